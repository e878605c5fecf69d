import type { AstroGlobal, RouteData, SSRManifest, SSRResult } from 'astro';
import { FetchState } from 'astro/fetch';
import { chunkToString, renderSlotToString, renderStreaming } from 'astro/runtime/server/index.js';
import { addIntegrity, type IntegrityOf } from './lib/website/integrity.ts';
import type { Made } from './text-endpoint.ts';

type Slots = Readonly<Record<string, Parameters<typeof renderSlotToString>[1]>>;

/** A page as Astro compiles it. */
export type PageComponent = (result: SSRResult, props: Made['props'], slots: Slots) => unknown;

/** Returns what all pages of a route have in common for Astro's renderer: style sheets, scripts, renderers, settings. */
export async function frameOf({ pageMap, site }: SSRManifest, route: RouteData): Promise<SSRResult> {
  const state = new FetchState(new Request(site ?? 'https://example.org'));
  state.routeData = route;
  const module = await (await pageMap?.get(route.component)?.())?.page();
  if (!module) throw new Error(`no page ${route.component}`);
  return state.createResult(module, state.getActionAPIContext());
}

/** Returns the HTML of a page, its style sheets and scripts with digests; see `addIntegrity`. Throws what goes wrong in it. */
export async function renderPage(
  frame: SSRResult,
  page: PageComponent,
  { params, props }: Made,
  integrityOf: IntegrityOf,
): Promise<string> {
  const result = resultFor(frame, params);
  // Astro's compiler leaves it out of what it makes of the layout.
  const pieces = ['<!DOCTYPE html>'];
  await renderStreaming(await page(result, props, {}), result, {
    write(chunk) {
      if (chunk instanceof Response) throw new Error(`a page gives HTML and no response (${chunk.status})`);
      const text = chunkToString(result, chunk);
      // What Astro itself adds, which is style sheets and scripts, it writes as an instruction.
      pieces.push(typeof chunk === 'object' && 'type' in chunk ? addIntegrity(text, integrityOf) : text);
    },
  });
  return pieces.join('');
}

/** What Astro's renderer needs for one page. Components find in `Astro` what ours use: params, props, locals and slots. */
function resultFor(frame: SSRResult, params: Made['params']): SSRResult {
  const locals = {};
  const result: SSRResult = {
    ...frame,
    params: { ...params },
    styles: new Set(frame.styles),
    scripts: new Set(frame.scripts),
    links: new Set(frame.links),
    createAstro: (props, slots) => ({ params, props, locals, slots: slotsOf(slots ?? {}) }) as unknown as AstroGlobal,
    _metadata: {
      ...frame._metadata,
      rendererSpecificHydrationScripts: new Set(),
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      propagators: new Set(),
      extraHead: [],
      pendingSlotEvaluations: [],
    },
  };
  const slotsOf = (slots: Slots) => ({
    render: async (name: string) => slots[name] && chunkToString(result, await renderSlotToString(result, slots[name])),
  });
  return result;
}
