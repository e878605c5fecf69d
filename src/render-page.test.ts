import type { SSRResult } from 'astro';
import {
  createComponent,
  maybeRenderHead,
  renderComponent,
  renderHead,
  renderSlot,
  renderTemplate,
} from 'astro/runtime/server/index.js';
import { describe, expect, it } from 'vitest';
import { makeFrame, type PageComponent, renderPage } from './render-page.ts';

type Astro = Record<string, unknown> & { slots: { render(name: string): Promise<string> }; locals: { word?: string } };
type Slots = { readonly default: Parameters<typeof renderSlot>[1] };

/** As the compiler makes components. */
const component = (make: (astro: Astro, result: SSRResult, slots: Slots) => unknown) =>
  createComponent(((result: SSRResult, props: object, slots: Slots) =>
    make(result.createAstro(props, slots) as unknown as Astro, result, slots)) as never) as unknown as PageComponent;

const frame = makeFrame({
  base: '/',
  styles: new Set([{ props: { rel: 'stylesheet', href: '/own.css' }, children: '' }]),
  scripts: new Set(),
  links: new Set(),
  componentMetadata: new Map(),
  clientDirectives: new Map(),
  renderers: [],
  compressHTML: 'jsx',
  createAstro: () => ({ params: {}, locals: {}, url: new URL('https://example.org'), request: undefined }),
  _metadata: { hasRenderedHead: false, headInTree: true, templateDepth: 0 },
} as unknown as SSRResult);

const layout = component(
  (_astro, result, slots) =>
    renderTemplate`<html><head>${renderHead()}</head><body>${renderSlot(result, slots.default)}</body></html>` as never,
);
const render = async (page: PageComponent, params = {}, props = {}) =>
  (await renderPage(frame, page, { params, props }, () => 'sha384-AAAA')).join('');

describe('a page in a build', () => {
  it('has the style sheets of its route with their digests, each time it is made', async () => {
    const page = component(
      (_astro, result) =>
        renderComponent(result, 'Layout', layout, {}, { default: () => renderTemplate`${'A & B'}` }) as never,
    );
    const whole = component((_astro, result) => renderTemplate`${renderComponent(result, 'Page', page, {})}`);
    const html =
      '<!DOCTYPE html><html><head><link rel="stylesheet" href="/own.css" integrity="sha384-AAAA"></head><body>A &amp; B</body></html>';
    expect([await render(whole), await render(whole)]).toEqual([html, html]);
  });

  it('is made of params, props, and locals that its components share', async () => {
    const inner = component(({ locals }) => renderTemplate`${maybeRenderHead()}<b>${locals.word}</b>`);
    const page = component(({ params, props, locals }, result) => {
      locals.word = `${(params as { date: string }).date} ${(props as { version: number }).version}`;
      return renderTemplate`${renderComponent(result, 'Inner', inner, {})}`;
    });
    expect(await render(page, { date: '2025' }, { version: 2 })).toBe('<!DOCTYPE html><b>2025 2</b>');
  });

  it('gives components what stands between their tags as HTML', async () => {
    const inner = component(async ({ slots }) => renderTemplate`${(await slots.render('default')).length}`);
    const page = component(
      (_astro, result) =>
        renderTemplate`${renderComponent(result, 'Inner', inner, {}, { default: () => renderTemplate`${'<'}` })}`,
    );
    expect(await render(page)).toBe('<!DOCTYPE html>4');
  });

  it('tells of what only a request has', async () => {
    const page = component(({ url }) => renderTemplate`${String(url)}`);
    await expect(render(page)).rejects.toThrow('Astro.url is not known in a build');
  });
});
