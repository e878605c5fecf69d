import { answerPaths } from '../../../../../lib/answer/site.ts';
import { renderedSite, shownSite } from '../../../../../lib/files/shown-site.ts';
import { findShownAnswer } from '../../../../../lib/publication/shown-answer.ts';
import { answerWith, type Endpoint } from '../../../../../text-endpoint.ts';

export function getStaticPaths() {
  return answerPaths(renderedSite());
}

/** The account of every figure of an answer. */
export const makeText: Endpoint['makeText'] = ({ params }) =>
  `${JSON.stringify(findShownAnswer(shownSite(params.dossier), params).answer?.ledger(), null, 1)}\n`;

export const GET = answerWith(makeText, 'application/json');
