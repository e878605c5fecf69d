import { runBench } from '../src/lib/files/bench-command.ts';

process.exit(await runBench(process.argv.slice(2)));
