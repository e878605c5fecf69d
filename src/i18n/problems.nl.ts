import type { ProblemText } from '../lib/problem.ts';

/** What each problem says in Dutch; `{…}` is filled from the problem's values. */
export const nl = {
  'yaml-syntax': {
    message: 'Dit bestand is geen correcte YAML: {reason}',
    hint: 'Kijk op deze plaats na of het inspringen, de dubbelepunten en de aanhalingstekens kloppen.',
  },
  'yaml-duplicate-key': {
    message: 'Het veld "{key}" staat hier voor de tweede keer.',
    hint: 'Behoud één van de twee.',
  },
  'yaml-alias': {
    message: 'Ankers (&), aliassen (*) en samenvoegsleutels (<<) zijn niet toegestaan.',
    hint: 'Schrijf de waarden voluit.',
  },
  'yaml-tag': {
    message: 'De tag {tag} is niet toegestaan.',
    hint: 'Verwijder de tag; waarden worden gelezen zoals ze er staan.',
  },
  'file-missing': {
    message: 'Het bestand {path} bestaat niet.',
    hint: 'Maak het aan, of verbeter de naam die ernaar verwijst.',
  },
  'file-name': {
    message: 'De naam "{name}" kan niet gebruikt worden.',
    hint: 'Gebruik kleine letters zonder accenten, cijfers en koppeltekens; begin met een letter of een cijfer.',
  },
  'unknown-field': {
    message: 'Het veld "{field}" is hier niet bekend.{suggestion}',
    hint: 'Verbeter of verwijder het. Hier bekend: {known}.',
  },
  'missing-field': {
    message: 'Het veld "{field}" ontbreekt.',
    hint: 'Voeg het toe: {expected}.',
  },
  'missing-translation': {
    message: 'Er is geen tekst in de taal "{language}".',
    hint: 'Geef de tekst in elke taal van de site.',
  },
  'invalid-value': {
    message: '"{found}" kan hier niet gebruikt worden.',
    hint: 'Geef {expected}.',
  },
  'unknown-reference': {
    message: 'Er bestaat geen {kind} "{name}".{suggestion}',
    hint: 'Verbeter de naam, of voeg die eerst toe. Hier bekend: {known}.',
  },
  'invalid-date': {
    message: '"{found}" is geen datum.',
    hint: 'Schrijf een bestaande datum als jaar-maand-dag, bijvoorbeeld 2022-10-17.',
  },
  'date-order': {
    message: '{later} ({laterDate}) valt niet na {earlier} ({earlierDate}).',
    hint: 'Verbeter één van de twee datums.',
  },
  'date-differs-from-name': {
    message: 'De peildatum is {found}, maar de naam van het bestand of de map zegt {name}.',
    hint: 'Geef beide dezelfde datum.',
  },
  'validity-overlap': {
    message: '"{code}" heeft twee aantallen die gelden op {date}.',
    hint: 'Laat de ene periode eindigen op de dag voor de volgende begint.',
  },
  'operation-count': {
    message: 'Het cijfer "{figure}" heeft {count} bewerkingen.',
    hint: 'Geef er precies één van: {known}.',
  },
  'figure-cycle': {
    message: 'Het cijfer "{figure}" wordt uit zichzelf berekend ({path}).',
    hint: 'Laat de berekening vertrekken van een opgeslagen grootheid.',
  },
  'unit-differs': {
    message: '"{figure}" brengt waarden met verschillende eenheden samen: {units}.',
    hint: 'Gebruik alleen waarden met dezelfde eenheid in een som, een verschil of een vergelijking.',
  },
  'row-missing': {
    message: 'Er is geen rij voor {codes}.',
    hint: 'Voeg de rij toe; als er geen waarde is, zeg dan waarom: "missing: not-available".',
  },
  'row-twice': {
    message: 'Er is een tweede rij voor {codes}.',
    hint: 'Behoud één van de twee rijen.',
  },
  'value-missing': {
    message: 'De rij voor {codes} heeft geen waarde voor "{measure}".',
    hint: 'Voeg de waarde toe; als die er niet is, zeg dan waarom: "missing: not-available" (niet beschikbaar), "missing: confidential" (vertrouwelijk) of "missing: not-applicable" (niet van toepassing).',
  },
  'code-not-valid': {
    message: '"{code}" ({name}) geldt niet op {date}: {validity}.',
    hint: 'Gebruik de code die op die datum geldt; de opvolger is: {successor}.',
  },
  'sum-differs': {
    message: '{measure} over {dimension} telt op tot {computed}; {total} zegt {stored}.',
    hint: 'Verbeter een waarde, of geef een afwijking aan met een toelichting in elke taal.',
  },
  'order-differs': {
    message: '{smaller} is {smallerValue}, meer dan {larger}, dat {largerValue} is.',
    hint: 'Verbeter een waarde, of geef een afwijking aan met een toelichting in elke taal.',
  },
  'count-differs': {
    message: '{figure} is {stored}; op {date} telt de codelijst {codelist} er {computed}.',
    hint: 'Verbeter de waarde, of geef een afwijking aan met een toelichting in elke taal.',
  },
  'not-whole': {
    message: '{figure} is {stored}, geen geheel getal.',
    hint: 'Verbeter de waarde, of geef een afwijking aan met een toelichting in elke taal.',
  },
  'out-of-range': {
    message: '{figure} is {stored}; het moet {range} {bound} zijn.',
    hint: 'Verbeter de waarde, of geef een afwijking aan met een toelichting in elke taal.',
  },
  'change-large': {
    message: '{figure} ging van {before} op {beforeDate} naar {stored}: een verschil van meer dan {limit}.',
    hint: 'Kijk de waarde na. Als ze juist is, bevestig dat dan in het gegevensbestand onder "acknowledged".',
  },
  'printed-differs': {
    message: '{figure} is gedrukt als {stored}; de berekening geeft {computed} ({exact}).',
    hint: 'Verbeter de gedrukte waarde, of geef een afwijking aan met een toelichting in elke taal.',
  },
  'printed-without-figure': {
    message: '"{figure}" is hier gedrukt, maar heeft geen waarde.',
    hint: 'Verwijder de gedrukte waarde, of geef de waarden waaruit ze berekend wordt.',
  },
  'deviation-idle': {
    message: 'Voor {figure} staat hier een afwijking van de regel "{rule}", maar er wijkt niets af.',
    hint: 'Verwijder wat hier staat, of verbeter het cijfer of de regel.',
  },
  'deviation-differs': {
    message: 'De afwijking vermeldt {field}: {declared}, maar het is {actual}.',
    hint: 'Schrijf wat het is: {field}: {actual}.',
  },
  'deviation-twice': {
    message: 'De afwijking van {figure} onder de regel "{rule}" staat er twee keer.',
    hint: 'Behoud één van de twee.',
  },
  'division-by-zero': {
    message: '{figure} deelt door {denominator}, en dat is 0.',
    hint: 'Verbeter de noemer, of geef aan dat hij niet van toepassing is: "missing: not-applicable".',
  },
  'snapshot-missing': {
    message: 'Er zijn geen cijfers voor {date}.',
    hint: 'Voeg {path} toe, of verwijder het antwoord van die datum.',
  },
  'narrative-missing': {
    message: 'De tekst van het antwoord in de taal "{language}" ontbreekt.',
    hint: 'Voeg {path} toe.',
  },
  'narrative-syntax': {
    message: 'Deze tekst kan niet gelezen worden: {reason}',
    hint: 'Kijk op deze plaats de tekens < en {, de aanhalingstekens en de sluittags na.',
  },
  'figure-without-value': {
    message: '{figure} heeft geen waarde: {reason}.',
    hint: 'Zet de zin in <When figure="…" is="known">, of druk iets anders af.',
  },
  'codes-needed': {
    message: '"{figure}" heeft een waarde voor elke {dimension}; er staat niet welke bedoeld is.',
    hint: 'Noem die: at="{example}".',
  },
  'no-previous-date': {
    message: 'Op {date} is er geen {since} om mee te vergelijken.',
    hint: 'Zet de zin in <When figure="…" is="comparable">.',
  },
  'names-empty': {
    message: 'Geen enkele {dimension} voldoet op {date} aan de voorwaarde "{condition}", dus deze opsomming is leeg.',
    hint: 'Voeg none="…" toe met de woorden voor dat geval, of zet de zin in <When>.',
  },
  'no-forecast-date': {
    message: 'Het gegevensbestand van {date} heeft geen prognosedatum.',
    hint: 'Voeg forecastDate toe aan het gegevensbestand, of verwijder <ForecastDate />.',
  },
  'placeholder-syntax': {
    message: 'De plaatshouder {placeholder} kan niet gelezen worden.',
    hint: 'Schrijf de naam van een cijfer tussen accolades, zo nodig met een code: {figure:CODE}.',
  },
  'outlines-syntax': {
    message: 'De omtrekken in {path} zijn geen correcte JSON.',
    hint: 'Geef een bestand in GeoJSON of TopoJSON.',
  },
  'chart-external-data': {
    message: 'Een grafiek mag niets van elders halen; hier staat "{what}".',
    hint: 'Gebruik de gegevens van de site: snapshot, of in een kaart ook outlines.',
  },
  'chart-unknown-data': {
    message: 'Er zijn geen gegevens "{name}".{suggestion}',
    hint: 'Bekend zijn hier: {known}.',
  },
  'chart-field-unknown': {
    message: 'De gegevens hebben geen kolom "{field}".{suggestion}',
    hint: 'Verbeter de naam. Bekend zijn hier: {known}.',
  },
  'chart-reserved-field': {
    message: 'Het veld "{field}" mag niet bovenaan in een specificatie staan.',
    hint: 'Haal het weg: het programma vult de gegevens, de titel en de beschrijving zelf in.',
  },
  'chart-without-outlines': {
    message: 'De kaart heeft geen omtrekken voor de dimensie "{dimension}".',
    hint: 'Kies een dimensie waarvan de codelijst een bestand met omtrekken noemt, en controleer of dat bestand ze bevat.',
  },
  'chart-spec-invalid': {
    message: 'De grafiek kan niet getekend worden: {reason}',
    hint: 'Verbeter de specificatie; ze is geschreven in Vega-Lite.',
  },
  'chart-spec-warning': {
    message: 'De grafiek kan getekend worden, maar Vega meldt: {reason}',
    hint: 'Bekijk de grafiek en verbeter de specificatie.',
  },
  'translation-differs': {
    message: 'De vertaling heeft {found} waar de authentieke tekst {expected} heeft.',
    hint: 'Geef elke taal dezelfde cijfers, tabellen en grafieken in dezelfde volgorde.',
  },
  'front-matter-place': {
    message: 'De frontmatter moet op de eerste regel beginnen, met ---.',
    hint: 'Verwijder wat ervoor staat (lege regels, +++), of schrijf *** voor een lijn tussen alinea’s.',
  },
  'component-unknown': {
    message: 'De component <{name}> bestaat niet.{suggestion}',
    hint: 'Verbeter de naam; let op de hoofdletter. U kunt gebruiken: {known}.',
  },
  'component-position': {
    message: '<{name}> kan niet op deze plaats staan.',
    hint: 'Een tabel, grafiek of kaart staat apart, met een lege regel ervoor en erna; andere componenten staan in een zin.',
  },
  'component-content': {
    message: 'Tussen de tags van <{name}> staat geen tekst, maar die is wel nodig.',
    hint: 'Schrijf <{name} …>tekst</{name}>.',
  },
  'component-without-content': {
    message: 'Tussen de tags van <{name}> mag geen tekst staan.',
    hint: 'Schrijf <{name} … /> en zet de tekst ernaast.',
  },
  'code-in-narrative': {
    message: 'Een tekst mag geen code bevatten: {found}',
    hint: 'Verwijder dit. Zet een backslash voor een accolade die u als teken bedoelt. Geef attributen als tekst: naam="…".',
  },
  'html-in-narrative': {
    message: 'Een tekst mag geen HTML bevatten: <{name}>.',
    hint: 'Gebruik Markdown: **vet**, *cursief*, - lijst, [tekst](https://…). Componenten die u kunt gebruiken: {known}.',
  },
  'image-in-narrative': {
    message: 'Een tekst mag geen afbeeldingen bevatten.',
    hint: 'Gebruik <Chart id="…" /> of <Map id="…" />.',
  },
  'link-not-allowed': {
    message: 'Deze link is niet toegestaan: {url}',
    hint: 'Laat de link beginnen met https://, http://, mailto:, / of #.',
  },
  'heading-level': {
    message: 'Deze kop heeft niveau {level}; hier kan dat 2 tot en met {deepest} zijn.',
    hint: 'De titel van de pagina is niveau 1. Schrijf ## voor een onderdeel en ### voor een deel daarvan, en sla geen niveau over.',
  },
  'attribute-unknown': {
    message: '<{component}> heeft geen attribuut "{name}".{suggestion}',
    hint: 'Verbeter of verwijder het. U kunt gebruiken: {known}.',
  },
  'attribute-missing': {
    message: '<{component}> mist het attribuut "{name}".',
    hint: 'Voeg {name}="…" toe.',
  },
  'attribute-twice': {
    message: 'Het attribuut "{name}" staat hier voor de tweede keer.',
    hint: 'Behoud een van beide.',
  },
  'attribute-value': {
    message: 'Het attribuut "{name}" kan niet "{found}" zijn.{suggestion}',
    hint: 'Geef {known}.',
  },
  'attribute-flag': {
    message: 'Het attribuut "{name}" krijgt geen waarde.',
    hint: 'Schrijf alleen {name}, of laat het weg.',
  },
  'chart-kind': {
    message: '"{name}" is een {kind}; <{found}> toont dat niet.',
    hint: 'Schrijf <{component} id="{name}" />.',
  },
  'figure-typed': {
    message: '"{found}" is hier ingetypt, zodat niets het aan de cijfers bindt.',
    hint: 'Schrijf <Value figure="…" />. Hoort het bij geen cijfer, zeg dan waarom: <Literal reason="…">{found}</Literal>.',
  },
  'base-missing': {
    message: 'Deze zin zegt niet waarvan {figure} een percentage is.',
    hint: 'Noem de basis in dezelfde zin: "{base}".',
  },
  'bases-joined': {
    message:
      '{figure} en {other} staan naast elkaar alsof ze hetzelfde zeggen, maar ze hebben een verschillende basis.',
    hint: 'Schrijf voor elk een zin, of noem beide bases en verbind ze met "en".',
  },
  'translation-outdated': {
    message: 'De authentieke tekst ({file}) is gewijzigd nadat deze vertaling werd gemaakt.',
    hint: 'Werk de vertaling bij; vernieuw daarna translatedFrom met het commando voor vertalingen.',
  },
} as const satisfies Record<string, ProblemText>;

