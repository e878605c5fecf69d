import path from 'node:path';
import { parseArgs } from 'node:util';
import { isProblemLanguage, type ProblemLanguage } from '../problem.ts';
import type { ArchiveRequest } from './archive-site.ts';
import { siteFolder } from './environment.ts';
import { readSiteLanguage } from './report-options.ts';
import type { Trust } from './verify-signature.ts';

/** What `npm run archive` was asked, and in which language it answers. */
export interface ArchiveOptions extends Omit<ArchiveRequest, 'root'> {
  readonly language: ProblemLanguage;
}

/** What `npm run verify` was asked. `record` is missing where all records of the folder are meant. */
export interface VerifyOptions extends Trust {
  readonly language: ProblemLanguage;
  readonly record: string | undefined;
  readonly to: string;
  readonly isBag: boolean;
  readonly isRebuild: boolean;
  readonly head: string | undefined;
}

const archiveUsage: Record<ProblemLanguage, string> = {
  nl: `Gebruik: npm run archive -- [--to <map>] [--date JJJJ-MM-DD] [--sign <sleutel>] [--timestamp-command <commando>] [--lang nl|en]

  --to                 map van de archiefstukken (anders records in de map van de site)
  --date               bouwdatum (anders SOURCE_DATE_EPOCH, anders vandaag)
  --sign               Ed25519-sleutel van OpenSSH waarmee ondertekend wordt
  --timestamp-command  commando dat een tijdstempelvraag (RFC 3161) leest en het antwoord schrijft`,
  en: `Usage: npm run archive -- [--to <folder>] [--date YYYY-MM-DD] [--sign <key>] [--timestamp-command <command>] [--lang nl|en]

  --to                 folder of the records (else records in the folder of the site)
  --date               build date (else SOURCE_DATE_EPOCH, else today)
  --sign               Ed25519 key of OpenSSH to sign with
  --timestamp-command  command that reads a time stamp request (RFC 3161) and writes the answer`,
};

const verifyUsage: Record<ProblemLanguage, string> = {
  nl: `Gebruik: npm run verify -- <archiefstuk.tar> [--rebuild | --bag] of --all [--to <map>] [--head <sha512>]

  --all        controleer de hele keten in de map (--to, anders records in de map van de site)
  --head       een controlegetal van een archiefstuk dat in de keten moet staan
  --rebuild    bouw de site opnieuw van de bronnen en vergelijk; voert het programma in het archiefstuk uit
  --bag        controleer een bag van een ander programma, alleen als bag
  --signers    vertrouwde sleutels (allowed_signers van ssh-keygen); --identity de naam daarin (anders archive)
  --authority  certificaten (PEM) van de instantie voor tijdstempels
  --lang       nl of en`,
  en: `Usage: npm run verify -- <record.tar> [--rebuild | --bag] or --all [--to <folder>] [--head <sha512>]

  --all        verify the whole chain in the folder (--to, else records in the folder of the site)
  --head       a digest of a record that must be in the chain
  --rebuild    rebuild the site from the sources and compare; runs the program in the record
  --bag        check a bag of another program, as a bag only
  --signers    trusted keys (allowed_signers of ssh-keygen); --identity the name in it (else archive)
  --authority  certificates (PEM) of the time stamp authority
  --lang       nl or en`,
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** Returns what the command line asks of `archive`; ends with exit code 2 and the usage if it is wrong, with 0 for `--help`. */
export function readArchiveOptions(): ArchiveOptions {
  const options = { to: text, date: text, sign: text, 'timestamp-command': text, lang: text, help: flag } as const;
  const given = parse(() => parseArgs({ options }));
  const seconds = readSeconds(given?.values.date);
  if (!given || seconds === undefined || given.values.help) return tellUsage(archiveUsage, given?.values);
  const { values } = given;
  return {
    language: chooseLanguage(values.lang),
    site: siteFolder(),
    to: recordsFolder(values.to),
    seconds,
    key: values.sign,
    timestampCommand: values['timestamp-command'],
  };
}

/** Returns what the command line asks of `verify`; ends with exit code 2 and the usage if it is wrong, with 0 for `--help`. */
export function readVerifyOptions(): VerifyOptions {
  const options = {
    ...{ all: flag, bag: flag, rebuild: flag, help: flag },
    ...{ to: text, head: text, signers: text, identity: text, authority: text, lang: text },
  } as const;
  const given = parse(() => parseArgs({ options, allowPositionals: true }));
  if (!given || !isPossible(given.values, given.positionals)) return tellUsage(verifyUsage, given?.values);
  const { values, positionals } = given;
  return {
    language: chooseLanguage(values.lang),
    record: positionals[0],
    to: recordsFolder(values.to),
    isBag: values.bag,
    isRebuild: values.rebuild,
    head: values.head,
    signers: values.signers,
    identity: values.identity ?? 'archive',
    authority: values.authority,
  };
}

interface Asked {
  readonly all: boolean;
  readonly bag: boolean;
  readonly rebuild: boolean;
  readonly help: boolean;
  readonly head?: string | undefined;
  readonly to?: string | undefined;
}

/** One record or all of them; a bag of others has no sources, and a chain is not rebuilt. */
function isPossible({ all, bag, rebuild, help, head, to }: Asked, records: readonly string[]): boolean {
  if (help || records.length !== (all ? 0 : 1)) return false;
  return all ? !bag && !rebuild : head === undefined && to === undefined && !(bag && rebuild);
}

/** The day is given, or in `SOURCE_DATE_EPOCH`, or it is today; always in UTC. */
function readSeconds(date: string | undefined): number | undefined {
  if (date !== undefined) return /^\d{4}-\d{2}-\d{2}$/.test(date) ? secondsOf(date) : undefined;
  const { SOURCE_DATE_EPOCH: given } = process.env;
  if (given) return /^\d{1,11}$/.test(given) ? Number(given) : undefined;
  return secondsOf(new Date().toISOString().slice(0, 10));
}

function secondsOf(date: string): number | undefined {
  const seconds = Date.parse(`${date}T00:00:00Z`) / 1000;
  const exists = seconds >= 0 && new Date(seconds * 1000).toISOString().startsWith(date);
  return exists ? seconds : undefined;
}

function recordsFolder(to: string | undefined): string {
  return to === undefined ? path.join(siteFolder(), 'records') : path.resolve(to);
}

function parse<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // An option that does not exist, or one without its value: told with the usage.
    return undefined;
  }
}

function chooseLanguage(lang: string | undefined): ProblemLanguage {
  return isProblemLanguage(lang) ? lang : readSiteLanguage();
}

function tellUsage(usage: Record<ProblemLanguage, string>, given: { help?: boolean; lang?: string } = {}): never {
  const told = usage[chooseLanguage(given.lang)];
  if (given.help) console.log(told);
  else console.error(told);
  process.exit(given.help ? 0 : 2);
}
