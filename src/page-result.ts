import type { AstroGlobal, RouteData, SSRManifest, SSRResult } from 'astro';
import { FetchState } from 'astro/fetch';
import { renderSlotToString } from 'astro/runtime/server/index.js';

type Slots = Readonly<Record<string, Parameters<typeof renderSlotToString>[1]>>;
type Params = Readonly<Record<string, string | undefined>>;

/** Returns what all pages of a route have in common for Astro's renderer: style sheets, scripts, renderers, settings. */
export async function frameOf({ pageMap, site }: SSRManifest, route: RouteData): Promise<SSRResult> {
  const state = new FetchState(new Request(site ?? 'https://example.org'));
  state.routeData = route;
  const module = await (await pageMap?.get(route.component)?.())?.page();
  if (!module) throw new Error(`no page ${route.component}`);
  return state.createResult(module, state.getActionAPIContext());
}

/**
 * Returns what Astro's renderer needs for one page. Components find in `Astro` what ours use: params, props, locals and slots.
 */
export function resultFor(frame: SSRResult, params: Params): SSRResult {
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
    render: async (name: string) => slots[name] && String(await renderSlotToString(result, slots[name])),
  });
  return result;
}
