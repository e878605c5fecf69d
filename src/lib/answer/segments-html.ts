import type { Segment } from '../figures/placeholders.ts';
import { exactValue } from '../figures/print.ts';
import { deviationNotes, escapeHtml } from './notes.ts';
import type { Reader } from './reader.ts';

/**
 * Returns segments as HTML: each figure as `<data value="<full precision>" data-figure="<id>">text</data>`,
 * with a mark where what was printed deviates. In prose (`isLinked`) each figure leads to its account.
 */
export function segmentsHtml(segments: readonly Segment[], { language, words }: Reader, isLinked = false): string {
  return segments
    .map(({ text, figure }) => {
      if (!figure) return escapeHtml(text);
      const id = escapeHtml(figure.id);
      const data = `<data value="${exactValue(figure)}" data-figure="${id}">${escapeHtml(text)}</data>`;
      const linked = isLinked ? `<a class="figure-link" href="#figure-${id}">${data}</a>` : data;
      return linked + deviationNotes(figure, language, words.labels.deviation);
    })
    .join('');
}
