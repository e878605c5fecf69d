import type { Answer } from '../../answer/answer.ts';
import { openDataFormats } from './open-data-file.ts';
import { answerSubject, type Subject, titleOf } from './subject.ts';
import { unitTitle } from './unit-title.ts';

/**
 * Returns what search engines read in the page of an answer: the question, the answer and its dataset, as a graph of
 * schema.org (`Question`, `Answer`, `Dataset`). `writeJsonScript` makes the content of a script element of it.
 */
export function describeAnswer({ site, dossier, dated, reader }: Answer): object {
  const subject = answerSubject(site, dossier, dated, reader.language);
  const authentic = answerSubject(site, dossier, dated, site.languages[0]?.code ?? reader.language);
  return {
    '@context': 'https://schema.org',
    '@graph': [describeQuestion(subject), describeReply(subject, authentic), describeDataset(subject, authentic)],
  };
}

/** Returns a value as JSON that can stand in `<script>`: nothing in it ends the element or begins a comment. */
export function writeJsonScript(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function describeQuestion({ dated, dossier, reader, identity }: Subject): object {
  const { language } = reader;
  const question = dated?.question;
  const citation = question?.citation?.[language];
  return {
    '@type': 'Question',
    '@id': `${identity}#question`,
    name: [question?.kind[language], question?.number, `(${question?.parliamentaryYear})`].filter(Boolean).join(' '),
    ...(citation && { identifier: citation }),
    about: titleOf(dossier, language),
    dateCreated: question?.date,
    author: { '@type': 'Person', name: question?.questioner },
    isPartOf: { '@type': 'CreativeWork', name: question?.parliament[language] },
    answerCount: 1,
    acceptedAnswer: { '@id': `${identity}#answer` },
  };
}

function describeReply({ dated, reader, address, identity, title, site }: Subject, authentic: Subject): object {
  const { language } = reader;
  const minister = dated?.question.minister;
  return {
    '@type': 'Answer',
    '@id': `${identity}#answer`,
    url: address,
    name: title,
    inLanguage: reader.locale,
    parentItem: { '@id': `${identity}#question` },
    author: { '@type': 'Person', name: minister?.name, jobTitle: minister?.title[language] },
    publisher: organizationOf(site.publisher, language),
    temporalCoverage: dated?.date,
    isBasedOn: { '@id': `${authentic.identity}#dataset` },
    ...(authentic.address !== address && { translationOfWork: { '@id': `${authentic.identity}#answer` } }),
  };
}

function describeDataset({ site, dossier, dated, reader, address, ...subject }: Subject, authentic: Subject): object {
  const { language } = reader;
  const keywords = (dossier.keywords ?? []).flatMap((keyword) => keyword[language] ?? []);
  const spatial = dossier.spatial ?? site.spatial ?? [];
  return {
    '@type': 'Dataset',
    '@id': `${authentic.identity}#dataset`,
    url: address,
    name: subject.title,
    description: subject.description,
    inLanguage: reader.locale,
    isAccessibleForFree: true,
    temporalCoverage: dated?.date,
    creator: organizationOf(site.publisher, language),
    ...(keywords.length > 0 && { keywords }),
    ...(spatial.length > 0 && { spatialCoverage: spatial.map((place) => ({ '@type': 'Place', '@id': place })) }),
    ...(site.licence && { license: site.licence.url }),
    variableMeasured: (dated?.figures.measures ?? []).map((measure) => ({
      '@type': 'PropertyValue',
      propertyID: measure.name,
      name: measure.title[language] ?? measure.name,
      unitText: unitTitle(measure.unit, reader) || undefined,
    })),
    distribution: openDataFormats.map(({ name, mediaType }) => ({
      '@type': 'DataDownload',
      contentUrl: address + name,
      encodingFormat: mediaType,
    })),
  };
}

function organizationOf(publisher: Subject['site']['publisher'], language: string): object {
  const { name, url, identifier } = publisher;
  return { '@type': 'Organization', ...(identifier && { '@id': identifier }), name: name[language], url };
}
