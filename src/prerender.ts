import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

/** A file of the site that a page or endpoint makes. */
export interface PageFile {
  /** Path from the root of the site, as `nl/antwoorden/x/2025-12-31/index.html`. */
  readonly name: string;
  /** Returns its content, of a page as text; undefined if there is none. Throws what went wrong in the page. */
  render(): Promise<string | Uint8Array | undefined>;
}

/** Astro's application, in which a page that fails ends the build and makes no page about an error. */
class Pages extends App {
  protected override createErrorHandler(): ReturnType<App['createErrorHandler']> {
    return {
      renderError: (request, { error, status }) => {
        throw error ?? new Error(`${new URL(request.url).pathname}: ${status}`);
      },
    };
  }
}

/**
 * Returns every file that the pages make of the site that is held at this moment. This is the entry of the compiled pages:
 * Astro compiles it once for a version of the program, and builds import what came of it.
 */
export async function listPageFiles(): Promise<PageFile[]> {
  // What Astro remembers of a site's addresses hangs on its manifest: each build has one of its own.
  const app = new Pages({ ...createApp().manifest }, false);
  const paths = await new StaticPaths(app).getAll();
  return paths.map(({ pathname, route }) => {
    const isPage = route.type === 'page';
    const name = isPage ? pageName(pathname) : pathname.replace(/\/$/, '');
    const address = isPage ? `${pathname}/` : pathname;
    const url = new URL(`${app.manifest.base}/${address}`.replace(/\/{2,}/g, '/'), app.manifest.site);
    return {
      name: name.replace(/^\//, ''),
      async render() {
        const response = await app.render(new Request(url), { routeData: route });
        if (!response.body) return undefined;
        return isPage ? response.text() : new Uint8Array(await response.arrayBuffer());
      },
    };
  });
}

function pageName(pathname: string): string {
  return pathname === '/404' ? '404.html' : `${pathname.replace(/\/$/, '')}/index.html`;
}
