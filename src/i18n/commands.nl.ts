import type { CommandText } from './commands.ts';

/** What the commands `new` and `import` say in Dutch. */
export const commandsNl: Readonly<Record<CommandText, string>> = {
  usageNew: `Gebruik: npm run new -- site [--name <naam>] [--publisher <naam>] [--url <adres>] [--languages nl,en]
         npm run new -- dossier <dossier> --date <datum> --title nl="…" --title en="…" [--codelist <codelijst> …] [--forecast <datum>]
         npm run new -- date <dossier> <datum> [--forecast <datum>]
         npm run new -- template <dossier> <datum>

  site                  maakt content/site.yaml
  dossier               maakt een dossier met zijn eerste peildatum
  date                  maakt de volgende peildatum van een dossier, en het invulblad in Excel
  template              maakt het invulblad van een peildatum opnieuw
  --codelist            lijst van gebieden, jaren of groepen waarvoor er waarden zijn; wordt gemaakt als ze niet bestaat; mag meermaals
  --lang nl|en          taal van de vragen, de toelichtingen en het invulblad
  --help                deze uitleg

Een datum is jaar-maand-dag, zoals 2026-12-31. In een terminal wordt gevraagd wat ontbreekt. Er wordt nooit iets overschreven.
Afloop: 0 in orde, 1 problemen gevonden, 2 verkeerd gebruik.`,
  usageImport: `Gebruik: npm run import -- <bestand.xlsx|bestand.csv> [--dossier <dossier>] [--date <datum>] [--sheet <naam>] [--decimal comma|point] [--dry-run] [--even-if-rules-fail]

  --dossier, --date     het antwoord waar de cijfers bij horen; een invulblad weet dat zelf, en een bestand met de naam <dossier>-<datum> ook
  --sheet               naam van het werkblad; anders het eerste
  --decimal             getallen die als tekst zijn opgeslagen, hebben een komma (comma) of een punt (point); anders worden ze geweigerd
  --dry-run             zegt wat er zou veranderen, en schrijft niets
  --even-if-rules-fail  schrijft ook cijfers die tegen een regel ingaan, omdat de bron het zo zegt; geef daarna een afwijking aan
  --lang nl|en          taal van de meldingen
  --help                deze uitleg

Er wordt niets geschreven zolang niet elke cel klopt. Afloop: 0 geschreven, 1 problemen gevonden (er werd niets geschreven), 2 verkeerd gebruik.`,
  askWhat: 'Wat wilt u maken?',
  choiceSite: 'Een nieuwe site',
  choiceDossier: 'Een nieuw dossier',
  choiceDate: 'De volgende peildatum van een dossier',
  choiceTemplate: 'Het invulblad van een peildatum opnieuw',
  askSiteName: 'Naam van de site ({language})',
  askPublisher: 'Wie geeft de site uit? ({language})',
  askUrl: 'Adres van de site, met https://',
  askLanguages: 'Talen van de site, de authentieke taal eerst',
  askDossierId: 'Korte naam van het dossier, voor adressen: kleine letters, cijfers, koppeltekens',
  askTitle: 'Titel van het dossier ({language})',
  askDossier: 'Welk dossier?',
  askDate: 'Peildatum (jaar-maand-dag)',
  askForecast: 'Datum van de prognose (jaar-maand-dag; leeg als die er nog niet is)',
  askCodelists: 'Waarvoor zijn er waarden? Kies lijsten; geen enkele voor één waarde per datum',
  askNewCodelist: 'Korte naam van een nieuwe lijst, bijvoorbeeld gebieden; leeg voor geen',
  wrongSlug: 'Kleine letters zonder accenten, cijfers en koppeltekens; begin met een letter of een cijfer.',
  wrongDate: 'Een bestaande datum, zoals 2026-12-31.',
  wrongUrl: 'Een adres dat begint met https:// of http://.',
  wrongLanguages: 'Taalcodes met een komma ertussen; bekend zijn: {known}.',
  wrongText: 'Een tekst die niet leeg is.',
  written: 'Gemaakt:',
  codesNew: 'Nieuw sinds {before}: {codes}.',
  codesCeased: 'Niet meer geldig sinds {before}: {codes}. Ze hebben geen rij.',
  ceasedCode: '{name} ({code}), nu {successors}',
  toFillIn: 'Nog in te vullen: zie de plaatsen hieronder. Voer daarna npm run check uit.',
  templateNext: 'Vul {template} in en voer uit: npm run import -- {template}',
  nothingMade: 'Er werd niets gemaakt.',
  changed: 'Gewijzigd in {path} ({count}):',
  wouldChange: 'Zou wijzigen in {path} ({count}); er werd niets geschreven:',
  change: '  {measure}, {codes}: {before} → {after}',
  changePlain: '  {measure}: {before} → {after}',
  noValue: 'geen waarde',
  nothingChanged: 'Er wijzigt niets: {path} bevat deze waarden al.',
  notImported: 'Er werd niets geschreven: verbeter eerst het rekenblad.',
  rulesBroken:
    'Er werd niets geschreven: deze cijfers gaan tegen een regel in. Verbeter het rekenblad. Zegt de bron het zo: --even-if-rules-fail, en geef daarna een afwijking aan.',
  rulesTaken: 'Deze cijfers gaan tegen een regel in. Geef in {path} een afwijking met een noot aan, of verbeter ze.',
  stillToDo: 'Nog te doen in {path}:',
  elsewhere: 'Elders in de site is er nog iets in te vullen of te verbeteren ({count}): npm run check zegt wat.',
  commentSite: 'De site: haar naam, haar adres, wie ze uitgeeft, en haar talen. De eerste taal is de authentieke.',
  commentUrl: 'Het adres waar de site zal staan.',
  commentLocale: 'code: de taal; locale: de taal met de regio, voor getallen en datums.',
  commentDossier: 'Waarover het dossier gaat. Vul de beschrijving in: één zin die zegt welke cijfers gegeven worden.',
  commentFrequency:
    'Hoe vaak er een nieuw antwoord komt: ANNUAL (jaarlijks), ANNUAL_2 (tweemaal per jaar), QUARTERLY, MONTHLY, IRREG.',
  commentDataset:
    'Wat elke peildatum van dit dossier bevat: grootheden worden opgeslagen, cijfers worden eruit berekend.',
  commentSource: 'Waar de cijfers vandaan komen: een dienst, een register, een bevraging.',
  commentMeasures:
    'Een grootheid is een getal dat voor elke combinatie van codes wordt opgeslagen. Hernoem ze en voeg andere toe, bijvoorbeeld:',
  commentUnits: 'Woorden van een eenheid, te gebruiken als "unit: pupil" hieronder:',
  commentFigures: 'Cijfers die uit grootheden worden berekend, bijvoorbeeld een percentage:',
  commentRules: 'Regels die moeten kloppen; npm run check zegt waar dat niet zo is.',
  commentSnapshot:
    'Cijfers op {date}. Zet de waarde in de plaats van {missing}, of vul het invulblad in Excel in en importeer het.',
  commentMissing:
    'Zeg waarom er geen waarde is: not-available (niet beschikbaar), confidential (vertrouwelijk) of not-applicable (niet van toepassing).',
  commentForecast: 'De datum waarvoor de prognoses gelden: vul die in en haal de # ervoor weg.',
  commentWas: 'was {value} op {date}',
  commentStatuses: 'De status van elke code, zoals die was op {date}: verbeter dit en haal de # voor elke regel weg.',
  commentAnswer: 'De vraag waar dit antwoord bij hoort. Vul in wat leeg is.',
  commentCheckQuestion: 'Overgenomen van {date}: kijk na of dit nog klopt.',
  commentState:
    'draft zolang u schrijft; zet hier ready als het antwoord klaar is om te publiceren met npm run publish.',
  commentNumber: 'Nummer van de vraag, bijvoorbeeld 34.',
  commentAsked: 'Datum van de vraag, zoals 2026-12-31.',
  commentYear: 'Zittingsjaar, zoals 2026-2027.',
  commentTable: 'Eén rij per code, één kolom per cijfer. Voeg kolommen toe voor de cijfers van de dataset.',
  commentChart: 'Eén staaf per code (Vega-Lite). De beschrijving zegt wat de grafiek toont, voor wie ze niet kan zien.',
  commentCodelist:
    'Een lijst van codes met hun naam; vervang deze voorbeelden. Ze worden in deze volgorde getoond; de "parent" is het totaal.',
  commentNarrative:
    'Schrijf hieronder de tekst van het antwoord. Cijfers worden gebonden, niet getypt: <Value figure="total" />. Dit is het sjabloon voor elke peildatum.',
  templateSheet: 'Cijfers',
  templateHelp: 'Toelichting',
  templateTitle: 'Cijfers voor het antwoord op {date}: {title}',
  templateSteps:
    'Vul de gele cellen van het blad {sheet} in. De andere cellen zijn vergrendeld; er is geen wachtwoord.\nTyp een getal zonder eenheid. Het decimaalteken is dat van uw eigen Excel.\nTyp de reden als er geen waarde is: {reasons}.\nLaat geen cel leeg. Voeg geen rijen of kolommen toe, en verberg of voeg niets samen.\nBewaar het bestand als Excel-werkmap (.xlsx) en voer uit: {command}',
  templateDossier: 'Dossier',
  templateDate: 'Peildatum',
  templateForecast: 'Prognose: voor een latere datum dan de peildatum.',
  validationTitle: 'Deze waarde kan niet kloppen',
  validationWhole: 'Geef een geheel getal{range}, of: {reasons}.',
  validationNumber: 'Geef een getal{range}, of: {reasons}.',
  validationMin: ' van minstens {min}',
  validationMax: ' van hoogstens {max}',
  validationBoth: ' van {min} tot {max}',
};
