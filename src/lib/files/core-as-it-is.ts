import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { readonly name: string }>;

/**
 * Returns a plugin that lets pages of a build import `src/lib` and `src/i18n` as Node does, not bundled into them: the build
 * itself has those modules in memory already, with what they remember. Scripts for the browser are bundled as ever.
 */
export function coreAsItIs(): Plugin {
  const sources = fileURLToPath(new URL('../../', import.meta.url));
  const folders = ['lib', 'i18n'].map((name) => path.join(sources, name) + path.sep);
  return {
    name: 'peildatum:core-as-it-is',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return undefined;
      const file = path.resolve(path.dirname(importer.split('?')[0] ?? ''), source);
      return folders.some((folder) => file.startsWith(folder)) ? { id: file, external: 'absolute' } : undefined;
    },
  };
}
