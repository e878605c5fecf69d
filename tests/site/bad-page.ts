import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';

/** No language, title or description, a picture without its text, a link without words, and grey on black in the dark. */
const text = `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<style>@media (prefers-color-scheme: dark) { body { background: #000; color: #333 } }</style>
</head>
<body><main><h1>A page</h1><p>With words.</p><img src="picture.png" width="9" height="9"><a href="/there"></a></main></body>
</html>`;

/** Twice after it is shown, it keeps the processor for 50 milliseconds, four times as long on a telephone. */
const slow = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A slow page</title>
</head>
<body><main><h1>A slow page</h1></main>
<script>
for (const after of [30, 31]) setTimeout(() => { for (const end = performance.now() + 50; performance.now() < end; ); }, after);
</script></body>
</html>`;

/** Writes a page with faults that the tests of pages must find, and a slow one, and returns their folder: a test that finds nothing proves nothing. */
export function badSite(): string {
  const folder = path.join(inject('runFolder'), 'bad-page');
  mkdirSync(folder, { recursive: true });
  for (const name of ['index.html', '404.html']) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, 'slow.html'), slow);
  return folder;
}
