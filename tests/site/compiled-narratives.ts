import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { build } from 'astro';
import type { Root } from 'mdast';
import { components } from '../../src/components/narrative/components.ts';
import type { Answer } from '../../src/lib/answer/answer.ts';
import type { Attributes } from '../../src/lib/answer/wording.ts';
import type { ComponentName } from '../../src/lib/narrative/components.ts';
import { keepParagraphs } from '../../src/lib/narrative/keep-paragraphs.ts';

type Plugin = NonNullable<NonNullable<Parameters<typeof satteri>[0]>['mdastPlugins']>[number];

const names = Object.keys(components) as ComponentName[];

/** Where pages that Astro compiles find what this process gives them. */
const shelf = 'peildatum:narratives';

/**
 * Returns the narrative of each answer as HTML: its source, compiled by `@astrojs/mdx` and rendered by Astro, in a project
 * of Astro that is made in `folder`. Of the program it has no more than what each component prints with the attributes and
 * the content that Astro gives it, and `keepParagraphs`.
 */
export async function compileNarratives(folder: string, answers: readonly Answer[]): Promise<string[]> {
  const sources = [...new Set(answers.map(({ narrative }) => narrative.source))];
  const files = answers.map(({ narrative }) => `../narratives/${sources.indexOf(narrative.source)}.mdx`);
  const write = (answer: number, name: ComponentName, attributes: Attributes, content: string) =>
    components[name](attributes, answers[answer] as Answer, () => content);
  Object.assign(globalThis, { [Symbol.for(shelf)]: { files, write } });
  writeProject(folder, sources);
  await buildProject(folder);
  return files.map((_, answer) => readFileSync(path.join(folder, 'dist', `${answer}.html`), 'utf8'));
}

/** Our plugin of remark, as one of Sätteri. Its tree is the same, but can only be replaced. */
const paragraphs: Plugin = {
  name: 'keep-paragraphs',
  options: { position: true },
  after(tree, context) {
    const copy: Root = JSON.parse(JSON.stringify(tree));
    keepParagraphs()(copy);
    context.replaceNode(tree, copy);
  },
};

async function buildProject(folder: string): Promise<void> {
  // What the tests run with is no setting of Astro's.
  for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV']) delete process.env[name];
  const started = process.cwd();
  // Astro renders a site that lies outside the folder where it runs in that folder, beside what others make there.
  process.chdir(folder);
  try {
    await build({
      configFile: false,
      root: folder,
      cacheDir: './cache/astro',
      logLevel: 'error',
      build: { format: 'file', concurrency: 1 },
      compressHTML: false,
      integrations: [mdx({ processor: satteri({ mdastPlugins: [paragraphs] }), syntaxHighlight: false })],
      vite: { cacheDir: path.join(folder, 'cache', 'vite') },
    });
  } finally {
    process.chdir(started);
  }
}

function writeProject(folder: string, sources: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['components', 'narratives', 'pages'])
    mkdirSync(path.join(folder, 'src', part), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(folder, 'src', name), text);
  for (const [number, source] of sources.entries()) write(`narratives/${number}.mdx`, source);
  for (const name of names) write(`components/${name}.astro`, component(name));
  write('pages/[answer].astro', page);
  symlinkSync(path.resolve(import.meta.dirname, '../../node_modules'), path.join(folder, 'node_modules'));
}

function component(name: ComponentName): string {
  return `---
const { write } = globalThis[Symbol.for('${shelf}')];
const content = (await Astro.slots.render('default')) ?? '';
---
<Fragment set:html={write(Astro.locals.answer, '${name}', Astro.props, content)} />`;
}

const page = `---
${names.map((name) => `import ${name} from '../components/${name}.astro';`).join('\n')}

export const partial = true;

export function getStaticPaths() {
  const { files } = globalThis[Symbol.for('${shelf}')];
  return files.map((file, answer) => ({ params: { answer: String(answer) }, props: { file } }));
}

const narratives = import.meta.glob('../narratives/*.mdx', { eager: true });
const { Content } = narratives[Astro.props.file];
Astro.locals.answer = Number(Astro.params.answer);
---
<Content components={{ ${names.join(', ')} }} />`;
