import { buffer } from 'node:stream/consumers';
import { type Header, pack } from 'tar-stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeHasher } from '../files/record-digests.ts';
import { formatProblem } from '../problem.ts';
import { checkBag } from './check-bag.ts';
import { checkRecord } from './check-record.ts';
import { formatManifestOf, payloadOxum } from './make-bag.ts';
import type { MadeRecord } from './make-record.ts';
import { readTar } from './read-tar.ts';
import { makeExample, tarOf, textFiles } from './record.examples.ts';
import { decodeText, digestBytes, encodeText, type RecordFile, sourceOf } from './record-file.ts';
import { sumOf, writeTar } from './write-tar.ts';

type EntryHeader = Partial<Header> & Pick<Header, 'name'>;

let made: MadeRecord;
let good: Buffer;
beforeAll(async () => {
  made = await makeExample(makeHasher);
  good = Buffer.from(tarOf(made));
});

const check = (tar: Uint8Array) => checkRecord('r.tar', sourceOf(tar), makeHasher);
const css = 'data/site/stijl.css';

type Files = readonly RecordFile[];

/** The tar with its files changed, written as a record is. */
function rewrite(
  change: (files: Files) => Files,
  seconds = made.identity.seconds,
  top = made.identity.name,
): Uint8Array {
  return Buffer.concat([...writeTar(top, change(made.files), seconds)]);
}

function edit(path: string, change: (text: string) => string) {
  return (files: Files) =>
    files.map((file) =>
      file.path === path ? { path, bytes: encodeText(change(decodeText(file.bytes) ?? '')) } : file,
    );
}

/** A change after which someone who knows the format has made every manifest and tag manifest, and the oxum, anew. */
function relist(change: (files: Files) => Files) {
  return (files: Files) => {
    const kept = change(files).filter(({ path }) => !path.startsWith('tagmanifest-'));
    const payload = kept.filter(({ path }) => path.startsWith('data/'));
    const isPayloadChanged = payload.some((file) => !files.includes(file));
    const sizes = payload.map(({ bytes }) => bytes.length);
    const tags = kept
      .filter(({ path }) => !path.startsWith('data/'))
      .map((file) => (file.path === 'bag-info.txt' && isPayloadChanged ? setOxum(file, payloadOxum(sizes)) : file))
      .map((file) => (file.path.startsWith('manifest-') && isPayloadChanged ? listOf(file.path, payload) : file));
    return [
      ...tags,
      ...['tagmanifest-sha256.txt', 'tagmanifest-sha512.txt'].map((path) => listOf(path, tags)),
      ...payload,
    ];
  };
}

function listOf(path: string, files: Files): RecordFile {
  const digests = files.map((file) => [file.path, digestBytes(file.bytes, makeHasher)] as const);
  return { path, bytes: encodeText(formatManifestOf(digests, path.includes('sha256') ? 'sha256' : 'sha512')) };
}

function setOxum({ path, bytes }: RecordFile, oxum: string): RecordFile {
  return { path, bytes: encodeText((decodeText(bytes) ?? '').replace(/(Oxum: ).*/, `$1${oxum}`)) };
}

const without = (path: string) => (files: Files) => files.filter((file) => file.path !== path);
const added =
  (path: string, text = 'x') =>
  (files: Files) => [...files, ...textFiles({ [path]: text })];

/** The tar with one entry more, of a kind that only another program would write. */
async function withEntry(header: EntryHeader, bytes = ''): Promise<Uint8Array> {
  const packing = pack();
  packing.entry({ mtime: new Date(0), ...header }, bytes);
  packing.finalize();
  const extra = await buffer(packing);
  return Buffer.concat([good.subarray(0, good.length - 1024), extra]);
}

/** The tar with bytes changed after the beginning of a file's header, and the header's sum made right again if asked. */
function patch(path: string, at: number, bytes: string, isSummed = true): Uint8Array {
  const tar = Buffer.from(good);
  const entry = readTar(sourceOf(good)).entries.find((found) => found.path.endsWith(`/${path}`));
  if (!entry) throw new Error(path);
  tar.write(bytes, entry.header + at, 'latin1');
  const header = tar.subarray(entry.header, entry.header + 512);
  if (isSummed) {
    header.fill(32, 148, 156);
    header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  }
  return tar;
}

/** What is done to the record, the name that must be told (the tar itself if empty), and the code or the reason. */
type Case = [what: string, damage: () => Uint8Array | Promise<Uint8Array>, named: string, told: string];

