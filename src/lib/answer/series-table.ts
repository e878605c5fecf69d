import { readYaml } from '../dataset/yaml.ts';
import type { Dossier } from './answer.ts';
import { dateRows } from './check-table.ts';
import { makeKeyFigures } from './key-figures.ts';
import type { Reader } from './reader.ts';
import { makeTable, type Table } from './table.ts';
import type { TableFile } from './table-file.ts';

/** Returns the key figures of a dossier at every reporting date, the newest first; undefined without key figures or answers. */
export function makeSeriesTable(dossier: Dossier, reader: Reader): Table | undefined {
  const newest = dossier.answers[0]?.figures;
  if (!newest || dossier.keyFigures.length === 0) return undefined;
  const { language, words } = reader;
  const labels = makeKeyFigures(dossier.keyFigures, newest, reader).map(({ label }) => label);
  const file: TableFile = {
    id: 'series',
    caption: { [language]: words.labels.series },
    rows: dateRows,
    totals: 'none',
    groups: [
      {
        columns: dossier.keyFigures.map(({ figure, at }, index) => ({
          header: { [language]: labels[index] ?? figure },
          figure,
          at,
          as: 'number',
          unit: true,
        })),
      },
    ],
    notes: [],
    literals: [],
    yaml: readYaml('', ''),
  };
  const table = makeTable(file, newest, reader);
  return { ...table, rows: table.rows.toReversed() };
}
