import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signatureNamespace } from '../archive/readme-commands.ts';
import { showOutput } from '../archive/record-problem.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { describeTimestamp } from './archive-sign.ts';
import { digestFile } from './record-digests.ts';
import { readTagManifest } from './verify-record.ts';

/** Whom the reader trusts. */
export interface Trust {
  /** A file of allowed signers (`ssh-keygen(1)`, ALLOWED SIGNERS), and the name in it. */
  readonly signers?: string | undefined;
  readonly identity: string;
  /** Certificates (PEM) of the time stamp authority. */
  readonly authority?: string | undefined;
}

/** What stands beside a record: `trusted` and `untrusted` hold for it; only the first says by whom. */
export type CompanionState = 'absent' | 'untrusted' | 'trusted' | 'wrong';

/** What was found beside a record; `detail` is the key or the time as the tool tells it. */
export interface Companion {
  readonly kind: 'signature' | 'timestamp';
  readonly state: CompanionState;
  readonly detail: string;
  readonly problems: readonly Problem[];
}

/** Returns what the signature and the time stamp beside a record say about its tag manifest. */
export function verifyCompanions(tar: string, trust: Trust): readonly Companion[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'peildatum-verify-'));
  try {
    const manifest = path.join(folder, 'tagmanifest-sha512.txt');
    writeFileSync(manifest, readTagManifest(tar));
    return [verifySignature(tar, manifest, trust), verifyTimestamp(tar, manifest, trust)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verifySignature(tar: string, manifest: string, { signers, identity }: Trust): Companion {
  const file = tar.replace(/\.tar$/, '.sig');
  if (!existsSync(file)) return absent('signature', file, signers);
  const how = signers ? ['verify', '-f', path.resolve(signers), '-I', identity] : ['check-novalidate'];
  const ended = spawnSync('ssh-keygen', ['-Y', ...how, '-n', signatureNamespace, '-s', file], {
    input: readFileSync(manifest),
    encoding: 'utf8',
  });
  const output = showOutput(ended.error?.message ?? `${ended.stdout}${ended.stderr}`);
  if (ended.status !== 0) return wrong('signature', file, 'record-signature-wrong', output);
  return { kind: 'signature', state: signers ? 'trusted' : 'untrusted', detail: output, problems: [] };
}

function verifyTimestamp(tar: string, manifest: string, { authority }: Trust): Companion {
  const file = tar.replace(/\.tar$/, '.tsr');
  if (!existsSync(file)) return absent('timestamp', file, authority);
  const told = describeTimestamp(file);
  const imprint = Buffer.from(`0440${digestFile(manifest).digests.sha512}`, 'hex');
  if (!told.isGranted || !readFileSync(file).includes(imprint)) {
    return wrong('timestamp', file, 'record-timestamp-wrong', told.isGranted ? 'SHA-512' : told.text);
  }
  if (!authority) return { kind: 'timestamp', state: 'untrusted', detail: told.time, problems: [] };
  const args = ['ts', '-verify', '-data', manifest, '-in', file, '-CAfile', path.resolve(authority)];
  const ended = spawnSync('openssl', args, { encoding: 'utf8' });
  if (ended.status !== 0)
    return wrong('timestamp', file, 'record-timestamp-wrong', ended.error?.message ?? ended.stderr);
  return { kind: 'timestamp', state: 'trusted', detail: told.time, problems: [] };
}

function absent(kind: Companion['kind'], file: string, asked: string | undefined): Companion {
  const place = { file, line: 1, column: 1 };
  const problems = asked ? [problem(`record-${kind}-missing`, place, { path: path.basename(file) })] : [];
  return { kind, state: 'absent', detail: '', problems };
}

function wrong(kind: Companion['kind'], file: string, code: ProblemCode, output: string): Companion {
  const place = { file, line: 1, column: 1 };
  const found = problem(code, place, { path: path.basename(file), output: showOutput(output).slice(0, 1000) });
  return { kind, state: 'wrong', detail: '', problems: [found] };
}
