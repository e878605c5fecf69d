import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of tests that take longest, the longest first; what is not here is quick. */
const slow = [
  'incremental',
  'guide',
  'archive',
  'pages',
  'life',
  'publication',
  'new-import',
  'check',
  'geometry',
  'moved-date',
];

/** Starts with what takes longest, so that no processor is left alone with it at the end. */
export default class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = slow.findIndex((name) => moduleId.endsWith(`/tests/site/${name}.test.ts`));
      return at < 0 ? slow.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
