import { z } from 'zod';
import type { InfoField } from './bag-info.ts';
import { bagProfileId } from './bag-profile.ts';

/** What a record says about itself in `data/record.json`. */
export interface RecordIdentity {
  readonly format: 'peildatum-record-1';
  /** `<site>-<number>-<date>`: the bag's folder, and the tar's name with `.tar`. */
  readonly name: string;
  /** Place in the chain, from 1. */
  readonly number: number;
  /** SHA-512 of the tar of the record before, or null for the first. */
  readonly previous: string | null;
  /** Build date, `YYYY-MM-DD`, and the same moment in seconds since 1970 (`SOURCE_DATE_EPOCH`). */
  readonly date: string;
  readonly seconds: number;
  readonly site: { readonly name: string; readonly address: string; readonly publisher: string };
  readonly program: { readonly name: string; readonly version: string; readonly licence: string };
  /** With what the site was built: the versions and the kind of machine that can change its bytes. */
  readonly toolchain: Readonly<Record<string, string>>;
}

const digest = z.string().regex(/^[0-9a-f]{128}$/);

/** The schema of `data/record.json`. */
export const identitySchema: z.ZodType<RecordIdentity> = z.strictObject({
  format: z.literal('peildatum-record-1'),
  name: z.string().regex(/^[a-z0-9-]+-\d{4,}-\d{4}-\d{2}-\d{2}$/),
  number: z.int().min(1),
  previous: digest.nullable(),
  date: z.iso.date(),
  seconds: z.int().min(0).max(0o77777777777),
  site: z.strictObject({ name: z.string(), address: z.url(), publisher: z.string() }),
  program: z.strictObject({ name: z.string(), version: z.string(), licence: z.string() }),
  toolchain: z.record(z.string(), z.string()),
});

/** Returns the name of a record: the site's address in lower-case letters, its number in four digits, its date. */
export function recordName(address: string, number: number, date: string): string {
  const { host, pathname } = new URL(address);
  const site = `${host}${pathname}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${site.slice(0, 60)}-${String(number).padStart(4, '0')}-${date}`;
}

/** Returns the date (UTC) of a moment in seconds since 1970, as `YYYY-MM-DD`. */
export function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** Returns the fields of `bag-info.txt` that follow from the identity, all but `Payload-Oxum`. */
export function identityFields(identity: RecordIdentity): InfoField[] {
  const { name, number, previous, date, site } = identity;
  return [
    ['BagIt-Profile-Identifier', bagProfileId],
    ['Source-Organization', site.publisher],
    ['Bagging-Date', date],
    ['Internal-Sender-Identifier', name],
    ['Internal-Sender-Description', `${site.name}: record ${number}. Read data/README.nl.txt or data/README.en.txt.`],
    ['External-Identifier', site.address],
    ['Peildatum-Record-Number', String(number)],
    ['Peildatum-Previous-Record-SHA512', previous ?? 'none'],
  ];
}