/** Words in Dutch for values of problems: what is expected, the kind of a thing, why a value is missing. */
export const nlTerms = {
  or: 'of',
  suggestion: ' Bedoelde u "{name}"?',
  'expected-text': 'een tekst die niet leeg is',
  'expected-slug': 'een naam in kleine letters zonder accenten, cijfers en koppeltekens',
  'expected-figure-name': 'de naam van een cijfer, zoals "agreements.signed"',
  'expected-code': 'een code met letters, cijfers, koppeltekens en lage streepjes',
  'expected-decimal': 'een getal met een punt en zonder spaties, zoals 1234.5',
  'expected-cell':
    'een getal met een punt en zonder spaties, zoals 1234.5, of de reden waarom er geen is, zoals "missing: not-available"',
  'expected-decimals': 'een geheel getal van 0 tot 10',
  'expected-count': 'een geheel getal van nul of meer',
  'expected-flag': '"true" (ja) of "false" (nee)',
  'expected-url': 'een adres dat begint met https://',
  'expected-date': 'een datum als jaar-maand-dag, zoals 2022-10-17',
  'expected-since': '"previous" (vorige) of een datum als jaar-maand-dag, zoals 2022-10-17',
  'expected-currency': 'een muntcode van drie hoofdletters, zoals EUR',
  'expected-list': 'een lijst met minstens één item, elk op een regel die begint met een koppelteken',
  'expected-two': 'een lijst van minstens twee namen',
  'expected-fields': 'een groep velden, elk op een eigen regel',
  'expected-one-rule': 'precies één soort regel: adds-up, at-most, codelist-count, whole, range of change',
  'expected-years': 'twee jaartallen met een koppelteken, zoals 2022-2023',
  'expected-language': 'een taalcode van twee of drie kleine letters, zoals nl',
  'expected-locale': 'een taal met een regio, zoals nl-BE',
  'kind-code': 'code',
  'kind-unit': 'eenheid',
  'kind-codelist': 'codelijst',
  'kind-figure': 'cijfer',
  'kind-dimension': 'dimensie',
  'kind-rule': 'regel',
  'kind-count': 'aantal',
  'kind-ratio': 'verhouding',
  'kind-chart': 'grafiek',
  'kind-map': 'kaart',
  'kind-table': 'tabel',
  'kind-date': 'datum',
  'kind-component': 'component',
  'reason-not-available': 'niet beschikbaar',
  'reason-confidential': 'vertrouwelijk',
  'reason-not-applicable': 'niet van toepassing',
  'range-min': 'minstens',
  'range-max': 'hoogstens',
} as const;
