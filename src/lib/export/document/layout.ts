import type { Question } from '../../answer/dossier-file.ts';
import type { Reader } from '../../answer/reader.ts';
import { formatDate } from '../../format/date.ts';
import { type Annex, type Block, type Inline, type Note, type PageDocument, textOf } from './document.ts';
import { tidyText } from './white-space.ts';

/** The first lines of an answer to parliament, in the order in which they stand. */
export interface Front {
  readonly ministerName: string;
  readonly ministerTitle: string;
  readonly heading: string;
  readonly lines: readonly string[];
  /** Terms of the page's question block that these lines already say, with their values. */
  readonly said: ReadonlyMap<string, string>;
}

/** What a file says about itself. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly publisher: string;
  readonly keywords: readonly string[];
  /** The date of the document, `YYYY-MM-DD`: an input, never the clock. */
  readonly date: string;
}

/** An answer as it stands on paper. */
export interface LaidOut {
  readonly locale: string;
  readonly words: Reader['words']['documents'] & { readonly notes: string };
  readonly front: Front;
  readonly properties: Properties;
  /** The line at the top of every page: to which question this is the answer. */
  readonly running: string;
  readonly blocks: readonly Block[];
  readonly annexes: readonly Annex[];
  readonly notes: readonly Note[];
  /** A word across every page, for a draft. */
  readonly watermark?: string | undefined;
}

/** Returns the first lines of the answer to a question, as the Flemish Parliament has them: minister, ANTWOORD, question, questioner. */
export function makeFront(question: Question, { language, locale, words }: Reader): Front {
  const { documents, labels } = words;
  const upper = (text: string) => tidyText(text).toLocaleUpperCase(locale);
  const date = formatDate(question.date, locale);
  const name = tidyText(question.minister.name);
  const title = tidyText(question.minister.title[language] ?? '');
  return {
    ministerName: upper(name),
    ministerTitle: upper(title),
    heading: upper(documents.heading),
    lines: [
      fill(documents.toQuestion, { number: tidyText(question.number), date }),
      fill(documents.from, { name: upper(question.questioner) }),
    ],
    said: new Map([
      [labels.questioner, tidyText(question.questioner)],
      [labels.number, tidyText(question.number)],
      [labels.asked, date],
      [labels.minister, `${name}, ${title}`],
    ]),
  };
}

/**
 * Returns the article of a page as it stands on paper. The line that names the question goes to the top of every page; what the
 * first lines say word for word is not repeated in the question block; everything else stays, in its order.
 */
export function layOut(
  page: PageDocument,
  front: Front,
  words: Reader['words'],
  properties: Omit<Properties, 'title' | 'subject'>,
  watermark?: string,
): LaidOut {
  const running = page.blocks.find((block) => block.kind === 'paragraph' && block.role === 'reference');
  const title = page.blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const runningText = running?.kind === 'paragraph' ? textOf(running.children) : '';
  const blocks = page.blocks.filter((block) => block !== running).flatMap((block) => dropSaid(block, front.said));
  return {
    locale: page.locale,
    words: { ...words.documents, notes: words.labels.notes },
    front,
    properties: {
      publisher: tidyText(properties.publisher),
      keywords: properties.keywords.map(tidyText),
      date: properties.date,
      title: title?.kind === 'heading' ? textOf(title.children) : runningText,
      subject: runningText,
    },
    running: runningText,
    blocks,
    annexes: page.annexes.map(raiseHeadings),
    notes: page.notes,
    watermark: watermark && tidyText(watermark),
  };
}

/** Returns the words of a language with `{name}` filled in. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Returns the sentence that points to an annex. */
export function seeAnnex(number: number, title: readonly Inline[], { words }: LaidOut): Inline[] {
  return fillInlines(words.seeAnnex, { number: [{ kind: 'text', text: String(number) }], title });
}

/** Returns the heading of an annex. */
export function annexTitle(number: number, title: readonly Inline[], { words }: LaidOut): Inline[] {
  return fillInlines(words.annex, { number: [{ kind: 'text', text: String(number) }], title });
}

function fillInlines(text: string, values: Readonly<Record<string, readonly Inline[]>>): Inline[] {
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .flatMap((part): readonly Inline[] => values[part.slice(1, -1)] ?? [{ kind: 'text', text: part }]);
}

/** The heading of an annex is of level 1, so the highest within is of level 2. */
function raiseHeadings(annex: Annex): Annex {
  const levels = annex.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const shift = 2 - Math.min(...levels);
  const blocks = annex.blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: block.level + shift } : block,
  );
  return { ...annex, blocks };
}

function dropSaid(block: Block, said: Front['said']): Block[] {
  if (block.kind !== 'definitions') return [block];
  const entries = block.entries.filter(({ term, descriptions }) => {
    const value = said.get(textOf(term));
    return value === undefined || value !== descriptions.map(textOf).join('\n');
  });
  return entries.length === 0 ? [] : [{ ...block, entries }];
}
