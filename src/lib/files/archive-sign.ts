import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signatureNamespace } from '../archive/readme-commands.ts';
import { showOutput } from '../archive/record-problem.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { writeSynced } from './archive-store.ts';
import { readTagManifest } from './verify-record.ts';

/** What a run was asked to put beside a record. */
export interface Signing {
  /** A file with an Ed25519 key of OpenSSH: the private one, or the public one whose private key an agent has. */
  readonly key?: string | undefined;
  /** A shell command that gets a time stamp request (RFC 3161) on standard input and writes the answer on standard output. */
  readonly timestampCommand?: string | undefined;
}

/** Signs the tag manifest of a record and has it stamped, as asked for; the results stand beside the tar, synced. */
export function signRecord(tar: string, { key, timestampCommand }: Signing): readonly Problem[] {
  if (!key && !timestampCommand) return [];
  const folder = mkdtempSync(path.join(tmpdir(), 'peildatum-sign-'));
  try {
    const manifest = path.join(folder, 'tagmanifest-sha512.txt');
    writeFileSync(manifest, readTagManifest(tar));
    return [
      ...(key ? sign(tar, manifest, key) : []),
      ...(timestampCommand ? stamp(tar, manifest, timestampCommand) : []),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** SSHSIG by `ssh-keygen -Y sign` (OpenSSH, PROTOCOL.sshsig), with SHA-512. */
function sign(tar: string, manifest: string, key: string): readonly Problem[] {
  const args = ['-Y', 'sign', '-f', path.resolve(key), '-n', signatureNamespace, '-O', 'hashalg=sha512', manifest];
  const ended = spawnSync('ssh-keygen', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (ended.status !== 0) return [failure(tar, 'record-signing-failed', ended.error?.message ?? ended.stderr)];
  const signature = readFileSync(`${manifest}.sig`);
  if (!isEd25519(signature.toString('latin1'))) return [failure(tar, 'record-signing-failed', 'ssh-ed25519?')];
  writeSynced(tar.replace(/\.tar$/, '.sig'), [signature]);
  return [];
}

/** Returns whether a signature names an Ed25519 key: the first text in the key that it carries. */
export function isEd25519(armored: string): boolean {
  const body = /-----BEGIN SSH SIGNATURE-----([A-Za-z0-9+/=\s]+)-----END SSH SIGNATURE-----/.exec(armored)?.[1] ?? '';
  const blob = Buffer.from(body, 'base64');
  // MAGIC "SSHSIG", version, length of the key, then the length and the text of its kind.
  return (
    blob.subarray(0, 6).toString('latin1') === 'SSHSIG' &&
    blob.subarray(14, 29).toString('latin1') === '\0\0\0\x0bssh-ed25519'
  );
}

function stamp(tar: string, manifest: string, command: string): readonly Problem[] {
  const request = spawnSync('openssl', ['ts', '-query', '-data', manifest, '-sha512', '-cert']);
  if (request.status !== 0)
    return [failure(tar, 'record-timestamp-failed', request.error?.message ?? String(request.stderr))];
  const answer = spawnSync(command, { shell: true, input: request.stdout, maxBuffer: 1 << 20 });
  if (answer.status !== 0)
    return [failure(tar, 'record-timestamp-failed', String(answer.stderr) || String(answer.status))];
  const file = tar.replace(/\.tar$/, '.tsr');
  writeSynced(file, [answer.stdout]);
  const told = describeTimestamp(file);
  return told.isGranted && answer.stdout.includes(imprintOf(request.stdout))
    ? []
    : [failure(tar, 'record-timestamp-failed', told.text || 'RFC 3161?')];
}

/** SHA-512 of the data as it stands in the request: an octet string of 64 bytes (RFC 3161, 2.4.1, MessageImprint). */
function imprintOf(request: Buffer): Buffer {
  const at = request.indexOf(Buffer.from([0x04, 0x40]));
  return request.subarray(at, at + 66);
}

/** Returns what OpenSSL reads in an answer of a time stamp authority, and whether the stamp was granted. */
export function describeTimestamp(file: string): { isGranted: boolean; time: string; text: string } {
  const ended = spawnSync('openssl', ['ts', '-reply', '-in', file, '-text'], { encoding: 'utf8' });
  const text = ended.stdout || ended.error?.message || ended.stderr;
  const isGranted = /^Status: Granted\.?$/m.test(text);
  return { isGranted, time: showOutput(/^Time stamp: (.+)$/m.exec(text)?.[1] ?? ''), text: text.trim().slice(0, 500) };
}

function failure(tar: string, code: ProblemCode, output: string): Problem {
  return problem(code, { file: path.basename(tar), line: 1, column: 1 }, { output: showOutput(output) });
}
