/** What the commands `new` and `import` say in English: prompts, lines, comments of new files, texts of the template. */
export const commandsEn = {
  usageNew: `Usage: npm run new -- site [--name <name>] [--publisher <name>] [--url <address>] [--languages nl,en]
       npm run new -- dossier <dossier> --date <date> --title nl="…" --title en="…" [--codelist <codelist> …] [--forecast <date>]
       npm run new -- date <dossier> <date> [--forecast <date>]
       npm run new -- template <dossier> <date>

  site                  makes content/site.yaml
  dossier               makes a dossier with its first reporting date
  date                  makes the next reporting date of a dossier, and its Excel template
  template              makes the Excel template of a reporting date again
  --codelist            list of areas, years or groups for which there are values; made if it does not exist; may be repeated
  --lang nl|en          language of questions, comments and template
  --help                this explanation

A date is year-month-day, as 2026-12-31. In a terminal, what is missing is asked. Nothing is ever overwritten.
Exit code: 0 fine, 1 problems found, 2 wrong use.`,
  usageImport: `Usage: npm run import -- <file.xlsx|file.csv> [--dossier <dossier>] [--date <date>] [--sheet <name>] [--decimal comma|point] [--dry-run] [--even-if-rules-fail]

  --dossier, --date     the answer that the figures belong to; a template knows them itself, and a file named <dossier>-<date> too
  --sheet               name of the sheet; the first one without it
  --decimal             numbers that are text have a decimal comma or point; without it they are refused
  --dry-run             tells what would change, and writes nothing
  --even-if-rules-fail  writes figures that break a rule too, because the source says so; then declare a deviation
  --lang nl|en          language of the messages
  --help                this explanation

Nothing is written unless every cell is right. Exit code: 0 written, 1 problems found (nothing was written), 2 wrong use.`,
  askWhat: 'What do you want to make?',
  choiceSite: 'A new site',
  choiceDossier: 'A new dossier',
  choiceDate: 'The next reporting date of a dossier',
  choiceTemplate: 'The Excel template of a reporting date again',
  askSiteName: 'Name of the site ({language})',
  askPublisher: 'Who publishes the site? ({language})',
  askUrl: 'Address of the site, with https://',
  askLanguages: 'Languages of the site, the authentic one first',
  askDossierId: 'Short name of the dossier, for addresses: lower-case letters, digits, hyphens',
  askTitle: 'Title of the dossier ({language})',
  askDossier: 'Which dossier?',
  askDate: 'Reporting date (year-month-day)',
  askForecast: 'Date of the forecast (year-month-day; empty if there is none yet)',
  askCodelists: 'For what are there values? Choose lists; none for one value per date',
  askNewCodelist: 'Short name of a new list, for example areas; empty for none',
  wrongSlug: 'Lower-case letters without accents, digits and hyphens, beginning with a letter or digit.',
  wrongDate: 'A date that exists, as 2026-12-31.',
  wrongUrl: 'An address that begins with https:// or http://.',
  wrongLanguages: 'Codes of languages with a comma between them; known are: {known}.',
  wrongText: 'A text that is not empty.',
  written: 'Made:',
  codesNew: 'New since {before}: {codes}.',
  codesCeased: 'No longer valid since {before}: {codes}. They have no row.',
  ceasedCode: '{name} ({code}), now {successors}',
  toFillIn: 'Still to fill in: see the places below. Run npm run check when you have done so.',
  templateNext: 'Fill in {template} and run: npm run import -- {template}',
  nothingMade: 'Nothing was made.',
  changed: 'Changed in {path} ({count}):',
  wouldChange: 'Would change in {path} ({count}); nothing was written:',
  change: '  {measure}, {codes}: {before} → {after}',
  changePlain: '  {measure}: {before} → {after}',
  noValue: 'no value',
  nothingChanged: 'Nothing changes: {path} already holds these values.',
  notImported: 'Nothing was written: first correct the spreadsheet.',
  rulesBroken:
    'Nothing was written: these figures break a rule. Correct the spreadsheet. If this is what the source says: --even-if-rules-fail, and then declare a deviation.',
  rulesTaken: 'These figures break a rule. Declare a deviation with a note in {path}, or correct them.',
  stillToDo: 'Still to do in {path}:',
  elsewhere:
    'Elsewhere in the site something is still to be filled in or corrected ({count}): npm run check tells what.',
  commentSite:
    'The site: its name, its address, who publishes it, and its languages. The first language is the authentic one.',
  commentUrl: 'The address where the site will stand.',
  commentLocale: 'code: the language; locale: the language with its region, for numbers and dates.',
  commentDossier: 'What the dossier is about. Fill in the description: one sentence that says which figures are given.',
  commentFrequency: 'How often a new answer comes: ANNUAL, ANNUAL_2 (twice a year), QUARTERLY, MONTHLY, IRREG.',
  commentDataset:
    'What every reporting date of this dossier holds: measures are stored, figures are computed from them.',
  commentSource: 'Where the figures come from: a service, a register, a survey.',
  commentMeasures:
    'A measure is a number that is stored for every combination of codes. Rename it and add others, for example:',
  commentUnits: 'Words of a unit, to use as "unit: pupil" below:',
  commentFigures: 'Figures that are computed from measures, for example a percentage:',
  commentRules: 'Rules that must hold; npm run check tells where they do not.',
  commentSnapshot:
    'Figures at {date}. Put the value in place of {missing}, or fill in the Excel template and import it.',
  commentMissing: 'If there is no value, say why: not-available, confidential or not-applicable.',
  commentForecast: 'The date to which the forecasts apply: fill it in and remove the # before it.',
  commentWas: 'was {value} on {date}',
  commentStatuses: 'The status of each code, as it was on {date}: correct it and remove the # before each line.',
  commentAnswer: 'The question to which this answer belongs. Fill in what is empty.',
  commentCheckQuestion: 'Taken over from {date}: check whether it is still right.',
  commentState: 'draft while you write; put ready here when the answer may be published with npm run publish.',
  commentNumber: 'Number of the question, for example 34.',
  commentAsked: 'Date of the question, as 2026-12-31.',
  commentYear: 'Parliamentary year, as 2026-2027.',
  commentTable: 'One row for each code, one column for each figure. Add columns for the figures of the dataset.',
  commentChart:
    'One bar for each code (Vega-Lite). The description says what the picture shows, for who cannot see it.',
  commentCodelist:
    'A list of codes with their names; replace these examples. Shown in this order; the parent is the total.',
  commentNarrative:
    'Write the text of the answer below. Figures are bound, not typed: <Value figure="total" />. This is the template for every reporting date.',
  templateSheet: 'Figures',
  templateHelp: 'Instructions',
  templateTitle: 'Figures for the answer at {date}: {title}',
  templateSteps:
    'Fill in the yellow cells on the sheet {sheet}. The other cells are locked; there is no password.\nType a number without a unit. The decimal sign is that of your own Excel.\nIf there is no value, type the reason: {reasons}.\nLeave no cell empty. Do not add rows or columns, and hide or merge nothing.\nSave the file as an Excel workbook (.xlsx), and run: {command}',
  templateDossier: 'Dossier',
  templateDate: 'Reporting date',
  templateForecast: 'Forecast: for a later date than the reporting date.',
  validationTitle: 'This value cannot be right',
  validationWhole: 'Give a whole number{range}, or: {reasons}.',
  validationNumber: 'Give a number{range}, or: {reasons}.',
  validationMin: ' of at least {min}',
  validationMax: ' of at most {max}',
  validationBoth: ' from {min} to {max}',
} as const;
