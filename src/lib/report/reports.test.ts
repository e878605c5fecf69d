import { describe, expect, it } from 'vitest';
import { type Paint, problem, warning } from '../problem.ts';
import { formatGithubReport } from './github-report.ts';
import { formatJsonReport } from './json-report.ts';
import { wordAllWell, wordCounts } from './report-words.ts';
import { makeSiteError } from './site-error.ts';
import { chooseProblemLanguage } from './site-language.ts';
import { formatTextReport } from './text-report.ts';

const date = problem('invalid-date', { file: 'data/a.yaml', line: 2, column: 7, length: 5 }, { found: 'three' });
const alias = warning('yaml-alias', { file: 'data/b.yaml', line: 1, column: 1 });
const texts = new Map([['data/a.yaml', 'a: 1\nopen: three\n']]);

describe('a report as text', () => {
  it('tells each problem with its line, and how many there are', () => {
    expect(formatTextReport([date, alias], texts, 'en')).toBe(`data/a.yaml:2:7  invalid-date
  "three" is not a date.
  Write a date that exists as year-month-day, for example 2022-10-17.
  2 | open: three
    |       ^^^^^

data/b.yaml:1:1  yaml-alias (warning)
  Anchors (&), aliases (*) and merge keys (<<) are not allowed.
  Write the values out in full.

1 error, 1 warning
`);
  });

  it('is empty without problems', () => {
    expect(formatTextReport([], texts, 'en')).toBe('');
  });

  it('paints the place, the code, the carets and the count', () => {
    const paint: Paint = (part, text) => `<${part}>${text}</>`;
    expect(formatTextReport([date], texts, 'nl', paint)).toBe(`<strong>data/a.yaml:2:7</>  <error>invalid-date</>
  "three" is geen datum.
  Schrijf een bestaande datum als jaar-maand-dag, bijvoorbeeld 2022-10-17.
  <quiet>2 | open: three</>
  <quiet>  |       </><error>^^^^^</>

<strong>1 fout</>
`);
  });

  it('lets no value break a line or steer the terminal', () => {
    const nasty = problem('invalid-date', date.place, { found: 'a\nb\u001b[2J' });
    expect(formatTextReport([nasty], new Map(), 'en')).toContain('\n  "a b\uFFFD[2J" is not a date.\n');
  });
});

describe('a report as JSON', () => {
  it('holds what was documented, in that order', () => {
    const report = formatJsonReport([date, alias], 'en');
    expect(JSON.parse(report)).toMatchObject({ errors: 1, warnings: 1 });
    expect(JSON.stringify(JSON.parse(report).problems[0])).toBe(
      '{"code":"invalid-date","severity":"error","file":"data/a.yaml","line":2,"column":7,"length":5,' +
        '"message":"\\"three\\" is not a date.",' +
        '"hint":"Write a date that exists as year-month-day, for example 2022-10-17.","values":{"found":"three"}}',
    );
  });

  it('gives a place without a length one character', () => {
    expect(JSON.parse(formatJsonReport([alias], 'en')).problems[0].length).toBe(1);
  });
});

describe('a report for GitHub', () => {
  it('is one command for each problem', () => {
    expect(formatGithubReport([date, alias], 'en')).toBe(
      '::error file=data/a.yaml,line=2,col=7,endColumn=11,title=invalid-date::"three" is not a date.%0A' +
        'Write a date that exists as year-month-day, for example 2022-10-17.\n' +
        '::warning file=data/b.yaml,line=1,col=1,endColumn=1,title=yaml-alias::' +
        'Anchors (&), aliases (*) and merge keys (<<) are not allowed.%0AWrite the values out in full.\n',
    );
  });

  it('escapes what would end a property or a command', () => {
    const place = { file: 'a,b:c%.yaml', line: 1, column: 1 };
    const found = problem('invalid-date', place, { found: '50%\r\n::error::' });
    expect(formatGithubReport([found], 'en').split('\n')).toHaveLength(2);
    expect(formatGithubReport([found], 'en')).toContain('file=a%2Cb%3Ac%25.yaml,');
    expect(formatGithubReport([found], 'en')).toContain('"50%25%0D%0A::error::" is not');
  });

  it('names files from the top of the repository', () => {
    expect(formatGithubReport([alias], 'en', (file) => `sites/a/${file}`)).toContain('file=sites/a/data/b.yaml');
  });
});

describe('counts in words', () => {
  it.each([
    [[date], '1 fout', '1 error'],
    [[date, date, date, alias], '3 fouten, 1 waarschuwing', '3 errors, 1 warning'],
    [[alias, alias], '2 waarschuwingen', '2 warnings'],
    [[], 'geen problemen', 'no problems'],
  ])('are of one or more: %#', (problems, nl, en) => {
    expect(wordCounts(problems, 'nl')).toBe(nl);
    expect(wordCounts(problems, 'en')).toBe(en);
  });

  it('tell what was checked', () => {
    expect(wordAllWell({ dossiers: 1, dates: 1, languages: 2 }, 'nl')).toBe(
      '1 dossier, 1 peildatum, 2 talen: geen problemen.',
    );
    expect(wordAllWell({ dossiers: 2, dates: 12, languages: 1 }, 'en')).toBe(
      '2 dossiers, 12 reporting dates, 1 language: no problems.',
    );
  });
});

describe('the language of problems', () => {
  it.each([
    ['nl', 'languages:\n  - { code: nl, locale: nl-BE }\n  - { code: en, locale: en-GB }'],
    ['en', 'languages: [{ code: fr }, { code: en }, { code: nl }]'],
    ['nl', 'languages: [{ code: nl }]\nname: "open'],
    ['nl', 'name: "open\nlanguages:\n  - locale: nl-BE\n    "code": "nl"'],
    ['nl', 'languages:\n  # - { code: en }\n  - { code: nl }'],
    ['en', 'code: nl\nlanguages: [{ code: nld }]'],
    ['nl', 'name: { nl: a\nlanguages:\n  - code: nl'],
    ['en', 'languages: [{ code: fr }]'],
    ['en', 'languages: &a [*a, nl, { code: }]'],
    ['en', '- nl'],
    ['en', ''],
  ])('is %s for %j', (language, source) => {
    expect(chooseProblemLanguage(source)).toBe(language);
  });
});

describe('an error for the overlay of the development server', () => {
  const error = makeSiteError([alias, date], texts, 'en', (file) => `/site/${file}`);

  it('shows the first error in full', () => {
    expect(error).toMatchObject({
      name: 'invalid-date',
      title: '1 error, 1 warning',
      hint: 'Write a date that exists as year-month-day, for example 2022-10-17.',
      id: '/site/data/a.yaml',
      loc: { file: '/site/data/a.yaml', line: 2, column: 7 },
      frame: '2 | open: three\n  |       ^^^^^',
      fullCode: 'a: 1\nopen: three\n',
      plugin: 'peildatum',
    });
  });

  it('lists the others after it', () => {
    expect(error.message).toBe(`data/a.yaml:2:7
"three" is not a date.

Also found:

data/b.yaml:1:1  yaml-alias
Anchors (&), aliases (*) and merge keys (<<) are not allowed.`);
  });

  it('has no stack, and keeps its path whatever is put before it', () => {
    expect(error.stack).toBe('');
    Object.assign(error.loc, { file: '/elsewhere' });
    expect(error.loc.file).toBe('/site/data/a.yaml');
  });
});
