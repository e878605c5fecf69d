import type { ArchiveDescription } from './description.ts';
import type { RecordIdentity } from './identity.ts';
import { mediaTypeOf } from './media-types.ts';
import { compareText, digestBytes, encodeJson, type MakeHasher, type RecordFile } from './record-file.ts';

/** What the metadata need besides the files. */
export interface CrateSubject {
  readonly identity: RecordIdentity;
  readonly description: ArchiveDescription;
  /** Authentic language of the site. */
  readonly language: string;
  /** Address of the licence of the site's data, where `site.yaml` names one. */
  readonly licence?: { readonly url: string; readonly name: string } | undefined;
}

interface Entity {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}

/** Folders of the payload, each a data set of its own, with its name. */
const folders: Readonly<Record<string, string>> = {
  'site/': 'The built site',
  'source/program/': 'The program that built it',
  'source/site/': 'The texts and figures that it was built from',
  'toolchain/': 'What the program was built with',
};

/**
 * Returns `ro-crate-metadata.json` (RO-Crate 1.2): every file of the payload with its type, size and digest, the folders
 * that they stand in, each answer, who published it, and the build as the action that made the site of the sources.
 */
export function makeCrate(subject: CrateSubject, payload: readonly RecordFile[], makeHasher: MakeHasher): Uint8Array {
  const files = payload.toSorted((a, b) => compareText(a.path, b.path));
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    },
    describeRoot(subject, files),
    ...Object.entries(folders).map(([folder, name]) => describeFolder(folder, name, files)),
    ...files.map((file) => describeFile(file, makeHasher)),
    ...describeAnswers(subject),
    ...describeContext(subject),
  ];
  return encodeJson({ '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graph });
}

function describeRoot(subject: CrateSubject, files: readonly RecordFile[]): Entity {
  const { identity, description, language, licence } = subject;
  const outside = files.filter(({ path }) => !Object.keys(folders).some((folder) => path.startsWith(folder)));
  const { previous } = identity;
  return {
    '@id': './',
    '@type': 'Dataset',
    identifier: identity.name,
    name: `${identity.site.name}: record ${identity.number}`,
    description: `The build of ${identity.date} of ${identity.site.address}: site, sources, toolchain, checks and figures.`,
    datePublished: identity.date,
    publisher: { '@id': '#publisher' },
    license: { '@id': licence?.url ?? '#licence' },
    inLanguage: language,
    ...(description.dates ? { temporalCoverage: `${description.dates.begin}/${description.dates.end}` } : {}),
    ...(previous ? { isBasedOn: { '@id': '#previous' } } : {}),
    mainEntity: { '@id': 'site/' },
    hasPart: [...Object.keys(folders), ...outside.map(({ path }) => idOf(path))].map((id) => ({ '@id': id })),
  };
}

function describeFolder(folder: string, name: string, files: readonly RecordFile[]): Entity {
  const inside = files.filter(({ path }) => path.startsWith(folder));
  return { '@id': folder, '@type': 'Dataset', name, hasPart: inside.map(({ path }) => ({ '@id': idOf(path) })) };
}

function describeFile({ path, bytes }: RecordFile, makeHasher: MakeHasher): Entity {
  return {
    '@id': idOf(path),
    '@type': 'File',
    name: path,
    encodingFormat: mediaTypeOf(path).replace(/;.*/, ''),
    contentSize: String(bytes.length),
    sha256: digestBytes(bytes, makeHasher).sha256,
  };
}

/** A path as a relative reference (RFC 3986): brackets and number signs mean something else there. */
function idOf(path: string): string {
  return encodeURI(path).replace(/#/g, '%23').replace(/\[/g, '%5B').replace(/\]/g, '%5D');
}

function describeAnswers({ description, language }: CrateSubject): Entity[] {
  return description.dossiers.flatMap(({ items }) =>
    items.map(({ identifier, name, dates, reportingDate }) => ({
      '@id': `#answer/${identifier}`,
      '@type': 'CreativeWork',
      name: name[language],
      identifier,
      temporalCoverage: reportingDate,
      dateCreated: dates.end,
      isPartOf: { '@id': 'site/' },
    })),
  );
}

function describeContext({ identity, licence }: CrateSubject): Entity[] {
  const { program, toolchain, previous, site } = identity;
  const licenceEntity = licence
    ? { '@id': licence.url, '@type': 'CreativeWork', name: licence.name }
    : { '@id': '#licence', '@type': 'CreativeWork', name: 'No licence is named in source/site/content/site.yaml.' };
  const former = {
    '@id': '#previous',
    '@type': 'Dataset',
    name: `Record ${identity.number - 1}`,
    identifier: `sha512:${previous}`,
  };
  return [
    { '@id': '#publisher', '@type': 'Organization', name: site.publisher },
    licenceEntity,
    {
      '@id': '#program',
      '@type': 'SoftwareApplication',
      name: program.name,
      softwareVersion: program.version,
      license: program.licence,
      softwareRequirements: Object.entries(toolchain).map(([name, version]) => `${name} ${version}`),
    },
    {
      '@id': '#build',
      '@type': 'CreateAction',
      name: 'Build of the site',
      endTime: new Date(identity.seconds * 1000).toISOString(),
      instrument: { '@id': '#program' },
      object: [{ '@id': 'source/site/' }, { '@id': 'source/program/' }],
      result: { '@id': 'site/' },
    },
    ...(previous ? [former] : []),
  ];
}
