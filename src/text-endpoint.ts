import type { APIRoute } from 'astro';

/** Which file of a route is made, and what `getStaticPaths` gave along. */
export interface Made {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: Readonly<Record<string, unknown>>;
}

/** What a file in `src/pages` exports that makes a text: builds take it as it is, the development server as a response. */
export interface Endpoint {
  /** In pieces where it is long. */
  makeText(made: Made): string | readonly string[];
  readonly GET: APIRoute;
}

/** Returns how the development server answers with a text. */
export function answerWith(makeText: Endpoint['makeText'], mediaType: string): APIRoute {
  return ({ params, props }) =>
    new Response([makeText({ params, props })].flat().join(''), {
      headers: { 'content-type': `${mediaType}; charset=utf-8` },
    });
}
