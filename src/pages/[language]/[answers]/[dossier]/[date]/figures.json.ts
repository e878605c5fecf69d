import { answerPaths } from '../../../../../lib/answer/site.ts';
import { renderedSite, shownSite } from '../../../../../lib/files/shown-site.ts';
import { findShownAnswer } from '../../../../../lib/publication/shown-answer.ts';
import { writeFiguresFile } from '../../../../../lib/website/figure-accounts.ts';
import { answerWith, type Endpoint } from '../../../../../text-endpoint.ts';

export function getStaticPaths() {
  return answerPaths(renderedSite());
}

/** The account of every figure of an answer. */
export const makeText: Endpoint['makeText'] = ({ params }) => {
  const { answer } = findShownAnswer(shownSite(params.dossier), params);
  return answer ? writeFiguresFile(answer.ledger()) : '';
};

export const GET = answerWith(makeText, 'application/json');
