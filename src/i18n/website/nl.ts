import type { WebsiteWords } from './website-words.ts';

/** The website's words in Dutch (Belgium). */
export const nl: WebsiteWords = {
  labels: {
    home: 'Start',
    menu: 'Hoofdmenu',
    aboutMenu: 'Over deze site',
    breadcrumb: 'U bent hier',
    contents: 'Inhoud',
    about: 'Over de cijfers',
    accessibility: 'Toegankelijkheid',
    contact: 'Contact',
    answersIntro: 'Alle antwoorden op deze site, de recentste peildatum eerst.',
    dossiers: 'Dossiers',
    search: 'Zoek in de antwoorden',
    searchHint: 'Typ een of meer woorden.',
    searching: 'Bezig met zoeken…',
    oneResult: '1 antwoord gevonden.',
    results: '{count} antwoorden gevonden.',
    noResults: 'Geen antwoord gevonden. Probeer een ander of een korter woord.',
    searchFailed: 'Zoeken lukt nu niet. Hieronder staan alle antwoorden.',
    more: 'Meer resultaten',
    pagination: 'Bladeren',
    previous: 'Vorige',
    next: 'Volgende',
    notFound: 'Deze pagina bestaat niet',
    notFoundText: 'Misschien is het adres verkeerd getypt, of is een link verouderd.',
    moved: 'Deze pagina is verhuisd',
    movedText: 'Ze staat nu op een ander adres. Daar komt u vanzelf; anders volgt u de link.',
    toAllAnswers: 'Naar alle antwoorden',
    toAuthentic: 'Naar de authentieke tekst',
    seriesChart: '{title}, per peildatum',
    seriesChartDescription:
      'Lijndiagram met {count} peildatums, van {first} tot {last}. Op {first}: {start}. Op {last}: {end}.',
    seriesBreak: 'nieuwe reeks',
    asTable: 'Dezelfde cijfers in een tabel',
    noContact: 'Vragen over deze site kunt u stellen aan {publisher}.',
    noLicence: 'De voorwaarden voor hergebruik kunt u vragen aan {publisher}.',
  },
  texts: {
    about: `# Over de cijfers

Op deze site publiceert {publisher} antwoorden op parlementaire vragen die geregeld terugkomen. Elk antwoord geldt voor één **peildatum**: de dag waarop de cijfers van toepassing zijn. Bij een volgende peildatum hoort een nieuw antwoord; het vorige blijft staan zoals het was.

## Hoe u een cijfer leest

Elk cijfer in een antwoord is verbonden met zijn bron. Volg het cijfer in de tekst, en u ziet onderaan de pagina waar het vandaan komt, waaruit het berekend is, hoe het afgerond is en welke controles het doorstond. Bij een percentage staat altijd waarvan het een deel is.

## Afronding

De berekening gebeurt met de exacte waarden. Pas wat gedrukt wordt, is afgerond. Daardoor kan de som van afgeronde cijfers iets verschillen van het afgeronde totaal, en een verschil van afgeronde percentages iets van het gedrukte verschil. De niet-afgeronde waarden staan in de bestanden met open data.

## Tekens in tabellen

{symbols}

Een ontbrekende waarde is geen nul. Waar nul staat, is er geteld en was de uitkomst nul.

## Afwijkingen

Soms is een cijfer eerder anders gedrukt dan de berekening het geeft. Dan blijft staan wat gedrukt is, met een noot die beide waarden noemt en het verschil verklaart.

## Breuken in een reeks

Verandert een indeling, bijvoorbeeld door een fusie van gemeenten, dan zijn de cijfers ervoor en erna niet vergelijkbaar. Een grafiek trekt dan geen lijn door, en een antwoord noemt dan geen verschil.

## Rechtzettingen

Een gepubliceerd antwoord wijzigt alleen door een rechtzetting. Bovenaan dat antwoord staat wat er veranderde, wanneer en waarom, en de vroegere tekst blijft leesbaar. Alle rechtzettingen staan [bij elkaar]({corrections}).

## Hergebruik

Bij elk antwoord en elk dossier staan de cijfers als open data: {formats}. {licence}
`,
    accessibility: `# Toegankelijkheid

{publisher} wil dat iedereen deze site kan gebruiken. De site is gemaakt volgens de internationale richtlijnen WCAG 2.2, niveau AA, en de Europese norm EN 301 549.

## Wat daarvoor gedaan is

- Alles is te lezen en te bedienen met alleen een toetsenbord, zonder script en zonder muis.
- Bij elke grafiek staan een beschrijving en dezelfde cijfers in een tabel.
- De tekst herschikt zich tot een breedte van 320 pixels en tot 400% vergroting.
- De site volgt uw instellingen voor een donkere achtergrond, meer contrast, eigen kleuren en minder beweging.
- De taal van elke tekst is aangegeven.
- Het antwoord als PDF heeft de structuur die een schermlezer nodig heeft.

## Hoe het getest is

Bij elke wijziging van het programma wordt elke soort pagina automatisch getest met axe-core en html-validate, in een licht, een donker en een eigen kleurschema, op de breedte van een telefoon en van een bureauscherm. Een automatische test vindt niet alles.

## Werkt er iets niet?

Laat het weten. {contact}
`,
    contact: `# Contact

{contact}

Gaat uw vraag over een cijfer? Vermeld dan het adres van de pagina en de peildatum. Het antwoord zelf, met de vraagsteller en de minister, staat op die pagina.

Een probleem met de toegankelijkheid van de site kunt u ook hier melden; zie [Toegankelijkheid]({accessibility}).
`,
  },
};
