import type { Quad } from 'n3';
import type { FileSummary } from '../open-data-file.ts';
import type { Subject } from '../subject.ts';
import { authorityUri, languageUri, mediaTypeUri } from './authority.ts';
import { describe, inLanguage, iri, term, typed } from './triples.ts';

/** Returns the address that identifies a file as a distribution: its page as it was first called, `#data.csv`. */
export function distributionUri({ identity }: Subject, { name }: FileSummary): string {
  return `${identity}#${name}`;
}

/** Returns what is said of a file: where it is, what it is, its size, digest, language and licence. */
export function describeDistribution(subject: Subject, file: FileSummary): Quad[] {
  const { site, title, address, reader } = subject;
  const about = distributionUri(subject, file);
  const language = languageUri(reader.language);
  return [
    ...describe(about, 'dcat:Distribution', {
      'dct:title': inLanguage(`${title} (${file.format})`, reader.language),
      'dcat:accessURL': iri(address),
      'dcat:downloadURL': iri(address + file.name),
      'dcat:mediaType': iri(mediaTypeUri(file.mediaType)),
      'dct:format': iri(authorityUri('file-type', file.fileType)),
      'dct:conformsTo': file.standard ? iri(file.standard) : undefined,
      'dcat:byteSize': typed(String(file.byteSize), 'xsd:nonNegativeInteger'),
      'spdx:checksum': iri(`${about}.sha256`),
      'dct:language': language ? iri(language) : undefined,
      'dct:license': site.licence && iri(site.licence.url),
      'dcatap:availability': iri(authorityUri('planned-availability', 'STABLE')),
    }),
    ...describe(`${about}.sha256`, 'spdx:Checksum', {
      'spdx:algorithm': term('spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': typed(file.sha256, 'xsd:hexBinary'),
    }),
  ];
}