const cases: Case[] = [
  [
    'a changed byte in a file of the site',
    () => rewrite(edit(css, (text) => text.replace('black', 'white'))),
    css,
    'record-file-altered',
  ],
  [
    'a changed figure in the sources',
    () => rewrite(edit('data/source/site/data/fietsen/2026-01-31.yaml', () => 'rows: [1]\n')),
    'data/source/site/data/fietsen/2026-01-31.yaml',
    'record-file-altered',
  ],
  ['a file that was cut short', () => rewrite(edit(css, (text) => text.slice(1))), css, 'record-file-altered'],
  ['an emptied file', () => rewrite(edit(css, () => '')), css, 'record-file-altered'],
  [
    'two files that changed places',
    () =>
      rewrite((files) =>
        edit(
          css,
          () => 'rows: []\n',
        )(edit('data/source/site/data/fietsen/2026-01-31.yaml', () => 'body { color: black }')(files)),
      ),
    css,
    'record-file-altered',
  ],
  ['a missing file of the site', () => rewrite(without(css)), css, 'record-file-missing'],
  [
    'a renamed file',
    () => rewrite((files) => added('data/site/style.css', 'body { color: black }')(without(css)(files))),
    'data/site/style.css',
    'record-file-added',
  ],
  ['an added file', () => rewrite(added('data/site/zz.html')), 'data/site/zz.html', 'record-file-added'],
  [
    'an added file beside the tag files',
    () => rewrite((files) => [...textFiles({ 'note.txt': 'x' }), ...files]),
    'note.txt',
    'record-unlisted-tag',
  ],
  ['a missing manifest', () => rewrite(without('manifest-sha256.txt')), 'manifest-sha256.txt', 'record-file-missing'],
  [
    'a missing tag manifest',
    () => rewrite(without('tagmanifest-sha512.txt')),
    'tagmanifest-sha512.txt',
    'record-not-ours',
  ],
  ['a missing declaration', () => rewrite(without('bagit.txt')), 'bagit.txt', 'record-file-missing'],
  [
    'another version of BagIt',
    () => rewrite(edit('bagit.txt', (text) => text.replace('1.0', '2.0'))),
    'bagit.txt',
    'record-version',
  ],
  [
    'a changed date in bag-info.txt',
    () => rewrite(edit('bag-info.txt', (text) => text.replace('2026-11-24', '2026-11-25'))),
    'bag-info.txt',
    'record-file-altered',
  ],
  [
    'a wrong Payload-Oxum',
    () => rewrite(edit('bag-info.txt', (text) => text.replace(/(Oxum: )\d+/, '$11'))),
    'bag-info.txt',
    'record-oxum-differs',
  ],
  [
    'a digest that was changed in one manifest',
    () => rewrite(edit('manifest-sha256.txt', (text) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0')))),
    'manifest-sha256.txt',
    'record-file-altered',
  ],
  [
    'a line that was taken out of one manifest',
    () => rewrite(edit('manifest-sha256.txt', (text) => text.replace(/.*stijl.css\n/, ''))),
    css,
    'record-file-added',
  ],
  [
    'a line that stands twice in a manifest',
    () => rewrite(edit('manifest-sha512.txt', (text) => text + text.slice(0, text.indexOf('\n') + 1))),
    'manifest-sha512.txt',
    'record-twice',
  ],
  [
    'lines of a manifest in another order',
    () =>
      rewrite(
        edit('manifest-sha512.txt', (text) =>
          text
            .trimEnd()
            .split('\n')
            .reverse()
            .map((line) => `${line}\n`)
            .join(''),
        ),
      ),
    'manifest-sha512.txt',
    'record-file-altered',
  ],
  [
    'a line of a manifest that is none',
    () => rewrite(edit('manifest-sha512.txt', (text) => `${text}hello\n`)),
    'manifest-sha512.txt',
    'record-line',
  ],
  [
    'a manifest that names a file outside the payload',
    () => rewrite(edit('manifest-sha512.txt', (text) => `${text}${'0'.repeat(128)}  ../../etc/passwd\n`)),
    'manifest-sha512.txt',
    'record-line',
  ],
  [
    'a manifest that is not UTF-8',
    () =>
      rewrite((files) =>
        files.map((file) => (file.path === 'manifest-sha512.txt' ? { ...file, bytes: new Uint8Array([0xff]) } : file)),
      ),
    'manifest-sha512.txt',
    'record-encoding',
  ],
  [
    'a list of files to fetch',
    () => rewrite(added('fetch.txt', 'https://voorbeeld.example/x 1 data/x\n')),
    'fetch.txt',
    'record-fetch',
  ],
  [
    'files in another order',
    () => rewrite((files) => files.toReversed()),
    'data/toolchain/sbom.cdx.json',
    'record-order',
  ],
  ['another time in the headers', () => rewrite((files) => files, 0), 'bagit.txt', 'record-not-canonical'],
  ['another folder', () => rewrite((files) => files, made.identity.seconds, 'other'), 'other', 'record-name-differs'],
  ['a file outside the folder', () => withEntry({ name: 'elsewhere/x' }, 'x'), 'elsewhere/x', 'record-top'],
  ['an owner in a header', () => patch(css, 108, '000777'), css, 'record-not-canonical'],
  ['words hidden in a header', () => patch(css, 265, 'hidden'), css, 'record-not-canonical'],
  ['words hidden after a file', () => patch(css, 512 + 30, 'hidden', false), css, 'record-not-canonical'],
  ['a header with a wrong sum', () => patch(css, 100, '0007', false), '', 'record-checksum'],
  [
    'a tar that was cut off',
    () => good.subarray(0, good.length - 2048),
    'data/toolchain/sbom.cdx.json',
    'record-truncated',
  ],
  ['a tar without its end', () => good.subarray(0, good.length - 1024), '', 'record-truncated'],
  ['something after the end', () => Buffer.concat([good, Buffer.from('more')]), '', 'record-trailing'],
  ['more empty blocks after the end', () => Buffer.concat([good, new Uint8Array(512)]), '', 'record-trailing'],
  ['a second tar after the end', () => Buffer.concat([good, good]), '', 'record-trailing'],
  [
    'a name that leads out of the folder',
    () => withEntry({ name: 'top/../../x' }, 'x'),
    'top/../../x',
    'record-parent',
  ],
  ['a name from the root', () => withEntry({ name: '/etc/passwd' }, 'x'), '/etc/passwd', 'record-absolute'],
  [
    'a symbolic link',
    () => withEntry({ name: 'top/data/l', type: 'symlink', linkname: '/etc/passwd' }),
    'top/data/l',
    'record-link',
  ],
  [
    'a hard link',
    () => withEntry({ name: 'top/data/l', type: 'link', linkname: 'top/x' }),
    'top/data/l',
    'record-link',
  ],
  [
    'a character device',
    () => withEntry({ name: 'top/data/d', type: 'character-device' }),
    'top/data/d',
    'record-device',
  ],
  ['a block device', () => withEntry({ name: 'top/data/d', type: 'block-device' }), 'top/data/d', 'record-device'],
  ['a pipe', () => withEntry({ name: 'top/data/p', type: 'fifo' }), 'top/data/p', 'record-device'],
  ['an entry of an unknown kind', () => patch(css, 156, '7'), css, 'record-kind'],
  [
    'a name with a zero byte in an extended header',
    () => withEntry({ name: 'top/a\u0000b'.padEnd(120, 'x') }, 'x'),
    '',
    'record-header',
  ],
  ['a name that is not ASCII', () => withEntry({ name: 'top/data/é' }, 'x'), '', 'record-header'],
  ['a name with a percent sign', () => withEntry({ name: 'top/data/a%2Fb' }, 'x'), 'top/data/a%2Fb', 'record-percent'],
  ['a name with a backslash', () => withEntry({ name: 'top/data/a\\b' }, 'x'), 'top/data/a\\b', 'record-characters'],
  [
    'a name that steers a terminal',
    () => withEntry({ name: 'top/data/\u001b[2J' }, 'x'),
    'top/data/\\u{1b}[2J',
    'record-characters',
  ],
  ['a file that stands twice', () => rewrite(added(css, 'other')), css, 'record-twice'],
  [
    'names that differ in capitals only',
    () => rewrite(added('data/site/STIJL.css')),
    'data/site/STIJL.css',
    'record-case',
  ],
  ['a file with the name of a folder', () => rewrite(added('data/site')), 'data/site', 'record-twice'],
  ['a size larger than the tar', () => patch(css, 124, '77777777777'), css, 'record-truncated'],
  ['a size in base 256', () => patch(css, 124, `\x80${'\xff'.repeat(11)}`), '', 'record-size'],
  ['a size that is no number', () => patch(css, 124, 'ABCDEFGHIJK'), '', 'record-size'],
  [
    'an extended header that is too large',
    () => withEntry({ name: `top/${'a'.repeat(8000)}` }, 'x'),
    '',
    'record-header',
  ],
  ['a file that is no tar', () => encodeText('hello '.repeat(200)), '', 'record-checksum'],
  [
    'a compressed file',
    () => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(2000, 7)]),
    '',
    'record-checksum',
  ],
  ['an empty file', () => new Uint8Array(), '', 'record-truncated'],
  ['a tar without files', () => new Uint8Array(1024), '', 'record-empty'],
  [
    'another publisher in bag-info.txt, every list made anew',
    () => rewrite(relist(edit('bag-info.txt', (text) => text.replace('Dienst', 'Bureau')))),
    'bag-info.txt',
    'record-not-canonical',
  ],
  [
    'another profile, every list made anew',
    () => rewrite(relist(edit('bag-profile.json', (text) => text.replace('"required"', '"optional"')))),
    'bag-profile.json',
    'record-not-canonical',
  ],
  [
    'a manifest in capitals, every list made anew',
    () =>
      rewrite(
        relist(edit('manifest-sha256.txt', (text) => text.replace(/^[0-9a-f]+/, (digits) => digits.toUpperCase()))),
      ),
    'manifest-sha256.txt',
    'record-not-canonical',
  ],
  [
    'another number in record.json, every list made anew',
    () => rewrite(relist(edit('data/record.json', (text) => text.replace('"number": 1', '"number": 2')))),
    'bag-info.txt',
    'record-not-canonical',
  ],
  [
    'a record.json that says nothing, every list made anew',
    () => rewrite(relist(edit('data/record.json', () => '{}'))),
    'data/record.json',
    'record-line',
  ],
];

