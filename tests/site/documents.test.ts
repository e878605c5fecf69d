import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { selectAll } from 'hast-util-select';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSite } from '../../src/lib/files/load-site.ts';
import { writeDocuments } from '../../src/lib/files/write-documents.ts';
import { selectAnswers } from '../../src/lib/publication/select-answers.ts';
import {
  articleOf,
  has,
  inDocumentOrder,
  pdfText,
  rawText,
  run,
  solid,
  textOf,
  withoutMarks,
  wordFigures,
  wordParagraphs,
} from './document-readers.ts';
import { ownProgram, root } from './program.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-documents-'));
const first = { site: path.join(work, 'site'), out: path.join(work, 'first') };
const second = { site: path.join(root, 'tests/fixtures/second-site'), out: path.join(work, 'second') };

function build({ site, out }: typeof first) {
  const env = { ...process.env, PEILDATUM_SITE: site, PEILDATUM_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(process.execPath, ['scripts/build.ts', '--lang', 'en', '--drafts'], {
    cwd: ownProgram(),
    env,
    encoding: 'utf8',
  });
}

const builds: ReturnType<typeof build>[] = [];
beforeAll(() => {
  copyUnlocked(root, first.site);
  builds.push(build(first), build(second));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const answers = [
  { name: 'nl', out: first.out, folder: 'nl/antwoorden/vdab-agreements/2022-10-17', file: 'antwoord', locale: 'nl-BE' },
  { name: 'en', out: first.out, folder: 'en/answers/vdab-agreements/2022-10-17', file: 'answer', locale: 'en-GB' },
  { name: 'fr', out: second.out, folder: 'fr/reponses/school-meals/2026-01-31', file: 'reponse', locale: 'fr-BE' },
];
type Answer = (typeof answers)[number];

const file = ({ out, folder, file: name }: Answer, ending: string) => path.join(out, folder, `${name}.${ending}`);
const bytes = (answer: Answer, ending: string) => new Uint8Array(readFileSync(file(answer, ending)));
const article = ({ out, folder }: Answer) =>
  inDocumentOrder(articleOf(readFileSync(path.join(out, folder, 'index.html'), 'utf8')));
const figures = (answer: Answer) => selectAll('data[data-figure]', article(answer)).map(textOf);

const digestOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/** Blocks of running text that hold a figure, and all that a chart is called. */
const prose = (answer: Answer) =>
  withoutMarks('p, li, dd, figcaption, caption', article(answer)).filter(
    (block) => selectAll('data[data-figure]', block).length > 0,
  );

/** The texts of the cells of each row of the body of every table. */
const rows = (answer: Answer) =>
  withoutMarks('table tbody tr', article(answer)).map((row) => selectAll('th, td', row).map(textOf));

/** Expects pieces to stand in a text one after the other. */
function expectInOrder(text: string, pieces: readonly string[]): void {
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    expect(found, `${piece} after ${text.slice(Math.max(0, at - 60), at)}`).toBeGreaterThanOrEqual(0);
    at = found + piece.length;
  }
}

describe('a build', () => {
  it('makes the documents without a problem', () => {
    expect(builds.map(({ stderr, status }) => ({ stderr, status }))).toEqual([
      { stderr: '', status: 0 },
      { stderr: '', status: 0 },
    ]);
  });

  it.each(answers)('links to them, outside the article ($name)', (answer) => {
    const html = readFileSync(path.join(answer.out, answer.folder, 'index.html'), 'utf8');
    const after = html.slice(html.indexOf('</article>'));
    for (const ending of ['docx', 'pdf', 'txt']) expect(after).toContain(`href="${answer.file}.${ending}"`);
  });
});

it.each(answers.slice(0, 2))('Word shows older programs the chart that can be downloaded ($name)', (answer) => {
  const inWord = Object.entries(unzipSync(bytes(answer, 'docx'))).filter(([name]) => name.endsWith('.png'));
  const folder = path.join(answer.out, answer.folder, 'charts');
  const downloads = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const digests = new Set(downloads.map((name) => digestOf(readFileSync(path.join(folder, name)))));
  expect(inWord.length).toBeGreaterThan(0);
  for (const [, png] of inWord) expect(digests).toContain(digestOf(png));
});

describe.each(answers)('every figure is the same as on the page ($name)', (answer) => {
  it('has figures to compare', () => {
    expect(figures(answer).length).toBeGreaterThan(3);
    expect(prose(answer).length).toBeGreaterThan(0);
    expect(rows(answer).length).toBeGreaterThan(1);
  });

  it('in Word: each figure by its mark, each sentence and each cell in its place', () => {
    expect(wordFigures(bytes(answer, 'docx'))).toEqual(figures(answer));
    const paragraphs = wordParagraphs(bytes(answer, 'docx'));
    // The caption of a folded table stands in the heading of its annex.
    const missing = prose(answer)
      .map(textOf)
      .filter((text) => !paragraphs.some((paragraph) => paragraph.endsWith(text)));
    expect(missing).toEqual([]);
    expectInOrder(
      paragraphs.join('\n'),
      rows(answer).map((cells) => cells.join('\n')),
    );
  });

  it('in plain text: each sentence, and each row of each table', () => {
    const text = readFileSync(file(answer, 'txt'), 'utf8').replace(/ \[\d+\]/g, '');
    const whole = solid(text);
    for (const block of prose(answer)) expect(whole).toContain(solid(textOf(block)));
    const lines = text.split('\n');
    for (const [header = '', ...cells] of rows(answer)) {
      const shown = lines.filter((line) => line.startsWith(`${header} `)).map((line) => line.slice(header.length));
      expect(solid(shown.join(''))).toContain(solid(cells.join('')));
    }
  });

  it.skipIf(!has('pdfinfo') || !has('pdftotext'))(
    'in PDF: each sentence and each cell in its place (needs pdfinfo, pdftotext)',
    () => {
      const blocks = withoutMarks('p, tbody tr', article(answer)).filter(
        (block) => selectAll('data', block).length > 0,
      );
      // In the structure, pdfinfo loses what follows a no-break space; pdftotext keeps it.
      const isWhole = (text: string) => !/[\u00a0\u202f]/.test(text);
      const texts = blocks.map(rawText);
      expectInOrder(solid(pdfText(file(answer, 'pdf'))), texts.filter(isWhole).map(solid));
      const printed = solid(run('pdftotext', '-raw', file(answer, 'pdf'), '-'));
      for (const text of texts.filter((candidate) => !isWhole(candidate))) expect(printed).toContain(solid(text));
      for (const block of prose(answer))
        expect(printed.replace(/\d/g, '')).toContain(solid(textOf(block)).replace(/\d/g, ''));
    },
  );
});

describe.each(answers)('independent readers agree ($name)', (answer) => {
  it.skipIf(!has('qpdf'))('on the PDF being sound (needs qpdf)', () => {
    expect(run('qpdf', '--check', file(answer, 'pdf'))).toContain('No syntax or stream encoding errors found');
  });

  it.skipIf(!has('pdfinfo'))('on PDF/A-2a, language, title, author and date (needs pdfinfo)', () => {
    const meta = run('pdfinfo', '-meta', file(answer, 'pdf'));
    for (const piece of ['<pdfaid:part>2<', '<pdfaid:conformance>A<', `<rdf:li>${answer.locale}<`])
      expect(meta).toContain(piece);
    const info = run('pdfinfo', file(answer, 'pdf'));
    expect(info).toMatch(/Title: +\S/);
    expect(info).toMatch(/Author: +\S/);
    expect(info).toMatch(/Tagged: +yes/);
  });

  it.skipIf(!has('pdfinfo'))('on headings, header cells with scope and pictures in the PDF (needs pdfinfo)', () => {
    const tags = run('pdfinfo', '-struct-text', file(answer, 'pdf'));
    const headers = withoutMarks('table th', article(answer)).length;
    expect(tags.match(/^ *H1\b/gm)?.length).toBeGreaterThanOrEqual(2);
    expect(tags.match(/^ *H2\b/gm)?.length ?? 0).toBe(
      withoutMarks('h2', article(answer)).length - (tags.includes('Note <') ? 1 : 0),
    );
    expect(tags.match(/^ *TH\b/gm)).toHaveLength(headers);
    expect(tags.match(/\/Scope \/(?:Row|Column)/g)).toHaveLength(headers);
    expect(tags.match(/^ *Figure\b/gm)?.length ?? 0).toBe(selectAll('figure svg', article(answer)).length);
  });

  it.skipIf(!has('pdffonts'))('on fonts that are all embedded (needs pdffonts)', () => {
    const fonts = run('pdffonts', file(answer, 'pdf')).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter((line) => !/ yes yes yes /.test(line))).toEqual([]);
  });

  it.skipIf(!has('pandoc'))('on headings, header rows, spans and alternative texts in Word (needs pandoc)', () => {
    const html = run('pandoc', file(answer, 'docx'), '-t', 'html', '--wrap=none');
    const page = article(answer);
    const read = articleOf(`<article>${html}</article>`);
    const headings = (level: string) => withoutMarks(level, read).map(textOf);
    const annexes = withoutMarks('details', page).map(() => expect.stringMatching(/ \d+/));
    expect(headings('h1')).toEqual([expect.any(String), ...withoutMarks('h1', page).map(textOf), ...annexes]);
    const isNotes = (text: string) => withoutMarks('section.notes h2', page).map(textOf).includes(text);
    expect(headings('h2')).toEqual(
      withoutMarks('h2', page)
        .map(textOf)
        .filter((text) => !isNotes(text)),
    );
    expect(selectAll('thead tr', read)).toHaveLength(selectAll('thead tr', page).length);
    const spans = (tree: typeof page) =>
      selectAll('thead [colspan]', tree)
        .map((cell) => Number(cell.properties.colSpan))
        .filter((span) => span > 1);
    expect(spans(read)).toEqual(spans(page));
    const described = withoutMarks('figure svg > desc', page).map(textOf);
    expect(selectAll('img', read).map((image) => String(image.properties.alt))).toEqual(described);
  });

  it.skipIf(!has('soffice') || !has('pdftotext'))('on Word as LibreOffice prints it (needs soffice, pdftotext)', () => {
    const to = path.join(work, `printed-${answer.name}`);
    const profile = `-env:UserInstallation=file://${path.join(work, 'profile')}`;
    run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', to, file(answer, 'docx'));
    const text = solid(run('pdftotext', '-layout', path.join(to, `${answer.file}.pdf`), '-'));
    for (const cells of rows(answer)) expect(text).toContain(solid(cells[0] ?? ''));
    expect(text).toContain(solid(textOf(withoutMarks('h1', article(answer))[0])));
  });
});

/** The digests of all documents under a folder. */
function digests(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\d{4}-\d{2}-\d{2}[\\/][^\\/]+\.(?:docx|pdf|txt)$/.test(name),
  );
  return Object.fromEntries(
    names.toSorted().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}

describe('documents', () => {
  it('are the same to the byte in another process, folder, time zone and umask, without the cache', () => {
    const out = path.join(work, 'elsewhere', 'dist');
    cpSync(first.out, out, { recursive: true });
    for (const name of Object.keys(digests(out))) rmSync(path.join(out, name));
    const script = `
      process.umask(0o077);
      const { loadSite } = await import('./src/lib/files/load-site.ts');
      const { writeDocuments } = await import('./src/lib/files/write-documents.ts');
      const { selectAnswers } = await import('./src/lib/publication/select-answers.ts');
      const value = selectAnswers(loadSite().value, { buildDate: '2026-11-24T00:00:00Z', drafts: true });
      const site = { ...value, languages: [...value.languages].reverse() };
      console.log(JSON.stringify(await writeDocuments(${JSON.stringify(out)}, site, { cache: ${JSON.stringify(path.join(work, 'cache-elsewhere'))} })));`;
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'C', PEILDATUM_SITE: first.site };
    const made = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: ownProgram(),
      env,
      encoding: 'utf8',
    });
    expect(made.stderr + made.stdout).toBe('[]\n');
    expect(digests(out)).toEqual(digests(first.out));
    expect(Object.keys(digests(out))).toHaveLength(6);
  });

  it('come from the cache when nothing changed, and not from a damaged one', async () => {
    const out = path.join(work, 'cached');
    const cache = path.join(work, 'cache');
    const site = siteOf(first.site);
    cpSync(first.out, out, { recursive: true });
    await writeDocuments(out, site, { cache, site: first.site });
    const entries = readdirSync(cache).filter((name) => /^[0-9a-f]{64}$/.test(name));
    expect(entries).toHaveLength(2);
    const started = performance.now();
    await writeDocuments(out, site, { cache, site: first.site });
    expect(performance.now() - started).toBeLessThan(2000);
    const damaged = path.join(cache, entries[0] ?? '');
    const content = readFileSync(damaged);
    content.fill(0, 500, 509);
    writeFileSync(damaged, content);
    expect(await writeDocuments(out, site, { cache, site: first.site })).toEqual([]);
    expect(digests(out)).toEqual(digests(first.out));
  });

  it('cost well under half a second for a changed answer, all formats together', async () => {
    const out = path.join(work, 'changed');
    cpSync(first.out, out, { recursive: true });
    rmSync(path.join(out, 'en'), { recursive: true });
    const page = path.join(out, answers[0]?.folder ?? '', 'index.html');
    const times: number[] = [];
    for (const change of ['een', 'twee', 'drie', 'vier', 'vijf']) {
      writeFileSync(page, readFileSync(page, 'utf8').replace('</h1>', ` ${change}</h1>`));
      const site = siteOf(first.site);
      const started = process.cpuUsage();
      await writeDocuments(out, site, { cache: path.join(work, 'cache-changed'), site: first.site });
      const { user, system } = process.cpuUsage(started);
      times.push((user + system) / 1000);
    }
    // Time of the processor, not of the clock: other work on the machine does not count. The first carries the start of the libraries.
    expect(Math.min(...times.slice(1))).toBeLessThan(400);
  });

  it('stop the build at an element that they do not know', async () => {
    const out = path.join(work, 'unknown');
    cpSync(first.out, out, { recursive: true });
    const page = path.join(out, answers[0]?.folder ?? '', 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('</article>', '<marquee>67%</marquee></article>'));
    const problems = await writeDocuments(out, siteOf(first.site), {
      cache: path.join(work, 'cache'),
      site: first.site,
    });
    expect(problems).toMatchObject([
      {
        code: 'export-unknown-element',
        place: { file: `${answers[0]?.folder}/index.html` },
        values: { name: 'marquee' },
      },
    ]);
  });

  it('carry the word for a draft on every page, and the open data when asked', async () => {
    const out = path.join(work, 'draft');
    cpSync(first.out, out, { recursive: true });
    const options = {
      cache: path.join(work, 'cache'),
      site: first.site,
      watermark: () => 'PROEFDRUK',
      attachData: true,
    };
    expect(await writeDocuments(out, siteOf(first.site), options)).toEqual([]);
    const pdf = path.join(out, answers[0]?.folder ?? '', 'antwoord.pdf');
    expect(readFileSync(path.join(out, answers[0]?.folder ?? '', 'antwoord.txt'), 'utf8')).toContain('PROEFDRUK');
    if (has('pdfinfo')) expect(run('pdfinfo', '-meta', pdf)).toContain('<pdfaid:part>3<');
    if (has('pdfdetach')) expect(run('pdfdetach', '-list', pdf)).toContain('data.csv');
  });
});

/** A copy of a site with every answer ready to be published: documents are looked at here, not what a lock holds on to. */
function copyUnlocked(from: string, to: string): void {
  for (const name of ['content', 'data']) cpSync(path.join(from, name), path.join(to, name), { recursive: true });
  for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    const copy = path.join(to, name);
    if (name.endsWith('lock.json')) rmSync(copy);
    if (!name.endsWith('answer.yaml')) continue;
    const text = readFileSync(copy, 'utf8');
    writeFileSync(copy, text.replace(/^state: published$/m, 'state: ready').replace(/^published: .*\n/m, ''));
  }
}

function siteOf(folder: string) {
  const { value, problems } = loadSite(folder);
  if (!value) throw new Error(JSON.stringify(problems));
  return selectAnswers(value, { buildDate: '2026-11-24T00:00:00Z', drafts: true });
}
