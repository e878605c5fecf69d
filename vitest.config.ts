import { defineConfig } from 'vitest/config';
import SlowestFirst from './tests/slowest-first.ts';

/** What measures time runs by itself, after the rest: it is about the program, not about what else the machine does. */
const measuring = ['tests/site/lighthouse.test.ts', 'tests/site/check-time.test.ts'];

const site = { globalSetup: ['tests/site/run-folder.ts'], testTimeout: 120_000, hookTimeout: 240_000 };

export default defineConfig({
  test: {
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        // The core is pure: its tests can share the modules that one of them loaded, which halves their time.
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...site, name: 'site', include: ['tests/site/**/*.test.ts'], exclude: measuring },
      },
      {
        extends: true,
        test: { ...site, name: 'site-measured', include: measuring, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
