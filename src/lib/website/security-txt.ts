import type { SiteFile } from '../answer/site-file.ts';
import { absoluteAddress } from '../export/open-data/subject.ts';

/** How long the text holds: RFC 9116, 2.5.5 recommends less than a year. */
const days = 360;

/**
 * Returns `.well-known/security.txt` (RFC 9116), or undefined for a site without a contact. It expires 360 days after
 * the date of the build, given in milliseconds since 1970.
 */
export function makeSecurityTxt(site: SiteFile, buildDate: number): string | undefined {
  const { email, url } = site.contact ?? {};
  const contacts = [email && `mailto:${email}`, url].filter(Boolean);
  if (contacts.length === 0) return undefined;
  const lastDay = new Date(buildDate + days * 86_400_000).toISOString().slice(0, 10);
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${lastDay}T00:00:00Z`,
    `Preferred-Languages: ${site.languages.map(({ code }) => code).join(', ')}`,
    `Canonical: ${absoluteAddress(site, '/.well-known/security.txt')}`,
    '',
  ].join('\n');
}
