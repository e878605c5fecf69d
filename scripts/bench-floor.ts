import { writeFloor } from '../src/lib/files/bench-floor.ts';

const [site = '', out = ''] = process.argv.slice(2);
await writeFloor(site, out);
