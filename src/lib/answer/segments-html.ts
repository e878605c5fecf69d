import type { Segment } from '../figures/placeholders.ts';
import { exactValue } from '../figures/print.ts';
import { deviationNotes, escapeHtml } from './notes.ts';
import type { Reader } from './reader.ts';

/**
 * Returns segments as HTML: each figure as `<data value="<full precision>" data-figure="<id>">text</data>`,
 * with a mark where what was printed deviates.
 */
export function segmentsHtml(segments: readonly Segment[], { language, words }: Reader): string {
  return segments
    .map(({ text, figure }) => {
      if (!figure) return escapeHtml(text);
      const data = `<data value="${exactValue(figure)}" data-figure="${escapeHtml(figure.id)}">${escapeHtml(text)}</data>`;
      return data + deviationNotes(figure, language, words.labels.deviation);
    })
    .join('');
}
