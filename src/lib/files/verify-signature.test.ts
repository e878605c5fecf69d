import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeExample } from '../archive/record.examples.ts';
import { signRecord } from './archive-sign.ts';
import { storeRecord } from './archive-store.ts';
import { makeHasher } from './record-digests.ts';
import { makeAuthority, makeSigner } from './verify-signature.examples.ts';
import { type Trust, verifyCompanions } from './verify-signature.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-signature-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const has = (tool: string, ...args: string[]) => spawnSync(tool, args).error === undefined;
const canSign = has('ssh-keygen', '-?') && has('openssl', 'version');

describe.skipIf(!canSign)('what stands beside a record (needs ssh-keygen and openssl)', () => {
  const name = 'voorbeeld-example-vragen-0001-2026-11-24';
  const tar = path.join(work, 'records', `${name}.tar`);
  let signer: ReturnType<typeof makeSigner>;
  let authority: ReturnType<typeof makeAuthority>;
  beforeAll(async () => {
    signer = makeSigner(work, 'archive');
    authority = makeAuthority(work);
    const signing = { key: signer.key, timestampCommand: authority.command };
    const { problems } = storeRecord(path.join(work, 'records'), await makeExample(makeHasher), (file) =>
      signRecord(file, signing),
    );
    expect(problems).toEqual([]);
  });
  const check = (trust: Partial<Trust> = {}) =>
    verifyCompanions(tar, { identity: 'archive', ...trust }).map(({ kind, state }) => `${kind} ${state}`);
  const all = () => ({ signers: signer.signers, authority: authority.certificates });

  it('is trusted where the reader names whom to trust', () => {
    expect(check(all())).toEqual(['signature trusted', 'timestamp trusted']);
  });

  it('holds but is not trusted where nobody is named', () => {
    expect(check()).toEqual(['signature untrusted', 'timestamp untrusted']);
  });

  it('is wrong where another signed', () => {
    const other = makeSigner(path.join(work), 'other');
    writeFileSync(other.signers, `archive ${readFileSync(`${other.key}.pub`, 'utf8')}`);
    expect(check({ ...all(), signers: other.signers })).toEqual(['signature wrong', 'timestamp trusted']);
  });

  it('is wrong where another name is asked for', () => {
    expect(check({ ...all(), identity: 'someone@example.org' })[0]).toBe('signature wrong');
  });

  it('is wrong where it belongs to another record', async () => {
    const folder = path.join(work, 'second');
    const made = await makeExample(makeHasher, { toolchain: { node: '25.0.0' } });
    storeRecord(folder, made);
    for (const ending of ['sig', 'tsr']) {
      writeFileSync(path.join(folder, `${name}.${ending}`), readFileSync(tar.replace(/tar$/, ending)));
    }
    for (const trust of [all(), {}]) {
      const found = verifyCompanions(path.join(folder, `${name}.tar`), { identity: 'archive', ...trust });
      const codes = found.flatMap(({ problems }) => problems.map(({ code }) => code));
      expect(codes).toEqual(['record-signature-wrong', 'record-timestamp-wrong']);
    }
  });

  it('is wrong where it was made for another purpose', () => {
    const file = path.join(work, 'tagmanifest-sha512.txt');
    spawnSync('tar', ['-xOf', tar, `${name}/tagmanifest-sha512.txt`], { stdio: ['ignore', 'pipe', 'ignore'] });
    writeFileSync(file, spawnSync('tar', ['-xOf', tar, `${name}/tagmanifest-sha512.txt`]).stdout);
    spawnSync('ssh-keygen', ['-Y', 'sign', '-f', signer.key, '-n', 'file', file]);
    const signature = tar.replace(/tar$/, 'sig');
    renameSync(signature, `${signature}.kept`);
    writeFileSync(signature, readFileSync(`${file}.sig`));
    expect(check(all())[0]).toBe('signature wrong');
    renameSync(`${signature}.kept`, signature);
  });

  it('is missing, and a problem, where it was asked for', () => {
    for (const ending of ['sig', 'tsr']) renameSync(tar.replace(/tar$/, ending), path.join(work, `kept.${ending}`));
    const found = verifyCompanions(tar, { identity: 'archive', ...all() });
    expect(found.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'record-signature-missing',
      'record-timestamp-missing',
    ]);
    expect(check()).toEqual(['signature absent', 'timestamp absent']);
    for (const ending of ['sig', 'tsr']) renameSync(path.join(work, `kept.${ending}`), tar.replace(/tar$/, ending));
  });

  it.each([
    ['a key that is not there', () => ({ key: path.join(work, 'none') }), 'record-signing-failed'],
    ['a key of another kind', () => ({ key: makeSigner(work, 'rsa', 'rsa').key }), 'record-signing-failed'],
    ['a command that fails', () => ({ timestampCommand: 'exit 3' }), 'record-timestamp-failed'],
    ['a command that answers something else', () => ({ timestampCommand: 'echo hello' }), 'record-timestamp-failed'],
    [
      'an authority that stamps other bytes',
      () => ({ timestampCommand: authority.wrongCommand }),
      'record-timestamp-failed',
    ],
  ])('is not made with %s, and then there is no record', async (_what, signing, code) => {
    const folder = path.join(work, `bad-${code}-${Math.random()}`);
    mkdirSync(folder);
    const { link, problems } = storeRecord(folder, await makeExample(makeHasher), (file) =>
      signRecord(file, signing()),
    );
    expect(link).toBeUndefined();
    expect(problems.map((found) => found.code)).toEqual([code]);
  });
});
