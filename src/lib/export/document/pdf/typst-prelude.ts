import type { LaidOut } from '../layout.ts';
import { type CanShow, literal, textExpressions } from './typst-literal.ts';

/** Family of the fonts that come with the site. */
export const documentFont = 'Source Sans 3';

/**
 * Returns the first part of a document for Typst: what it says about itself, page, text, headings, tables and notes.
 * Tables may break between rows; pictures stay with their titles; the line at the top starts on the second page.
 */
export function typstPrelude({ locale, properties, words, running, watermark }: LaidOut, canShow: CanShow): string {
  const { language, region } = new Intl.Locale(locale);
  const [year, month, day] = properties.date.split('-').map(Number);
  const shown = (text: string) => `{\n${textExpressions(text, canShow).join('\n')}\n}`;
  const list = (items: readonly string[]) => `(${items.map((item) => `${literal(item)},`).join(' ')})`;
  return `#let unshown(character, codes) = box(height: 0.9em, baseline: 0.1em, image(
  bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + str(codes.len() * 6 + 6) + " 14'><rect x='.5' y='.5' width='" + str(codes.len() * 6 + 5) + "' height='13' fill='none' stroke='#555'/><text x='3' y='11' font-family='Source Sans 3' font-size='10' fill='#555'>" + codes + "</text></svg>"),
  format: "svg",
  alt: character,
))
#set document(
  title: ${literal(properties.title)},
  author: ${list([properties.publisher])},
  description: ${literal(properties.subject)},
  keywords: ${list(properties.keywords)},
  date: datetime(year: ${year}, month: ${month}, day: ${day}),
)
#set text(font: ${literal(documentFont)}, size: 10.5pt, lang: ${literal(language)}${region ? `, region: ${literal(region)}` : ''}, hyphenate: false)
#set par(leading: 0.66em, spacing: 1em)
#set page(
  paper: "a4",
  margin: (x: 2.5cm, top: 2.6cm, bottom: 2.4cm),
  header: context if counter(page).get().first() > 1 { text(size: 8.5pt, fill: luma(90), ${shown(running)}) },
  footer: context align(center, text(size: 8.5pt, fill: luma(90), {
    ${pageOf(words.pageOf)}
  })),
  background: ${watermark ? `place(center + horizon, rotate(-52deg, text(size: 84pt, fill: luma(228), weight: "bold", ${shown(watermark)})))` : 'none'},
)
#show heading: set block(above: 1.5em, below: 0.7em, sticky: true)
#show heading.where(level: 1): set text(size: 17pt, weight: "bold")
#show heading.where(level: 2): set text(size: 13pt, weight: "bold")
#show heading.where(level: 3): set text(size: 11.5pt, weight: "bold")
#show heading: set text(hyphenate: false)
#show link: set text(fill: rgb("#003f8a"))
#show link: underline
#set list(indent: 0.6em, spacing: 0.6em)
#set enum(indent: 0.6em, spacing: 0.6em)
#set footnote.entry(gap: 0.5em)
#show footnote.entry: set text(size: 8.5pt)
#set figure(supplement: none, numbering: none, outlined: false, gap: 0.7em)
#show figure: set align(start)
#show figure: set block(above: 1.4em, below: 1.4em)
#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: it => block(sticky: true, text(weight: "bold", it.body))
#set table.cell(breakable: false)
`;
}

function pageOf(text: string): string {
  const values: Readonly<Record<string, string>> = {
    page: 'counter(page).display("1")',
    pages: 'str(counter(page).final().first())',
  };
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => values[part.slice(1, -1)] ?? literal(part))
    .join('; ');
}
