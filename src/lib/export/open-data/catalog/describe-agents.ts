import type { Quad } from 'n3';
import type { SiteFile } from '../../../answer/site-file.ts';
import { contactUri, languagesOf, publisherUri } from './common-properties.ts';
import { describe, inLanguages, iri } from './triples.ts';

/** Returns what is said of the publisher, the point of contact and the licence. */
export function describeAgents(site: SiteFile): Quad[] {
  const { publisher, contact, licence } = site;
  const languages = languagesOf(site);
  return [
    ...describe(publisherUri(site), 'foaf:Agent', {
      'foaf:name': inLanguages(publisher.name, languages),
      ...(publisher.url && { 'foaf:homepage': iri(publisher.url) }),
    }),
    ...(contact
      ? describe(contactUri(site), 'vcard:Organization', {
          'vcard:fn': inLanguages(contact.name ?? publisher.name, languages),
          ...(contact.email && { 'vcard:hasEmail': iri(`mailto:${encodeURI(contact.email)}`) }),
          ...(contact.url && { 'vcard:hasURL': iri(contact.url) }),
        })
      : []),
    ...(licence
      ? describe(licence.url, 'dct:LicenseDocument', { 'dct:title': inLanguages(licence.title ?? {}, languages) })
      : []),
  ];
}
