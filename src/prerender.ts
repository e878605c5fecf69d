import type { RouteData, SSRManifest } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { FetchState } from 'astro/fetch';
import type { IntegrityOf } from './lib/website/integrity.ts';
import { makeFrame, type PageComponent, type PageFrame, renderPage } from './render-page.ts';
import type { Endpoint, Made } from './text-endpoint.ts';

/** A file of the site that a page or endpoint makes. */
export interface PageFile {
  /** Path from the root of the site, as `nl/antwoorden/x/2025-12-31/index.html`. */
  readonly name: string;
  /** Returns its text in pieces. Throws what went wrong in the page. */
  render(): Promise<readonly string[]>;
}

/** What Astro makes of a file in `src/pages`. */
interface PageModule extends Endpoint {
  readonly default: PageComponent;
  getStaticPaths?(): readonly Partial<Made>[];
}

const nowhere: readonly Partial<Made>[] = [{}];

/**
 * Returns every file that the pages make of the site that is held at this moment. This is the entry of the compiled pages:
 * Astro compiles it once for a version of the program, and builds import what came of it. Pages are rendered to text at once,
 * without the requests and responses of a server; `integrityOf` gives the digests of style sheets and scripts.
 */
export async function listPageFiles(integrityOf: IntegrityOf): Promise<PageFile[]> {
  const { manifest } = createApp();
  const routes = manifest.routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender);
  const files = routes.map(async (route) => {
    const module = (await (await manifest.pageMap?.get(route.component)?.())?.page()) as unknown as PageModule;
    const frame = await frameOf(manifest, route);
    return (module.getStaticPaths?.() ?? nowhere).map(({ params = {}, props = {} }): PageFile => {
      const made = { params, props };
      if (route.type !== 'page')
        return { name: pathOf(route, params), render: async () => [module.makeText(made)].flat() };
      return {
        name: pageName(pathOf(route, params)),
        render: () => renderPage(frame, module.default, made, integrityOf),
      };
    });
  });
  // What is made of one answer stands together: its page and its file of figures have an account in common.
  return (await Promise.all(files)).flat().toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function frameOf({ pageMap, site }: SSRManifest, route: RouteData): Promise<PageFrame> {
  const state = new FetchState(new Request(site ?? 'https://example.org'));
  state.routeData = route;
  const module = await (await pageMap?.get(route.component)?.())?.page();
  if (!module) throw new Error(`no page ${route.component}`);
  return makeFrame(await state.createResult(module, state.getActionAPIContext()));
}

/** Address of a page without slashes around it. */
function pathOf({ segments }: RouteData, params: Made['params']): string {
  const written = segments.map((parts) =>
    parts.map(({ content, dynamic }) => (dynamic ? params[content.replace('...', '')] : content)).join(''),
  );
  return written.join('/');
}

function pageName(path: string): string {
  return path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
}
