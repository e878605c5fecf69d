import type { Answer } from '../../lib/answer/answer.ts';
import { closeNote, openNote } from '../../lib/answer/notes.ts';
import { segmentsHtml } from '../../lib/answer/segments-html.ts';
import { wordings } from '../../lib/answer/word-use.ts';
import { type Attributes, isShown } from '../../lib/answer/wording.ts';
import type { ComponentName } from '../../lib/narrative/components.ts';
import { writeChart } from '../../lib/website/chart-html.ts';
import { html } from '../../lib/website/html.ts';
import { writeTable } from '../../lib/website/table-html.ts';

/** Returns the HTML of a component in the narrative of an answer; `write` gives what stands between its tags. */
type Component = (attributes: Attributes, answer: Answer, write: () => string) => string;

/** The components that an author may use, by the names that stand in a narrative: text, because a page has dozens of them. */
export const components: Readonly<Record<ComponentName, Component>> = {
  Value: inProse('Value', { links: true }),
  Change: inProse('Change', { links: true }),
  Names: inProse('Names'),
  ReportingDate: inProse('ReportingDate'),
  ForecastDate: inProse('ForecastDate'),
  When: (attributes, answer, write) => (isShown(attributes, answer.figures, placeOf(answer)) === true ? write() : ''),
  Note: (_attributes, _answer, write) => `${openNote('')}${write()}${closeNote}`,
  Literal: (_attributes, _answer, write) => write(),
  Table: ({ id }, answer) => table(String(id), answer),
  Chart: ({ id }, answer) => writeChart(answer, String(id)).text,
  Map: ({ id }, answer) => writeChart(answer, String(id)).text,
};

function inProse(name: keyof typeof wordings, options?: { links: boolean }): Component {
  return (attributes, answer) => {
    const { figures, reader } = answer;
    return segmentsHtml(wordings[name](attributes, figures, reader, placeOf(answer)).segments, reader, options);
  };
}

/** What is wrong with a component is told by the check, at its own place. */
function placeOf({ narrative }: Answer) {
  return { file: narrative.file, line: 1, column: 1 };
}

function table(id: string, { reader, figures, table: tableOf }: Answer): string {
  const source = (figures.snapshot.source ?? figures.dataset.source)[reader.language] ?? '';
  const toAccounts = html`<a href="#figures" data-export="omit">${reader.words.ledger.toLedger}</a>`;
  return writeTable(tableOf(id), reader, source, toAccounts).text;
}
