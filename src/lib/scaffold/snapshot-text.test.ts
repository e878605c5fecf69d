import { expect, it } from 'vitest';
import { exampleDataset, exampleSnapshot, shopsSnapshotYaml, shopsYaml } from '../dataset/dataset.examples.ts';
import { makeSnapshotText } from './snapshot-text.ts';

const withStatuses = exampleDataset(
  'statuses:\n  phase: { title: { nl: Fase, en: Phase }, codelist: regions, values: { done: { title: { nl: Klaar, en: Done } }, busy: { title: { nl: Bezig, en: Busy } } } }\n',
);

it('tells the statuses of last time as a comment, which is right when the # are removed', () => {
  const earlier = `${shopsSnapshotYaml.replace('2022-10-17', '2019-10-17').replaceAll('south', 'old')}statuses: { phase: { done: [north, all], busy: [old] } }\n`;
  const before = exampleSnapshot(withStatuses, earlier);
  const text = makeSnapshotText(withStatuses, { date: '2022-10-17', before, language: 'en' });
  expect(text).toContain(
    '# statuses:\n#   phase:\n#     done: [north, all]\n#     busy: []\n#     # ?: south\nvalues:',
  );
  expect(exampleSnapshot(withStatuses, text).statuses).toEqual([]);
  const opened = text.replace(/^# (statuses:)|^# ( {2}.*)$/gm, '$1$2').replace('busy: []', 'busy: [south]');
  expect(exampleSnapshot(withStatuses, opened).statuses).toHaveLength(3);
});

it('has one row where a dataset has no dimensions', () => {
  const dataset = exampleDataset('', shopsYaml.replace(/dimensions:\n.*\n/, '').replace(/ {2}everywhere:.*\n/, ''));
  const text = makeSnapshotText(dataset, { date: '2022-10-17', language: 'en' });
  expect(text).toContain('values:\n  - open: { missing: not-available }\n    shops: { missing: not-available }\n');
  expect(exampleSnapshot(dataset, text).values).toHaveLength(2);
});