describe('a record', () => {
  it('that is as it was written is accepted', () => {
    const { value, problems } = check(good);
    expect(problems).toEqual([]);
    expect(value?.identity).toEqual(made.identity);
    expect(value?.bag.files.size).toBe(made.files.length);
  });

  it.each(cases)('with %s is refused, and the file is named', async (_what, damage, named, why) => {
    const { value, problems } = check(await damage());
    expect(value).toBeUndefined();
    const told = problems.filter(({ code, values }) => code === why || values.reason === why);
    expect(told.map(({ place, values }) => [place.file, ...Object.values(values)].join(' ')).join('\n')).toContain(
      named || 'r.tar',
    );
  });

  it('of which one byte changed anywhere is refused', () => {
    for (let at = 0; at < good.length; at += 97) {
      const changed = Buffer.from(good);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect([at, check(changed).value]).toEqual([at, undefined]);
    }
  });

  it('never brings its own words to a terminal raw', async () => {
    const { problems } = check(await withEntry({ name: 'top/data/\u001b]0;evil\u0007' }, 'x'));
    const told = problems.map((found) => formatProblem(found, 'en')).join('');
    expect([told.includes('evil'), told.includes('\u001b'), told.includes('\u0007')]).toEqual([true, false, false]);
  });
});

describe('a bag that another program made', () => {
  const digest = (algorithm: 'sha256' | 'sha512', text: string) => {
    const hasher = makeHasher(algorithm);
    hasher.update(encodeText(text));
    return hasher.digest();
  };
  const manifest = `${digest('sha512', 'two').toUpperCase()} *data/b/two.txt\r\n${digest('sha512', 'one')}\tdata/one.txt\r\n`;

  /** Legal, and other than ours in every way: folders, long names, CRLF, one algorithm, no tag manifest, other order. */
  async function makeOther(oneText = 'one'): Promise<Uint8Array> {
    const packing = pack();
    packing.entry({ name: 'my bag/', type: 'directory', uid: 501, uname: 'someone' });
    packing.entry({ name: 'my bag/data/', type: 'directory' });
    packing.entry({ name: 'my bag/data/one.txt', mode: 0o600, mtime: new Date(1e12) }, oneText);
    packing.entry({ name: 'my bag/data/b/two.txt' }, 'two');
    packing.entry({ name: 'my bag/manifest-sha512.txt' }, manifest);
    packing.entry({ name: 'my bag/bag-info.txt' }, 'Contact-Name: A\r\n  B\r\nPayload-Oxum: 6.2\r\n');
    packing.entry({ name: 'my bag/bagit.txt' }, 'BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n');
    packing.entry({ name: 'my bag/extra.txt' }, 'a tag file of its own');
    packing.finalize();
    return buffer(packing);
  }

  it('is accepted as a bag', async () => {
    const { bag, problems } = checkBag('b.tar', sourceOf(await makeOther()), makeHasher);
    expect(problems).toEqual([]);
    expect(bag?.info[0]).toEqual(['Contact-Name', 'A B']);
  });

  it('is refused as a bag when a file was altered', async () => {
    const { problems } = checkBag('b.tar', sourceOf(await makeOther('One')), makeHasher);
    expect(problems.map(({ code, place }) => [code, place.file])).toEqual([
      ['record-file-altered', 'b.tar/data/one.txt'],
    ]);
  });

  it('is no record, and that is said', async () => {
    expect(check(await makeOther()).problems.map(({ code }) => code)).toEqual(['record-not-ours']);
  });
});
