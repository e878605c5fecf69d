import type { Correction } from '../publication/corrections-file.ts';
import type { ListedAnswer, ListedDossier, ListedSite } from '../publication/listed-site.ts';
import type { WithdrawnAnswer } from '../publication/select-answers.ts';
import { Remembered } from '../remember.ts';

/** Corrections and withdrawals on one page of their list. */
export const noticesPerPage = 50;

/** What the list tells of one answer in one place: that it was withdrawn, or corrections of it. */
export type NoticeGroup = { readonly dossier: ListedDossier } & (
  | { readonly withdrawn: WithdrawnAnswer }
  | { readonly dated: ListedAnswer; readonly corrections: readonly Correction[] }
);

/** Returns how many pages the list of corrections has; at least one. */
export function countNoticePages({ dossiers }: Pick<ListedSite, 'dossiers'>): number {
  return Math.max(1, Math.ceil(noticesInOrder(dossiers).length / noticesPerPage));
}

/**
 * Returns the corrections and withdrawals of a site on a page of their list, counted from 1: the newest first. Those that
 * follow each other and are of one answer are together, the oldest first.
 */
export function listNotices({ dossiers }: Pick<ListedSite, 'dossiers'>, page: number): NoticeGroup[] {
  return noticesInOrder(dossiers)
    .slice((page - 1) * noticesPerPage, page * noticesPerPage)
    .reduce<NoticeGroup[]>(addToGroups, []);
}

type Notice = { readonly dossier: ListedDossier } & (
  | { readonly withdrawn: WithdrawnAnswer }
  | { readonly dated: ListedAnswer; readonly correction: Correction }
);

/** Every page of the list shows some of the same order. */
const ordered = new Remembered<ListedSite['dossiers'], readonly Notice[]>();

function noticesInOrder(dossiers: ListedSite['dossiers']): readonly Notice[] {
  return ordered.of(dossiers, 'newest first', () =>
    dossiers.flatMap(noticesOf).toSorted((a, b) => compare(orderOf(b), orderOf(a))),
  );
}

function noticesOf(dossier: ListedDossier): Notice[] {
  return [
    ...dossier.withdrawn.map((withdrawn) => ({ dossier, withdrawn })),
    ...dossier.answers.flatMap((dated) => dated.corrections.map((correction) => ({ dossier, dated, correction }))),
  ];
}

/** The day of a notice, then its answer, then its number. */
function orderOf(notice: Notice): string {
  const isWithdrawn = 'withdrawn' in notice;
  const on = isWithdrawn ? notice.withdrawn.withdrawn.date : notice.correction.date;
  const { date } = isWithdrawn ? notice.withdrawn : notice.dated;
  const number = isWithdrawn ? 0 : notice.correction.number;
  return [on, notice.dossier.id, date, String(number).padStart(6, '0')].join(' ');
}

function addToGroups(groups: NoticeGroup[], notice: Notice): NoticeGroup[] {
  const { dossier } = notice;
  if ('withdrawn' in notice) return [...groups, notice];
  const { dated, correction } = notice;
  const last = groups.at(-1);
  const isSame = last && 'dated' in last && last.dated === dated;
  const before = isSame ? last.corrections : [];
  return [...(isSame ? groups.slice(0, -1) : groups), { dossier, dated, corrections: [correction, ...before] }];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
