import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, parseDocument, Scalar, visit } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');

/** What stands in every text: markup, quotes, entities, patterns of a replacement, the end of CDATA, and a mark that turns text around. */
export const hostile = `<script>alert(document.domain)</script><img src=x onerror=alert(self)> "double" 'single' \`tick\` & &amp; </title>]]> \u202Eturned\u202C $& $\``;

/** Plain fields that hold a text, beside those that hold one for each language. */
const plainTexts = new Set(['questioner', 'reason']);

/**
 * Writes a copy of the example site in which every text ends in what is hostile, which stands under a path, and which has
 * a look, a contact and pages of its own.
 */
export function writeHostileSite(folder: string): void {
  cpSync(path.join(root, 'tests/fixtures/problems-site'), folder, { recursive: true });
  for (const top of ['content', 'data']) {
    for (const entry of readdirSync(path.join(folder, top), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
      const file = path.join(entry.parentPath, entry.name);
      writeFileSync(file, poison(readFileSync(file, 'utf8')));
    }
  }
  const site = path.join(folder, 'content/site.yaml');
  const more = 'contact: { email: help@hostile.example }\nlicence: { url: "https://hostile.example/?a=1&b=<c>" }\n';
  writeFileSync(site, `${readFileSync(site, 'utf8').replace(/^baseUrl: .*$/m, `baseUrl: ${hostileBase}`)}${more}`);
  mkdirSync(path.join(folder, 'content/pages'));
  for (const language of ['nl', 'en']) {
    const text = `# ${hostile}\n\n${hostile}\n\n[run](javascript:alert(self)) [own](/${language}/) ![far](https://elsewhere.example/x.png)\n\n{contact}\n`;
    writeFileSync(path.join(folder, `content/pages/contact.${language}.md`), text);
  }
  writeFileSync(path.join(folder, 'content/theme.css'), ':root { --accent: rgb(1, 2, 3); }\n');
}

/** Where the hostile site stands: not at the root of its domain. */
export const hostileBase = 'https://hostile.example/under/here/';

function poison(source: string): string {
  const document = parseDocument(source);
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && isScalar(value) && plainTexts.has(String(key.value))) worsen(value);
      // The base of a percentage must stand in the narrative as it is.
      if (isScalar(key) && key.value === 'base') return;
      if (isMap(value) && value.items.length > 0 && value.items.every(isTranslation)) {
        for (const { value: text } of value.items) if (isScalar(text)) worsen(text);
      }
    },
  });
  return document.toString({ lineWidth: 0 });
}

function isTranslation({ key, value }: { key: unknown; value: unknown }): boolean {
  return isScalar(key) && ['nl', 'en'].includes(String(key.value)) && isScalar(value);
}

function worsen(text: Scalar): void {
  text.value = `${text.value} ${hostile}`;
  text.type = Scalar.QUOTE_DOUBLE;
}
