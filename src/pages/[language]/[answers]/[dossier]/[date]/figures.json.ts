import type { APIRoute } from 'astro';
import { answerPaths, findAnswer } from '../../../../../lib/answer/site.ts';
import { requireSite } from '../../../../../lib/files/load-site.ts';

export function getStaticPaths() {
  return answerPaths(requireSite());
}

/** The account of every figure of an answer. */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(findAnswer(requireSite(), params).ledger(), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
