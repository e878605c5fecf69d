import { languageCode3 } from '../catalog/authority.ts';
import type { Subject } from '../subject.ts';
import { element } from '../xml.ts';
import { conceptId } from './writing.ts';

/** Addresses of the question as a work, of one language as an expression, and of the file (naming convention 1.0). */
export interface Addresses {
  readonly work: string;
  readonly expression: string;
  readonly manifestation: string;
}

/**
 * Returns the addresses of a question with its answer: country of the authentic language, date of the question, its
 * parliamentary year and number; the expression adds the language and the reporting date.
 */
export function addressesOf({ site, dated, reader }: Subject): Addresses {
  const question = dated?.question;
  const number = encodeURIComponent(`${question?.parliamentaryYear}-${question?.number}`.replace(/\s+/g, '-'));
  const work = `/akn/${countryOf(site.languages[0]?.locale ?? '')}/debate/${question?.date}/${number}`;
  const expression = `${work}/${languageCode3(reader.language).toLowerCase()}@${dated?.date}`;
  return { work, expression, manifestation: `${expression}.xml` };
}

/** Returns the metadata: identification at three levels (FRBR), and the people and figures that the text refers to. */
export function writeMeta(subject: Subject, figures: readonly string[]): string {
  const { site, dated, reader } = subject;
  const { work, expression, manifestation } = addressesOf(subject);
  const question = dated?.question;
  const asked = date(question?.date, 'question');
  const answered = date(dated?.date, 'reporting');
  const [authentic] = site.languages;
  const language = element('FRBRlanguage', { language: languageCode3(reader.language).toLowerCase() });
  const isAuthentic = authentic?.code === reader.language;
  const identification = element(
    'identification',
    { source: '#publisher' },
    element(
      'FRBRWork',
      {},
      ...uris(`${work}/!main`, work),
      element('FRBRalias', { value: subject.address, name: 'page' }),
      asked,
      author('questioner'),
      element('FRBRcountry', { value: countryOf(authentic?.locale ?? '') }),
      element('FRBRnumber', { value: question?.number }),
      ...(question?.citation?.[reader.language]
        ? [element('FRBRname', { value: question.citation[reader.language] })]
        : []),
    ),
    element(
      'FRBRExpression',
      {},
      ...uris(`${expression}/!main`, expression),
      answered,
      author('minister'),
      element('FRBRauthoritative', { value: String(isAuthentic) }),
      language,
    ),
    element(
      'FRBRManifestation',
      {},
      ...uris(`${expression}/!main.xml`, manifestation),
      answered,
      author('publisher'),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
  return element('meta', {}, identification, writeReferences(subject, figures));
}

function writeReferences({ site, dated, reader, address }: Subject, figures: readonly string[]): string {
  const { language } = reader;
  const question = dated?.question;
  const tlc = (kind: string, eId: string, showAs: string | undefined, href = `${address}#${eId}`) =>
    element(`TLC${kind}`, { eId, href, showAs: showAs || eId });
  const titles = new Map(dated?.figures.measures.map(({ name, title }) => [name, title[language]]));
  return element(
    'references',
    { source: '#publisher' },
    tlc('Organization', 'publisher', site.publisher.name[language], site.publisher.identifier),
    tlc('Organization', 'parliament', question?.parliament[language]),
    tlc('Person', 'questioner', question?.questioner),
    tlc('Person', 'minister', question?.minister.name),
    tlc('Role', 'minister-role', question?.minister.title[language]),
    ...figures.map((id) => tlc('Concept', conceptId(id), titles.get(/^[^:@]+/.exec(id)?.[0] ?? '') ?? id)),
  );
}

function uris(main: string, uri: string): string[] {
  return [element('FRBRthis', { value: main }), element('FRBRuri', { value: uri })];
}

function date(value: string | undefined, name: string): string {
  return element('FRBRdate', { date: value, name });
}

function author(id: string): string {
  return element('FRBRauthor', { href: `#${id}` });
}

/** Country of a locale (ISO 3166-1 alpha-2, lower case); `un` where a locale names none. */
function countryOf(locale: string): string {
  return (new Intl.Locale(locale).region ?? 'un').toLowerCase();
}
