import { exampleDataset, exampleSnapshot, shopsSnapshotYaml, shopsYaml } from '../dataset/dataset.examples.ts';
import type { Figure } from './figure.ts';
import { FigureSet } from './figure-set.ts';

/** Returns the figures of the shops: rules and other additions to the dataset, changes to the snapshot, an earlier date. */
export function exampleFigures(
  options: { rules?: string; dataset?: string; snapshot?: string; previous?: FigureSet } = {},
): FigureSet {
  const dataset = exampleDataset(options.rules ? `rules:\n${options.rules}` : '', options.dataset ?? shopsYaml);
  return new FigureSet(dataset, exampleSnapshot(dataset, options.snapshot ?? shopsSnapshotYaml), options.previous);
}

/** The figures of the shops a year before: one of four, one of two, two of six. */
export const earlierYaml = `reportingDate: 2021-10-17
values:
  - { region: north, open: 1, shops: 4 }
  - { region: south, open: 1, shops: 2 }
  - { region: all, open: 2, shops: 6 }
`;

/** The figures of the shops, with a word about the change in the codelist since the year before. */
export const explainedYaml = `${shopsSnapshotYaml}seriesBreak: { nl: Er sloot een winkel., en: A shop closed. }
`;

/** Returns a figure that must be there. */
export function need(figures: FigureSet, name: string, region = 'all'): Figure {
  const figure = figures.get(name, { region });
  if (!figure) throw new Error(`no figure ${name}:${region}`);
  return figure;
}
