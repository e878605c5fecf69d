import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

function run(command: string, args: readonly string[], cwd: string): void {
  const ended = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${ended.error?.message ?? ended.stderr}`);
}

/** Makes a key and a file of allowed signers that names it, in a folder of its own. */
export function makeSigner(work: string, name: string, kind = 'ed25519'): { key: string; signers: string } {
  const folder = path.join(work, `signer-${name}`);
  mkdirSync(folder, { recursive: true });
  run('ssh-keygen', ['-q', '-t', kind, '-N', '', '-C', name, '-f', 'key'], folder);
  run('sh', ['-c', `printf '%s ' ${name} > allowed_signers && cat key.pub >> allowed_signers`], folder);
  return { key: path.join(folder, 'key'), signers: path.join(folder, 'allowed_signers') };
}

const settings = `
[tsa]
default_tsa = config
[config]
serial = serial
signer_cert = tsa.pem
signer_key = tsa.key
certs = ca.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_alg = sha256
[extension]
extendedKeyUsage = critical,timeStamping
`;

/** Makes a made-up time stamp authority: commands that stamp a request (and one that stamps other bytes), and its certificate. */
export function makeAuthority(work: string): { command: string; wrongCommand: string; certificates: string } {
  const folder = path.join(work, 'authority');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'tsa.cnf'), settings);
  writeFileSync(path.join(folder, 'serial'), '01\n');
  writeFileSync(path.join(folder, 'other.txt'), 'other');
  const key = ['-newkey', 'rsa:2048', '-nodes', '-days', '30'];
  run('openssl', ['req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Made-up CA'], folder);
  run(
    'openssl',
    ['req', ...key.slice(0, 3), '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Made-up TSA'],
    folder,
  );
  const sign = [
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'extension',
  ];
  run('openssl', ['x509', '-req', '-in', 'tsa.csr', ...sign, '-days', '30', '-out', 'tsa.pem'], folder);
  run('openssl', ['ts', '-query', '-data', 'other.txt', '-sha512', '-cert', '-out', 'other.tsq'], folder);
  const reply = (query: string) => `cd '${folder}' && openssl ts -reply -config tsa.cnf -queryfile ${query}`;
  return {
    command: `cat > '${folder}/query.tsq' && ${reply('query.tsq')}`,
    wrongCommand: `cat > /dev/null && ${reply('other.tsq')}`,
    certificates: path.join(folder, 'ca.pem'),
  };
}
