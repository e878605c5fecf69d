import type { RecordIdentity } from './identity.ts';
import { readmeCommands } from './readme-commands.ts';

/** Returns the English text for a stranger, in plain lines. */
export function readmeEn(identity: RecordIdentity): string {
  const { name, number, previous, date, site, program, toolchain } = identity;
  const commands = readmeCommands(identity);
  const tools = Object.entries(toolchain).map(([tool, version]) => `    ${tool} ${version}`);
  return `RECORD ${number} OF ${site.name}
${site.address}
Published by ${site.publisher}; built on ${date}.

(Nederlands: README.nl.txt)

WHAT THIS IS

A minister answers questions of parliament that come back every year. Each answer
is a text with figures. This record keeps one build of the website of those
answers: everything that visitors could see, everything that it was made from, and
what is needed to check that nothing was changed since.

The record is a bag in the BagIt format (RFC 8493), packed in one tar file,
${name}.tar. This text stands in its folder data/:

    site/                  the website as it was; open site/index.html, or better:
    site.wacz              the same website for a replay program such as
                           ReplayWeb.page: links and styles work as on the web.
                           WACZ is a ZIP with an uncompressed WARC (ISO 28500) in it.
    source/site/           the texts (content/), the figures (data/) and the other
                           files (public/) that the website was made from
    source/program/        the program that made it: ${program.name} ${program.version},
                           licence ${program.licence}
    toolchain/             the software that the program uses: npm-packages.tsv with
                           the digest of each package, sbom.cdx.json in CycloneDX
    checks.json            what the program checked before it built, and what it found
    ledger.json            every figure that an answer prints: value, rounding, origin
    description.json       the record in the terms of an archive: series, dossier, item
    record.json            the record about itself: number, date, versions
    ro-crate-metadata.json all of this in RO-Crate, for programs

All texts are UTF-8. Figures and texts are plain YAML, JSON and Markdown: they can be
read without any program.

HOW TO VERIFY IT

With the tools that every Linux has. Not one of these commands uses our program.

${commands.verify}

No output means that every file is as it was listed. That no file was added:

${commands.complete}

Whoever changes a file can also change the lists. Three things stand outside this
file for that reason, kept by the publisher and by the archive:

- records.jsonl lists the records of this site, oldest first, with the digest of each.
  Compare: sha512sum ${name}.tar
- This record names the digest of the one before it, in bag-info.txt:
${previous ? `  ${previous}` : '  none, because this is the first.'}
- ${name}.sig, if it is there, is a signature over tagmanifest-sha512.txt.
  With the public key of the publisher in allowed_signers (a line: archive ssh-ed25519 AAAA...):

${commands.signature}

- ${name}.tsr, if it is there, is a time stamp (RFC 3161) of an authority, whose
  certificate you need:

${commands.timestamp}

HOW TO REBUILD IT

The same sources give the same website, byte for byte. It was built with:

${tools.join('\n')}

You need npm (any version that reads this lock file), a network on which the npm
registry or a copy of it still answers, and a machine of the same kind. This runs the
program in this record: do it with a record that you trust, on a machine for it.

${commands.rebuild}

No output of the last command means that the rebuilt website is equal to this one.
If the registry is gone, toolchain/npm-packages.tsv says which packages to look for,
and their digests tell whether you have found the right ones.
`;
}
