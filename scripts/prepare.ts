import { prepareProgram } from '../src/lib/files/prepare-program.ts';

// An installation that cannot be written to is no fault: a build makes then what it needs.
await prepareProgram().catch(({ message }: Error) => console.error(message));
