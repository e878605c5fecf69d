import type { SSRResult } from 'astro';
import { chunkToString, renderSlotToString, renderStreaming } from 'astro/runtime/server/index.js';
import { addIntegrity, type IntegrityOf } from './lib/website/integrity.ts';
import type { Made } from './text-endpoint.ts';

type Slots = Readonly<Record<string, Parameters<typeof renderSlotToString>[1]>>;

/** A page as Astro compiles it. */
export type PageComponent = (result: SSRResult, props: Made['props'], slots: Slots) => unknown;

/** What all pages of a route have in common: style sheets, scripts, renderers, settings. */
export interface PageFrame {
  readonly result: SSRResult;
  /** What Astro offers besides, for a request that a file does not have. */
  readonly missing: object;
}

const given = ['self', 'params', 'props', 'locals', 'slots'];

/** Returns the frame of a route, from what Astro would render one of its pages with. In it, `Astro` has what a file can know. */
export function makeFrame(result: SSRResult): PageFrame {
  const missing = {};
  for (const name in result.createAstro({}, null)) {
    const get = () => {
      throw new Error(`Astro.${name} is not known in a build; pages are made of params, props, locals and slots`);
    };
    if (!given.includes(name)) Object.defineProperty(missing, name, { get });
  }
  return { result, missing };
}

/** Returns the HTML of a page in pieces, its style sheets and scripts with digests; see `addIntegrity`. Throws what goes wrong in it. */
export async function renderPage(
  frame: PageFrame,
  page: PageComponent,
  { params, props }: Made,
  integrityOf: IntegrityOf,
): Promise<readonly string[]> {
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
  return pieces;
}

/** What Astro's renderer needs for one page. */
function resultFor({ result: frame, missing }: PageFrame, params: Made['params']): SSRResult {
  const locals = {};
  const result: SSRResult = {
    ...frame,
    params: { ...params },
    styles: new Set(frame.styles),
    scripts: new Set(frame.scripts),
    links: new Set(frame.links),
    createAstro: (props, slots) =>
      Object.assign(Object.create(missing), { self: null, params, props, locals, slots: slotsOf(slots ?? {}) }),
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
