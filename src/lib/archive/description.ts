import type { Site } from '../answer/site.ts';
import type { Text } from '../dataset/fields.ts';
import type { RecordFile } from './record-file.ts';
import { compareText } from './record-file.ts';

/** A span of dates, both `YYYY-MM-DD` and both in it. */
export interface DateSpan {
  readonly begin: string;
  readonly end: string;
}

/** One answer: the smallest thing that the archive describes (Dutch: stuk). */
export interface ItemDescription {
  readonly identifier: string;
  readonly name: Text;
  readonly dates: DateSpan;
  /** The reporting date, and the question that is answered. */
  readonly reportingDate: string;
  readonly question: { readonly number: string; readonly parliamentaryYear: string; readonly questioner: string };
}

/** A subject that parliament asks about again and again (Dutch: dossier). */
export interface DossierDescription {
  readonly identifier: string;
  readonly name: Text;
  readonly description: Text;
  readonly dates: DateSpan | null;
  readonly items: readonly ItemDescription[];
}

/**
 * A record in the terms in which Flemish government archives are described: series (serie), dossier (dossier), item
 * (stuk), each with its identifier, name and dates, and who made it (archiefvormer). Names are in the site's languages.
 */
export interface ArchiveDescription {
  readonly level: 'series';
  readonly identifier: string;
  readonly name: Text;
  readonly creator: Text;
  readonly languages: readonly string[];
  readonly dates: DateSpan | null;
  readonly dossiers: readonly DossierDescription[];
}

/** Returns the description of a site: the site is the series, an answer is an item that begins with its question. */
export function describeArchive(site: Site): ArchiveDescription {
  const dossiers = site.dossiers.map((dossier) => {
    const items = dossier.answers
      .map(({ date, question, title = dossier.title }) => describeItem(`${dossier.id}/${date}`, date, title, question))
      .sort((a, b) => compareText(a.identifier, b.identifier));
    const { id: identifier, title: name, description } = dossier;
    return { identifier, name, description, dates: spanOf(items.map(({ dates }) => dates)), items };
  });
  return {
    level: 'series',
    identifier: site.baseUrl,
    name: site.name,
    creator: site.publisher.name,
    languages: site.languages.map(({ locale }) => locale),
    dates: spanOf(dossiers.flatMap(({ dates }) => dates ?? [])),
    dossiers: dossiers.sort((a, b) => compareText(a.identifier, b.identifier)),
  };
}

type Question = Site['dossiers'][number]['answers'][number]['question'];

function describeItem(identifier: string, reportingDate: string, name: Text, question: Question): ItemDescription {
  const { number, parliamentaryYear, questioner, date } = question;
  const [begin = date, end = date] = [date, reportingDate].sort(compareText);
  return {
    identifier,
    name,
    dates: { begin, end },
    reportingDate,
    question: { number, parliamentaryYear, questioner },
  };
}

function spanOf(spans: readonly DateSpan[]): DateSpan | null {
  const begin = spans.map((span) => span.begin).sort(compareText)[0];
  const end = spans
    .map((span) => span.end)
    .sort(compareText)
    .at(-1);
  return begin === undefined || end === undefined ? null : { begin, end };
}

/**
 * Turns a verified record into the submission package (SIP) that a digital archive takes in: the place where the format of
 * one archive is added. It gets the description and the files of the payload, and returns the files of the package; it
 * reads nothing else, so that the same record always gives the same package.
 */
export type SipAdapter = (description: ArchiveDescription, payload: readonly RecordFile[]) => readonly RecordFile[];
