import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { checkCsvw } from '../../src/lib/export/open-data/csvw-reader.examples.ts';
import { loadSite } from '../../src/lib/files/load-site.ts';
import { writeOpenData } from '../../src/lib/files/write-open-data.ts';
import { ownProgram, root } from './program.ts';

const standards = path.join(root, 'tests/fixtures/standards');
const work = mkdtempSync(path.join(tmpdir(), 'peildatum-data-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const sites = {
  first: { folder: root, baseUrl: 'https://peildatum.example/' },
  second: { folder: path.join(root, 'tests/fixtures/second-site'), baseUrl: 'https://second.example/' },
} as const;
type SiteName = keyof typeof sites;

beforeAll(() => {
  for (const [name, { folder }] of Object.entries(sites)) {
    const site = path.join(work, `${name}-site`);
    for (const part of ['content', 'data', 'public']) {
      const from = path.join(folder, part);
      if (existsSync(from)) cpSync(from, path.join(site, part), { recursive: true });
    }
    const env = { ...process.env, PEILDATUM_SITE: site, PEILDATUM_OUT: out(name), ASTRO_TELEMETRY_DISABLED: '1' };
    const built = spawnSync(process.execPath, ['scripts/build.ts', '--lang', 'en'], {
      cwd: ownProgram(),
      env,
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(built.stderr);
  }
});

function out(name: string): string {
  return path.join(work, name);
}

/** Folders of a built site that hold a file, with `/`. */
function foldersWith(name: SiteName, file: string): string[] {
  return readdirSync(out(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === file)
    .map((entry) => path.relative(out(name), entry.parentPath))
    .sort();
}

function read(name: SiteName, ...names: string[]): string {
  return readFileSync(path.join(out(name), ...names), 'utf8');
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

describe.each(Object.keys(sites) as SiteName[])('the open data of the %s site', (name) => {
  it('stands beside every answer and every dossier', () => {
    const folders = foldersWith(name, 'data.csv');
    const pages = foldersWith(name, 'index.html').filter((folder) =>
      /^[^/]+\/[^/]+\/[^/]+(\/\d{4}-\d\d-\d\d)?$/.test(folder),
    );
    expect(folders).toEqual(pages);
    const files = ['data.csv-metadata.json', 'data.json', 'data.xlsx', 'data.ods', 'datapackage.json'];
    for (const file of files) expect(foldersWith(name, file)).toEqual(folders);
  });

  it('holds every figure of the pages, with the same id, precision and text', () => {
    let compared = 0;
    for (const folder of foldersWith(name, 'data.csv').filter((one) => /\d{4}-\d{2}-\d{2}$/.test(one))) {
      const rows: Record<string, string>[] = parse(read(name, folder, 'data.csv'), { columns: true });
      const byId = new Map(rows.map((row) => [row.figure_id, row]));
      const printed = read(name, folder, 'index.html').matchAll(
        /<data value="([^"]*)" data-figure="([^"@]+)">([^<]*)<\/data>/g,
      );
      for (const [, value, id, text] of printed) {
        // A change that the text computes has the name of the figure that changed and a date.
        if (!byId.has(id) && id?.includes('-@')) continue;
        expect([folder, id, byId.get(id)?.value]).toEqual([folder, id, value]);
        if (/^[\d.,\s%−€]+$/.test(text ?? '')) expect([id, byId.get(id)?.printed]).toEqual([id, text]);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('fits its metadata', () => {
    for (const folder of foldersWith(name, 'data.csv')) {
      const metadata = JSON.parse(read(name, folder, 'data.csv-metadata.json'));
      expect([folder, ...checkCsvw(read(name, folder, 'data.csv'), metadata)]).toEqual([folder]);
    }
  });

  it('has the sizes and digests that its descriptors and its catalogue give', () => {
    const turtle = new Store(new Parser().parse(read(name, 'catalog.ttl')));
    const dcat = 'http://www.w3.org/ns/dcat#';
    const spdx = 'http://spdx.org/rdf/terms#';
    const links = turtle.getQuads(null, `${dcat}downloadURL`, null, null);
    expect(links).toHaveLength(4 * foldersWith(name, 'data.csv').length);
    for (const { subject, object } of links) {
      const file = path.join(out(name), object.value.slice(sites[name].baseUrl.length));
      const [checksum] = turtle.getObjects(subject, `${spdx}checksum`, null);
      const [digest] = turtle.getObjects(checksum ?? null, `${spdx}checksumValue`, null);
      const [size] = turtle.getObjects(subject, `${dcat}byteSize`, null);
      expect([file, digest?.value, Number(size?.value)]).toEqual([file, sha256(file), statSync(file).size]);
    }
    for (const folder of foldersWith(name, 'datapackage.json')) {
      const { resources } = JSON.parse(read(name, folder, 'datapackage.json'));
      for (const { path: file, hash } of resources) {
        expect(hash).toBe(`sha256:${sha256(path.join(out(name), folder, file))}`);
      }
    }
  });

  it('has a catalogue that conforms to DCAT-AP', async () => {
    const shapes = readFileSync(path.join(standards, 'dcat-ap-3.0.1-shapes.ttl'), 'utf8');
    const validator = new SHACLValidator(new Store(new Parser().parse(shapes)));
    const report = await validator.validate(new Store(new Parser().parse(read(name, 'catalog.ttl'))));
    expect(report.results.map(({ path: at, focusNode }) => [focusNode?.value, JSON.stringify(at)])).toEqual([]);
  });

  it('has questions and answers that follow the schema of Akoma Ntoso', async () => {
    const file = (fileName: string) => ({ fileName, contents: readFileSync(path.join(standards, fileName), 'utf8') });
    const [schema, preload] = [file('akomantoso30.xsd'), file('xml.xsd')];
    const answers = [...new Set(akomaNtosoFiles(name))];
    expect(answers).toHaveLength(foldersWith(name, 'data.csv').filter((folder) => /\d$/.test(folder)).length);
    for (const answer of answers) {
      const xml = { fileName: 'answer.xml', contents: readFileSync(answer, 'utf8') };
      const { errors } = await validateXML({ xml, schema, preload });
      expect([answer, ...errors.map(({ message }) => message)]).toEqual([answer]);
    }
  });

  it('has the same bytes in another time zone', async () => {
    const again = path.join(work, `${name}-again`);
    cpSync(out(name), again, {
      recursive: true,
      filter: (from) => statSync(from).isDirectory() || from.endsWith('.html'),
    });
    const { TZ } = process.env;
    process.env.TZ = 'Pacific/Auckland';
    const { value } = loadSite(path.join(work, `${name}-site`));
    if (!value) throw new Error('no site');
    await writeOpenData(value, again);
    process.env.TZ = TZ;
    const files = readdirSync(again, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.html'))
      .map((entry) => path.relative(again, path.join(entry.parentPath, entry.name)));
    expect(files.length).toBeGreaterThan(15);
    for (const file of files)
      expect([file, sha256(path.join(again, file))]).toEqual([file, sha256(path.join(out(name), file))]);
  });

  it('opens as a spreadsheet with the tables that the page prints', async () => {
    const [folder = ''] = foldersWith(name, 'data.xlsx').filter((one) => /\d$/.test(one));
    const sheets = await readExcelFile(readFileSync(path.join(out(name), folder, 'data.xlsx')));
    const ids = [...read(name, folder, 'index.html').matchAll(/<table id="table-([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(sheets.map(({ sheet }) => sheet)).toContain(id);
  });

  it.skipIf(!hasCalc()).each(['data.ods', 'data.xlsx'])(
    'opens in LibreOffice with every value of the CSV: %s (needs soffice with Calc)',
    (file) => {
      const [folder = ''] = foldersWith(name, file).filter((one) => /\d$/.test(one));
      const sheets = convertSheets(path.join(out(name), folder, file), path.join(work, `${name}-${file}-sheets`));
      const rows: Record<string, string>[] = parse(read(name, folder, 'data.csv'), { columns: true });
      const data = sheets.find((sheet) => sheet[0]?.[0] === 'figure_id');
      const column = (header: string) => data?.slice(1).map((row) => row[data[0]?.indexOf(header) ?? -1]);
      expect(column('figure_id')).toEqual(rows.map((row) => row.figure_id));
      expect(column('value')?.map(Number)).toEqual(rows.map((row) => Number(row.value)));
      expect(column('reporting_date')).toEqual(rows.map((row) => row.reporting_date));
    },
  );

  it.skipIf(spawnSync('xmllint', ['--version']).error)('satisfies xmllint (needs libxml2-utils)', () => {
    const schema = path.join(standards, 'akomantoso30.xsd');
    const checked = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...akomaNtosoFiles(name)]);
    expect(String(checked.stderr).trimEnd().split('\n')).toEqual(
      akomaNtosoFiles(name).map((file) => `${file} validates`),
    );
  });
});

function akomaNtosoFiles(name: SiteName): string[] {
  return ['antwoord.xml', 'answer.xml', 'reponse.xml'].flatMap((file) =>
    foldersWith(name, file).map((folder) => path.join(out(name), folder, file)),
  );
}

/** Whether LibreOffice is there with its spreadsheets, which is a package of its own. */
function hasCalc(): boolean {
  const file = path.join(work, 'probe.csv');
  writeFileSync(file, 'a,b\r\n1,2\r\n');
  return convertSheets(file, path.join(work, 'probe')).length > 0;
}

/** Every sheet of a spreadsheet as rows of texts, values in full. */
function convertSheets(file: string, to: string): string[][][] {
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
  const profile = `-env:UserInstallation=file://${path.join(work, 'office')}`;
  // A sheet may have a letter in its name that not every locale can write in the name of a file.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  spawnSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', to, file], { env });
  if (!existsSync(to)) return [];
  return readdirSync(to).map((name) => parse(readFileSync(path.join(to, name), 'utf8'), { relax_column_count: true }));
}
