import type { Segment } from '../figures/placeholders.ts';
import { exactValue } from '../figures/print.ts';
import { escapeHtml, figureNotes } from './notes.ts';
import type { Reader } from './reader.ts';

/**
 * Returns segments as HTML: each figure as `<data value="<full precision>" data-figure="<id>">text</data>`,
 * with a mark where what was printed deviates. In prose (`links`) each figure leads to its account.
 */
export function segmentsHtml(
  segments: readonly Segment[],
  reader: Reader,
  { links = false, notes = true } = {},
): string {
  return segments
    .map(({ text, figure }) => {
      if (!figure) return escapeHtml(text);
      const id = escapeHtml(figure.id);
      const data = `<data value="${exactValue(figure)}" data-figure="${id}">${escapeHtml(text)}</data>`;
      const linked = links ? `<a class="figure-link" href="#figure-${id}">${data}</a>` : data;
      return notes ? linked + figureNotes(figure, reader) : linked;
    })
    .join('');
}
