import type { Site } from '../answer/site.ts';
import type { Problem } from '../problem.ts';
import { gatherLedgers, reportChecks } from './accounts.ts';
import { describeArchive } from './description.ts';
import { dateOf, identityFields, type RecordIdentity, recordName } from './identity.ts';
import { makeBag } from './make-bag.ts';
import { formatPackageList, type PackageLock } from './package-lock.ts';
import { makeReadmes } from './readme.ts';
import { compareText, encodeJson, type MakeHasher, type RecordFile } from './record-file.ts';
import { makeCrate } from './ro-crate.ts';
import { makeSbom } from './sbom.ts';
import { makeWacz } from './wacz.ts';

/** Everything of which a record is made. */
export interface RecordInput {
  readonly site: Site;
  /** What the checks of the sources told; no errors. */
  readonly problems: readonly Problem[];
  /** The built site, by path inside it. */
  readonly built: readonly RecordFile[];
  /** Sources of the program and of the site, by path inside `program/` and `site/`. */
  readonly program: readonly RecordFile[];
  readonly sources: readonly RecordFile[];
  readonly lock: PackageLock;
  readonly toolchain: Readonly<Record<string, string>>;
  /** Build date in seconds since 1970. */
  readonly seconds: number;
  /** Place in the chain, from 1, and the SHA-512 of the tar before it. */
  readonly number: number;
  readonly previous: string | null;
}

/** A record before it is written: its identity and every file of its bag in the order of the tar. */
export interface MadeRecord {
  readonly identity: RecordIdentity;
  readonly files: readonly RecordFile[];
}

/** Returns the record of a build. The same input gives the same bytes, whatever the machine, the time or the order. */
export async function makeRecord(given: RecordInput, makeHasher: MakeHasher): Promise<MadeRecord> {
  const input = { ...given, built: given.built.toSorted((a, b) => compareText(a.path, b.path)) };
  const identity = identify(input);
  const moment = new Date(input.seconds * 1000).toISOString().replace('.000', '');
  const description = describeArchive(input.site);
  const payload: RecordFile[] = [
    ...makeReadmes(identity),
    ...moveTo('site/', input.built),
    ...moveTo('source/program/', input.program),
    ...moveTo('source/site/', input.sources),
    { path: 'site.wacz', bytes: await makeWacz(captureOf(input, identity, moment), makeHasher) },
    { path: 'checks.json', bytes: encodeJson(reportChecks(input.problems)) },
    { path: 'ledger.json', bytes: encodeJson(gatherLedgers(input.built, makeHasher)) },
    { path: 'description.json', bytes: encodeJson(description) },
    { path: 'record.json', bytes: encodeJson(identity) },
    { path: 'toolchain/npm-packages.tsv', bytes: formatPackageList(input.lock) },
    { path: 'toolchain/sbom.cdx.json', bytes: makeSbom(input.lock, moment, makeHasher) },
  ];
  const crate = makeCrate({ identity, description, ...languageAndLicence(input.site) }, payload, makeHasher);
  const all = [...payload, { path: 'ro-crate-metadata.json', bytes: crate }];
  return { identity, files: makeBag(all, identityFields(identity), makeHasher) };
}

function identify({ site, seconds, number, previous, lock, toolchain }: RecordInput): RecordIdentity {
  const language = authenticLanguage(site);
  const date = dateOf(seconds);
  return {
    format: 'peildatum-record-1',
    name: recordName(site.baseUrl, number, date),
    number,
    previous,
    date,
    seconds,
    site: { name: site.name[language] ?? '', address: site.baseUrl, publisher: site.publisher.name[language] ?? '' },
    program: { name: lock.name, version: lock.version, licence: lock.licence },
    toolchain,
  };
}

function captureOf({ built }: RecordInput, { name, site, program }: RecordIdentity, moment: string) {
  const address = site.address.endsWith('/') ? site.address : `${site.address}/`;
  return { site: built, address, name, moment, software: `${program.name} ${program.version}` };
}

function languageAndLicence(site: Site) {
  const language = authenticLanguage(site);
  const { licence } = site;
  if (!licence) return { language };
  return { language, licence: { url: licence.url, name: licence.title?.[language] ?? licence.id ?? licence.url } };
}

function authenticLanguage(site: Site): string {
  return site.languages[0]?.code ?? '';
}

function moveTo(folder: string, files: readonly RecordFile[]): RecordFile[] {
  return files.map(({ path, bytes }) => ({ path: `${folder}${path}`, bytes }));
}
