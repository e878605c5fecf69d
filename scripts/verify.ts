import { readVerifyOptions } from '../src/lib/files/archive-options.ts';
import { runVerify } from '../src/lib/files/verify-command.ts';

process.exitCode = (await runVerify(readVerifyOptions())) ? 1 : 0;
