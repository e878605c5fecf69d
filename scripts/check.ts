import { enableCompileCache } from 'node:module';

// Node keeps the compiled code of the libraries for the next time, which takes a third off the whole; they must be imported after this.
enableCompileCache();
const { checkSite } = await import('../src/lib/files/check-site.ts');
process.exitCode = checkSite();
