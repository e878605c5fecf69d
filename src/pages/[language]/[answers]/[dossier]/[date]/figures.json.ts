import type { APIRoute } from 'astro';
import { answerPaths } from '../../../../../lib/answer/site.ts';
import { renderedSite, shownSite } from '../../../../../lib/files/shown-site.ts';
import { findShownAnswer } from '../../../../../lib/publication/shown-answer.ts';

export function getStaticPaths() {
  return answerPaths(renderedSite());
}

/** The account of every figure of an answer. */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(findShownAnswer(shownSite(params.dossier), params).answer?.ledger(), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
