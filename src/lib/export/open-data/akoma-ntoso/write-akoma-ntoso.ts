import { formatDate } from '../../../format/date.ts';
import type { PageDocument } from '../../document/document.ts';
import type { Subject } from '../subject.ts';
import { element, escapeXml, xmlDeclaration } from '../xml.ts';
import { writeBlocks } from './write-blocks.ts';
import { writeMeta } from './write-meta.ts';
import { beginWriting } from './writing.ts';

/**
 * Returns a question and its answer as Akoma Ntoso: a debate record with one `question` and one `answer`, the latter
 * the article of the page. Figures carry their full precision. The same page gives the same text.
 * Source: Akoma Ntoso 1.0 (XML vocabulary 3.0), OASIS 2018.
 */
export function writeAkomaNtoso(subject: Subject, document: PageDocument): string {
  const { reader, title } = subject;
  const writing = beginWriting(document.notes);
  const question = writeQuestion(subject, writing.nextId('p'));
  const blocks = writeBlocks(document.blocks, writing);
  const annexes = document.annexes.map((annex) =>
    writeBlocks([{ kind: 'heading', level: 2, children: annex.title }, ...annex.blocks], writing),
  );
  const answer = element(
    'answer',
    { eId: 'answer_1', by: '#minister', as: '#minister-role', to: '#questioner' },
    element('from', {}, escapeXml(ministerOf(subject))),
    blocks,
    ...annexes,
  );
  const heading = element('heading', { eId: writing.nextId('heading') }, escapeXml(title));
  const language = { eId: 'questions_1', 'xml:lang': reader.locale };
  const body = element('debateBody', {}, element('questions', language, heading, question, answer));
  const debate = element(
    'debate',
    { name: 'question', contains: 'singleVersion' },
    writeMeta(subject, [...writing.figures]),
    body,
  );
  const attributes = { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' };
  return `${xmlDeclaration}${element('akomaNtoso', attributes, debate)}\n`;
}

function ministerOf({ dated, reader }: Subject): string {
  const minister = dated?.question.minister;
  return [minister?.name, minister?.title[reader.language]].filter(Boolean).join(', ');
}

/** What identifies the question; its own text is not known. */
function writeQuestion({ dated, reader }: Subject, eId: string): string {
  const question = dated?.question;
  const { language, locale, words } = reader;
  const parts = [
    `${question?.kind[language]} ${words.labels.number.toLowerCase()} ${question?.number} (${question?.parliamentaryYear})`,
    question && formatDate(question.date, locale),
    question?.parliament[language],
  ];
  return element(
    'question',
    { eId: 'question_1', by: '#questioner', to: '#minister' },
    element('from', {}, escapeXml(question?.questioner ?? '')),
    element('p', { eId }, escapeXml(parts.filter(Boolean).join(', '))),
  );
}
