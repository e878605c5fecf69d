import type { WebsiteWords } from './website-words.ts';

/** The website's words in English (United Kingdom). */
export const en: WebsiteWords = {
  labels: {
    home: 'Home',
    menu: 'Main menu',
    aboutMenu: 'About this site',
    breadcrumb: 'You are here',
    contents: 'Contents',
    about: 'About the figures',
    accessibility: 'Accessibility',
    contact: 'Contact',
    answersIntro: 'All answers on this site, the most recent reporting date first.',
    dossiers: 'Dossiers',
    search: 'Search the answers',
    searchHint: 'Type one or more words.',
    searching: 'Searching…',
    oneResult: '1 answer found.',
    results: '{count} answers found.',
    noResults: 'No answer found. Try another or a shorter word.',
    searchFailed: 'Searching does not work now. All answers are listed below.',
    more: 'More results',
    pagination: 'Pages',
    previous: 'Previous',
    next: 'Next',
    notFound: 'This page does not exist',
    notFoundText: 'The address may be mistyped, or a link may be out of date.',
    moved: 'This page has moved',
    movedText: 'It is at another address now. You are taken there; if not, follow the link.',
    toAllAnswers: 'To all answers',
    toAuthentic: 'To the authentic text',
    seriesChart: '{title}, by reporting date',
    seriesChartDescription:
      'Line chart with {count} reporting dates, from {first} to {last}. On {first}: {start}. On {last}: {end}.',
    seriesBreak: 'new series',
    asTable: 'The same figures in a table',
    noContact: 'Questions about this site can be put to {publisher}.',
    noLicence: 'Ask {publisher} under which conditions they may be reused.',
  },
  texts: {
    about: `# About the figures

On this site, {publisher} publishes answers to parliamentary questions that come back regularly. Each answer holds for one **reporting date**: the day to which its figures apply. The next reporting date has an answer of its own; the previous one stays as it was.

## How to read a figure

Every figure in an answer is bound to its source. Follow a figure in the text, and the foot of the page shows where it comes from, what it is computed from, how it was rounded and which checks it passed. A percentage always says what it is a part of.

## Rounding

Computation uses exact values. Only what is printed is rounded. So the sum of rounded figures can differ slightly from the rounded total, and a difference between rounded percentages from the printed difference. The values without rounding are in the open data files.

## Symbols in tables

{symbols}

A missing value is not zero. Where it says zero, there was a count and its outcome was zero.

## Deviations

Sometimes a figure was printed earlier in another way than the computation gives. What was printed then stays, with a note that names both values and explains the difference.

## Breaks in a series

When a classification changes, for instance because municipalities merge, figures before and after it do not compare. A chart then draws no line across, and an answer then tells no difference.

## Corrections

A published answer changes only by a correction. At the top of that answer stands what changed, when and why, and the earlier text stays readable. All corrections are listed [together]({corrections}).

## Reuse

With each answer and each dossier, the figures are available as open data: {formats}. {licence}
`,
    accessibility: `# Accessibility

{publisher} wants everybody to be able to use this site. It was made according to the international guidelines WCAG 2.2, level AA, and the European standard EN 301 549.

## What was done for it

- Everything can be read and operated with a keyboard alone, without script and without a mouse.
- Each chart has a description and the same figures in a table.
- Text reflows down to a width of 320 pixels and up to 400% zoom.
- The site follows your settings for a dark background, more contrast, your own colours and less motion.
- The language of each text is indicated.
- The answer as PDF has the structure that a screen reader needs.

## How it was tested

With every change of the program, each kind of page is tested automatically with axe-core and html-validate, in a light, a dark and a custom colour scheme, at the width of a telephone and of a desktop screen. An automatic test does not find everything.

## Does something not work?

Let us know. {contact}
`,
    contact: `# Contact

{contact}

Is your question about a figure? Then mention the address of the page and the reporting date. The answer itself, with the questioner and the minister, is on that page.

A problem with the accessibility of the site can be reported here too; see [Accessibility]({accessibility}).
`,
  },
};
