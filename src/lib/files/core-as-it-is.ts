import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { readonly name: string }>;

/** Where pages in the development server find the modules that Node imported for them, by file. */
const shelf = 'peildatum:core';
const shelved = new Map<string, object>();
Object.assign(globalThis, { [Symbol.for(shelf)]: shelved });
const sources = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['lib', 'i18n'].map((name) => path.join(sources, name) + path.sep);
const marked = '\0peildatum:core:';

/**
 * Returns plugins that let pages import `src/lib` and `src/i18n` as Node does, not bundled into them or sent through Vite:
 * the process has those modules in memory already, with what they remember. Who changes one of them starts the development
 * server again. Scripts for the browser are bundled as ever.
 */
export function coreAsItIs(): Plugin[] {
  const rest = {
    enforce: 'pre',
    applyToEnvironment: ({ name }: { readonly name: string }) => name !== 'client',
  } as const;
  return [
    {
      ...rest,
      name: 'peildatum:core-as-it-is',
      apply: 'build',
      resolveId(source, importer) {
        const file = coreFile(source, importer);
        return file === undefined ? undefined : { id: file, external: 'absolute' };
      },
    },
    {
      ...rest,
      name: 'peildatum:core-from-memory',
      apply: 'serve',
      resolveId(source, importer) {
        const file = coreFile(source, importer);
        return file === undefined ? undefined : marked + file;
      },
      async load(id) {
        return id.startsWith(marked) ? wrapModule(id.slice(marked.length)) : undefined;
      },
    },
  ];
}

/** Undefined if what is imported is not of the core. */
function coreFile(source: string, importer: string | undefined): string | undefined {
  if (!importer || !source.startsWith('.')) return undefined;
  const file = path.resolve(path.dirname(importer.split('?')[0] ?? ''), source);
  return folders.some((folder) => file.startsWith(folder)) ? file : undefined;
}

/** Returns a module with the exports of one that Node imports; the core has no default exports. */
async function wrapModule(file: string): Promise<string> {
  const module = (await import(pathToFileURL(file).href)) as object;
  shelved.set(file, module);
  const names = Object.keys(module).join(', ');
  return `const { ${names} } = globalThis[Symbol.for('${shelf}')].get(${JSON.stringify(file)});\nexport { ${names} };\n`;
}
