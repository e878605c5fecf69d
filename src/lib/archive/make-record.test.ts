import { describe, expect, it } from 'vitest';
import { makeHasher } from '../files/record-digests.ts';
import { problem } from '../problem.ts';
import { reportChecks } from './accounts.ts';
import { checkRecord } from './check-record.ts';
import { recordName } from './identity.ts';
import { exampleInput, makeExample, tarOf } from './record.examples.ts';
import { decodeText, sourceOf } from './record-file.ts';

const hashOf = (bytes: Uint8Array) => {
  const hasher = makeHasher('sha256');
  hasher.update(bytes);
  return hasher.digest();
};
const textOf = async (path: string) => {
  const { files } = await makeExample(makeHasher);
  return decodeText(files.find((file) => file.path === path)?.bytes ?? new Uint8Array()) ?? '';
};

describe('a record', () => {
  it('is the same whatever the order in which files were read and the time zone', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    const there = hashOf(tarOf(await makeExample(makeHasher, { built: exampleInput.built.toReversed() })));
    process.env.TZ = 'America/Los_Angeles';
    const here = hashOf(tarOf(await makeExample(makeHasher)));
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(there).toBe(here);
  });

  it('names the one before it, in its tag file too', async () => {
    const previous = 'ab'.repeat(64);
    const made = await makeExample(makeHasher, { number: 2, previous });
    const { value } = checkRecord('r.tar', sourceOf(tarOf(made)), makeHasher);
    expect(value?.identity.previous).toBe(previous);
    expect(value?.bag.info).toContainEqual(['Peildatum-Previous-Record-SHA512', previous]);
  });

  it('is called after the address, the number and the date', () => {
    expect(recordName('https://Voorbeeld.example/vragen/', 12, '2026-11-24')).toBe(
      'voorbeeld-example-vragen-0012-2026-11-24',
    );
  });

  it('holds the ledgers of all answers, with the digest of each', async () => {
    const { ledgers } = JSON.parse(await textOf('data/ledger.json'));
    expect(ledgers).toEqual([
      {
        file: 'site/nl/antwoorden/fietsen/2026-01-31/figures.json',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        ledger: { figures: [{ id: 'fietsen.total', value: '12' }] },
      },
    ]);
  });

  it('tells in two languages how to verify it, and names itself and the one before', async () => {
    for (const language of ['en', 'nl']) {
      const readme = await textOf(`data/README.${language}.txt`);
      expect(readme).toContain('sha512sum --check --strict');
      expect(readme).toContain('voorbeeld-example-vragen-0001-2026-11-24.tar');
      expect(readme).toContain('SOURCE_DATE_EPOCH=1795478400');
    }
  });
});

describe('the report of all checks', () => {
  const place = { file: 'data/a.yaml', line: 1, column: 1 };
  const report = reportChecks([problem('yaml-alias', place), problem('yaml-alias', place)]);

  it('says how often each code was told, also the codes that were never told', () => {
    expect(report.checks).toContainEqual({ code: 'yaml-alias', found: 2 });
    expect(report.checks).toContainEqual({ code: 'sum-differs', found: 0 });
  });

  it('has the words of each problem in every language', () => {
    expect(report.problems[0]).toMatchObject({
      text: { nl: { hint: expect.any(String) }, en: { hint: expect.any(String) } },
    });
  });
});
