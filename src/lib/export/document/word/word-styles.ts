import { AlignmentType, type IParagraphStyleOptions, type IPropertiesOptions, LevelFormat } from 'docx';

/** Ids of the styles that Word does not have by itself; a template can give each its own look. */
export const wordStyles = {
  minister: 'AnswerMinister',
  ministerTitle: 'AnswerMinisterTitle',
  heading: 'AnswerHeading',
  lines: 'AnswerLines',
  notice: 'AnswerNotice',
  particulars: 'AnswerParticulars',
  figureTitle: 'FigureTitle',
  figure: 'FigurePicture',
  figureCaption: 'FigureCaption',
  tableText: 'TableText',
  tableHeader: 'TableHeader',
  quote: 'AnswerQuote',
  /** Of characters: each printed figure, so that all can be found and marked at once. */
  figureValue: 'FigureValue',
} as const;

/** Reference of the numbering of lists. */
export const listNumbering = { ordered: 'answer-ordered', unordered: 'answer-unordered' } as const;

const grey = '595959';

/** Where what a particular says begins, in twips: 4 cm. */
export const particularsIndent = 2268;

const font = 'Calibri';

const headings = [
  { size: 34, before: 360, after: 120 },
  { size: 26, before: 320, after: 100 },
  { size: 23, before: 260, after: 80 },
  { size: 22, before: 220, after: 60 },
  { size: 22, before: 200, after: 60 },
  { size: 22, before: 200, after: 60 },
];

/** Returns the styles of an answer in Word: headings with outline levels, and a style of its own for each part of the layout. */
export function makeStyles(locale: string): NonNullable<IPropertiesOptions['styles']> {
  const heading = ({ size, before, after }: (typeof headings)[number], outlineLevel: number) => ({
    run: { size, bold: true, color: '000000', font },
    paragraph: {
      outlineLevel,
      keepNext: true,
      keepLines: true,
      spacing: { before, after, line: 252, lineRule: 'auto' as const },
    },
  });
  const [heading1, heading2, heading3, heading4, heading5, heading6] = headings.map(heading);
  return {
    default: {
      document: {
        run: { font, size: 22, language: { value: locale, eastAsia: locale } },
        paragraph: { spacing: { after: 140, line: 274, lineRule: 'auto' } },
      },
      ...(heading1 && { heading1 }),
      ...(heading2 && { heading2 }),
      ...(heading3 && { heading3 }),
      ...(heading4 && { heading4 }),
      ...(heading5 && { heading5 }),
      ...(heading6 && { heading6 }),
      caption: {
        run: { bold: true, italics: false, size: 21, color: '000000' },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 100 } },
      },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } } },
      footnoteReference: { run: { superScript: true } },
      hyperlink: { run: { color: '003F8A', underline: {} } },
    },
    paragraphStyles: paragraphStyles(),
    characterStyles: [{ id: wordStyles.figureValue, name: 'Figure value', quickFormat: true, run: {} }],
  };
}

function paragraphStyles(): IParagraphStyleOptions[] {
  const rule = { style: 'single', size: 6, space: 6, color: grey } as const;
  const style = (id: string, name: string, options: Partial<IParagraphStyleOptions>): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...options,
  });
  const small = { size: 18 };
  return [
    style(wordStyles.minister, 'Answer minister', { run: { bold: true }, paragraph: { spacing: { after: 20 } } }),
    style(wordStyles.ministerTitle, 'Answer minister title', {
      run: { size: 19 },
      paragraph: { border: { bottom: rule }, spacing: { after: 200 } },
    }),
    style(wordStyles.heading, 'Answer heading', {
      basedOn: 'Heading1',
      next: wordStyles.lines,
      paragraph: { outlineLevel: 0, spacing: { before: 200, after: 60 } },
    }),
    style(wordStyles.lines, 'Answer lines', { paragraph: { border: { bottom: rule }, spacing: { after: 280 } } }),
    style(wordStyles.notice, 'Answer notice', { run: { italics: true } }),
    style(wordStyles.particulars, 'Answer particulars', {
      paragraph: { spacing: { after: 20 }, indent: { left: particularsIndent, hanging: particularsIndent } },
    }),
    style(wordStyles.quote, 'Answer quote', { paragraph: { indent: { left: 567, right: 567 } } }),
    style(wordStyles.figureTitle, 'Figure title', {
      run: { bold: true, size: 21 },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 80 } },
    }),
    style(wordStyles.figure, 'Figure picture', { paragraph: { spacing: { after: 60, line: 240, lineRule: 'auto' } } }),
    style(wordStyles.figureCaption, 'Figure caption', {
      run: { ...small, color: grey },
      paragraph: { spacing: { before: 60, after: 240 } },
    }),
    style(wordStyles.tableText, 'Table text', {
      run: small,
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: 'auto' } },
    }),
    style(wordStyles.tableHeader, 'Table header', { basedOn: wordStyles.tableText, run: { ...small, bold: true } }),
  ];
}

/** Returns the numbering of lists: bullets and numbers, nine levels deep. */
export function makeNumbering(): NonNullable<IPropertiesOptions['numbering']> {
  const levels = (isOrdered: boolean) =>
    Array.from({ length: 9 }, (_, level) => ({
      level,
      format: isOrdered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: isOrdered ? `%${level + 1}.` : '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 425 * (level + 1), hanging: 425 }, spacing: { after: 60 } } },
    }));
  return {
    config: [
      { reference: listNumbering.ordered, levels: levels(true) },
      { reference: listNumbering.unordered, levels: levels(false) },
    ],
  };
}
