import type { ProblemLanguage } from '../lib/problem.ts';

const en = {
  usagePublish: `Usage: npm run publish -- <dossier> <date> [--lang nl|en]

Publishes an answer whose state is ready: freezes its texts, tables, charts and definitions, and locks every word and figure.

Exit code: 0 published, 1 problems found (nothing was written), 2 wrong use.`,
  usageCorrect: `Usage: npm run correct -- <dossier> <date> --kind source|processing|revision {reasons} [--date <date>]
       npm run correct -- <dossier> <date> --withdraw {reasons} [--date <date>]

First change the figures or texts of the published answer; then declare the correction. What changed is found by itself.

  --kind        source: an error in the source; processing: an error in processing; revision: new insight
  --reason-…    why, for the reader, in each language of the site
  --date        day of the correction; else today
  --withdraw    withdraws the answer: a notice with the reason stays at its address
  --lang nl|en  language of the messages

In a terminal, what is missing is asked. Exit code: 0 done, 1 problems found (nothing was written), 2 wrong use.`,
  usageTranslated: `Usage: npm run translated -- <dossier> [date] [--lang nl|en]

Says in each translation from which authentic text it was made, so that a later change of that text is told.
Run it when the translations are up to date.

Exit code: 0 done, 1 problems found (nothing was written), 2 wrong use.`,
  published: 'Published: {dossier}, {date}. {figures} figures and {sentences} sentences are locked.',
  finished: 'What was stopped halfway is done now: {dossier}, {date}.',
  nothingWritten: 'Nothing was written.',
  changed: 'Changed since publication:',
  figure: '  {figure}: {old} → {new}',
  sentence: '  {language}: {old}\n      → {new}',
  file: '  {path}',
  askKind: 'Why is it corrected?',
  source: 'An error in the source',
  processing: 'An error in processing',
  revision: 'New insight (revision)',
  askReason: 'Reason, for the reader ({language})',
  reasonMissing: 'The reason is missing: --reason-{language}.',
  kindMissing: 'The kind is missing: --kind source, processing or revision.',
  corrected: 'Correction {number} was declared: {dossier}, {date}. The former version is kept in versions/{number}/.',
  withdrawn: 'Withdrawn: {dossier}, {date}. A notice stays at its address.',
  affected: 'Other answers rest on this one; they need a correction too:',
  elsewhere:
    'Elsewhere in the site something is wrong too ({count}), which stops the next build: npm run check tells what.',
  marked: 'Says now from which text it was translated: {path}',
  nothingMarked: 'Every translation says already from which text it was made.',
} as const;

/** A line of the commands that publish, correct and mark translations. */
export type PublicationText = keyof typeof en;

const nl: Readonly<Record<PublicationText, string>> = {
  usagePublish: `Gebruik: npm run publish -- <dossier> <datum> [--lang nl|en]

Publiceert een antwoord waarvan de toestand "ready" is: bevriest de teksten, tabellen, grafieken en definities, en legt elk woord en cijfer vast.

Afloop: 0 gepubliceerd, 1 problemen gevonden (er werd niets geschreven), 2 verkeerd gebruik.`,
  usageCorrect: `Gebruik: npm run correct -- <dossier> <datum> --kind source|processing|revision {reasons} [--date <datum>]
         npm run correct -- <dossier> <datum> --withdraw {reasons} [--date <datum>]

Wijzig eerst de cijfers of teksten van het gepubliceerde antwoord; geef daarna de rechtzetting aan. Wat er wijzigde, wordt vanzelf gevonden.

  --kind        source: een fout in de bron; processing: een fout in de verwerking; revision: nieuw inzicht
  --reason-…    waarom, voor de lezer, in elke taal van de site
  --date        dag van de rechtzetting; anders vandaag
  --withdraw    trekt het antwoord in: op het adres blijft een bericht met de reden
  --lang nl|en  taal van de meldingen

In een terminal wordt gevraagd wat ontbreekt. Afloop: 0 klaar, 1 problemen gevonden (er werd niets geschreven), 2 verkeerd gebruik.`,
  usageTranslated: `Gebruik: npm run translated -- <dossier> [datum] [--lang nl|en]

Zegt in elke vertaling van welke authentieke tekst ze gemaakt is, zodat een latere wijziging van die tekst gemeld wordt.
Voer dit uit wanneer de vertalingen bij zijn.

Afloop: 0 klaar, 1 problemen gevonden (er werd niets geschreven), 2 verkeerd gebruik.`,
  published: 'Gepubliceerd: {dossier}, {date}. {figures} cijfers en {sentences} zinnen liggen vast.',
  finished: 'Wat halverwege gestopt was, is nu klaar: {dossier}, {date}.',
  nothingWritten: 'Er werd niets geschreven.',
  changed: 'Gewijzigd sinds de publicatie:',
  figure: '  {figure}: {old} → {new}',
  sentence: '  {language}: {old}\n      → {new}',
  file: '  {path}',
  askKind: 'Waarom is er een rechtzetting?',
  source: 'Een fout in de bron',
  processing: 'Een fout in de verwerking',
  revision: 'Nieuw inzicht (herziening)',
  askReason: 'Reden, voor de lezer ({language})',
  reasonMissing: 'De reden ontbreekt: --reason-{language}.',
  kindMissing: 'De soort ontbreekt: --kind source, processing of revision.',
  corrected: 'Rechtzetting {number} is aangegeven: {dossier}, {date}. De vorige versie staat in versions/{number}/.',
  withdrawn: 'Ingetrokken: {dossier}, {date}. Op het adres blijft een bericht.',
  affected: 'Andere antwoorden steunen op dit antwoord; ook daarvoor is een rechtzetting nodig:',
  elsewhere: 'Ook elders in de site is er iets mis ({count}), wat de volgende bouw tegenhoudt: npm run check zegt wat.',
  marked: 'Zegt nu van welke tekst ze vertaald is: {path}',
  nothingMarked: 'Elke vertaling zegt al van welke tekst ze gemaakt is.',
};

/** Returns what a command says in a language, with values in their places. */
export function sayPublication(
  language: ProblemLanguage,
  text: PublicationText,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const texts = { nl, en }[language];
  return texts[text].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
