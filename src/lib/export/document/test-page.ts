import { nl } from '../../../i18n/nl.ts';
import { type LaidOut, layOut, makeFront } from './layout.ts';
import { readPage } from './read-page.ts';

/** A made-up question, for tests. */
export const question = {
  kind: { nl: 'schriftelijke vraag' },
  parliament: { nl: 'Vlaams Parlement' },
  number: '7',
  date: '2031-03-04',
  questioner: 'Ada Voorbeeld',
  parliamentaryYear: '2030-2031',
  minister: { name: 'Piet Proef', title: { nl: 'minister van Proeven' } },
} as unknown as Parameters<typeof makeFront>[0];

/** Returns the document in an article, for tests; problems are faults. */
export function documentOf(article: string) {
  const html = `<article>${article}</article>`;
  const { value, problems } = readPage({
    file: 'p.html',
    html,
    address: 'https://site.example/nl/a/',
    locale: 'nl-BE',
  });
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

/** Returns an article laid out, for tests. */
export function answerOf(article: string, watermark?: string): LaidOut {
  const front = makeFront(question, { language: 'nl', locale: 'nl-BE', words: nl });
  const properties = { publisher: 'Uitgever', keywords: ['een', 'twee'], date: '2031-05-06' };
  return layOut(documentOf(article), front, nl, properties, watermark);
}

/** A table with a group of columns, a note, a total and a row that spans, for tests. */
export const tableHtml = `<figure><table><caption>Opschrift</caption>
<thead><tr><th rowspan="2" scope="col">Gebied</th><th colspan="2" scope="colgroup">Groep</th></tr>
<tr><th scope="col">Aantal</th><th scope="col">%</th></tr></thead>
<tbody><tr><th scope="row">Noord</th><td><data value="1234.5" data-figure="a:n">1 234,5</data></td><td><data value="12" data-figure="b:n">12%</data><sup class="note-ref"><a href="#note-1">1</a></sup></td></tr>
<tr class="total"><th scope="row">Samen</th><td><data value="2" data-figure="a:t">2</data></td><td>..</td></tr></tbody></table>
<figcaption>Bron: proef.</figcaption></figure>`;

/** The notes that belong to it. */
export const notesHtml =
  '<section class="notes"><h2>Noten</h2><ol><li id="note-1">Uitleg. <a href="#ref-1">↩</a></li></ol></section>';
