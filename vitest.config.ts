import { defineConfig } from 'vitest/config';
import SlowestFirst from './tests/slowest-first.ts';

/** What measures time runs by itself, after the rest: it is about the program, not about what else the machine does. */
const measuring = ['tests/site/lighthouse.test.ts', 'tests/site/check-time.test.ts'];

/** What has to do with the machine, and with what is installed for a whole process: each file has a process of its own. */
const withMachine = ['src/lib/{files,bench}/**/*.test.ts', 'src/scripts/**/*.test.ts'];

const site = { globalSetup: ['tests/site/run-folder.ts'], testTimeout: 120_000, hookTimeout: 240_000 };

export default defineConfig({
  test: {
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        // The core is pure: its tests can share the modules that one of them loaded, which takes half of the time.
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: withMachine,
          testTimeout: 30_000,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'unit-machine', include: withMachine, testTimeout: 30_000 } },
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
