import type { RecordIdentity } from './identity.ts';

/** Name of the namespace in which records are signed (OpenSSH, PROTOCOL.sshsig): a signature for another purpose is none here. */
export const signatureNamespace = 'peildatum-record';

/** Commands of the README, the same in every language; tests run them. */
export interface ReadmeCommands {
  readonly verify: string;
  readonly complete: string;
  readonly signature: string;
  readonly timestamp: string;
  readonly rebuild: string;
}

/** Returns the commands for one record, each line indented by four spaces. */
export function readmeCommands({ name, seconds }: RecordIdentity): ReadmeCommands {
  return {
    verify: indent([
      `tar -xf ${name}.tar`,
      `cd ${name}`,
      'sha512sum --check --strict --quiet tagmanifest-sha512.txt',
      'sha512sum --check --strict --quiet manifest-sha512.txt',
      'sha256sum --check --strict --quiet tagmanifest-sha256.txt',
      'sha256sum --check --strict --quiet manifest-sha256.txt',
    ]),
    complete: indent([
      'find data ! -type d | LC_ALL=C sort > ../found.txt',
      "cut -d ' ' -f 3- manifest-sha512.txt | LC_ALL=C sort > ../listed.txt",
      'cmp ../found.txt ../listed.txt',
    ]),
    signature: indent([
      `ssh-keygen -Y verify -f ../allowed_signers -I archive -n ${signatureNamespace} -s ../${name}.sig < tagmanifest-sha512.txt`,
    ]),
    timestamp: indent([`openssl ts -verify -data tagmanifest-sha512.txt -in ../${name}.tsr -CAfile ../authority.pem`]),
    rebuild: indent([
      'cp -R data/source ../rebuild',
      'cd ../rebuild/program',
      'npm ci --omit=dev',
      `TZ=UTC LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=${seconds} PEILDATUM_SITE=../site PEILDATUM_OUT=../built npm run build`,
      `diff -r ../built ../../${name}/data/site`,
    ]),
  };
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `    ${line}`).join('\n');
}
