import { sayCommand } from '../../i18n/commands.ts';
import { wordLists } from '../../i18n/index.ts';
import { findCode } from '../dataset/codelist.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { isDecimal } from '../dataset/snapshot.ts';
import { formatDecimal } from '../format/number.ts';
import type { ProblemLanguage } from '../problem.ts';
import type { ImportedValue } from './cell-value.ts';
import type { ValueChange } from './edit-snapshot.ts';
import { textIn } from './labels.ts';

/** For whom changes are told. */
export interface ChangeReader {
  readonly language: ProblemLanguage;
  readonly locale: string;
}

/** Returns a change on one line: the measure, the names of its codes, the value before and after, as people read them. */
export function wordChange(change: ValueChange, dataset: Dataset, { language, locale }: ChangeReader): string {
  const measure = dataset.measures.find(({ name }) => name === change.measure);
  const names = dataset.dimensions.map(({ id, codelist }) => {
    const code = change.codes[id] ?? '';
    const found = findCode(codelist, code);
    return found ? textIn(found.name, language) : code;
  });
  const word = (value: ImportedValue | undefined) => {
    if (!value) return sayCommand(language, 'noValue');
    if ('missing' in value) return wordLists[language]?.missing[value.missing]?.label ?? value.missing;
    return measure && isDecimal(value.text) ? formatDecimal(value.text, measure.unit, locale) : value.text;
  };
  return sayCommand(language, names.length > 0 ? 'change' : 'changePlain', {
    measure: measure ? textIn(measure.title, language) : change.measure,
    codes: names.join(', '),
    before: word(change.before),
    after: word(change.after),
  });
}
