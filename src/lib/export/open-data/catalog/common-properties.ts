import type { Dossier } from '../../../answer/answer.ts';
import type { SiteFile } from '../../../answer/site-file.ts';
import { absoluteAddress } from '../subject.ts';
import { authorityUri, languageUri } from './authority.ts';
import { iri, type Properties } from './triples.ts';

/** Returns the languages of a site, the authentic one first. */
export function languagesOf({ languages }: SiteFile): string[] {
  return languages.map(({ code }) => code);
}

/** Returns the address that identifies the publisher. */
export function publisherUri(site: SiteFile): string {
  return site.publisher.identifier ?? absoluteAddress(site, '/#publisher');
}

/** Returns the address that identifies the point of contact. */
export function contactUri(site: SiteFile): string {
  return absoluteAddress(site, '/#contact');
}

/** Returns what the catalogue and each dataset have in common: publisher, area, languages. */
export function commonProperties(site: SiteFile, dossier?: Dossier): Properties {
  const languages = languagesOf(site).flatMap((language) => languageUri(language) ?? []);
  return {
    'dct:publisher': iri(publisherUri(site)),
    'dct:spatial': (dossier?.spatial ?? site.spatial ?? []).map(iri),
    'dct:language': languages.map(iri),
  };
}

/** Returns what a series and its datasets have in common beside that: contact and themes. */
export function resourceProperties(site: SiteFile, dossier: Dossier): Properties {
  const themes = new Set([...(site.themes ?? []), ...(dossier.themes ?? [])]);
  return {
    ...commonProperties(site, dossier),
    'dcat:contactPoint': site.contact && iri(contactUri(site)),
    'dcat:theme': [...themes].map((theme) => iri(authorityUri('data-theme', theme))),
  };
}
