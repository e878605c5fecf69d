import { describe, expect, it } from 'vitest';
import { type ChainLink, findStrangers, formatLink, readChain } from './chain.ts';

const link = (number: number, other: Partial<ChainLink> = {}): ChainLink => ({
  number,
  file: `voorbeeld-000${number}-2026-11-24.tar`,
  date: '2026-11-24',
  bytes: 10,
  sha256: String(number).repeat(64),
  sha512: String(number).repeat(128),
  previous: number === 1 ? null : String(number - 1).repeat(128),
  ...other,
});
const text = (...links: ChainLink[]) => links.map(formatLink).join('');
const faultOf = (chain: string) => readChain(chain).problems.map(({ place, values }) => [place.line, values.reason]);

describe('a chain of records', () => {
  it('reads back the links that were written', () => {
    expect(readChain(text(link(1), link(2)))).toEqual({ links: [link(1), link(2)], problems: [] });
  });

  it.each([
    ['a line was taken out', text(link(1), link(3)), 2, 'record-order'],
    ['the first line was taken out', text(link(2)), 1, 'record-order'],
    ['lines changed places', text(link(2), link(1)), 1, 'record-order'],
    ['a line stands twice', text(link(1), link(1)), 2, 'record-order'],
    ['a digest was changed', text(link(1, { sha512: '9'.repeat(128) }), link(2)), 2, 'record-previous'],
    ['the first names one before it', text(link(1, { previous: '9'.repeat(128) })), 1, 'record-previous'],
    ['a file stands twice', text(link(1), link(2, { file: link(1).file })), 2, 'record-twice'],
    ['a line is no JSON', `${text(link(1))}hello\n`, 2, 'record-line'],
    ['a line has a field too many', text(link(1)).replace('}', ',"note":"x"}'), 1, 'record-line'],
    ['a line has a field twice', text(link(1)).replace('}', ',"bytes":10}'), 1, 'record-line'],
    ['a line was written otherwise', text(link(1)).replace(':', ': '), 1, 'record-line'],
    ['a line leads to another folder', text(link(1, { file: '../x.tar' })), 1, 'record-line'],
    ['the last line was cut off', text(link(1), link(2)).slice(0, -1), 2, 'record-truncated'],
    ['half of the last line was cut off', text(link(1), link(2)).slice(0, -40), 2, 'record-truncated'],
    ['an empty line was added', `${text(link(1))}\n`, 2, 'record-line'],
  ])('is refused when %s', (_what, chain, line, reason) => {
    expect(faultOf(chain)).toEqual([[line, reason]]);
  });
});

describe('a folder of records', () => {
  it('names what no line of the chain names', () => {
    const names = [link(1).file, 'records.jsonl', '.lock', 'note.txt', link(1).file.replace('.tar', '.sig')];
    expect(findStrangers(names, [link(1)], []).map(({ place }) => place.file)).toEqual(['note.txt']);
  });

  it('does not hold what an interrupted run left against it', () => {
    expect(findStrangers([link(2).file], [link(1)], [link(2).file])).toEqual([]);
  });
});
