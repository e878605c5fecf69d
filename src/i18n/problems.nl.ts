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
  'theme-foreign-address': {
    message: 'De opmaak haalt iets van een andere site: {address}.',
    hint: 'De pagina\'s laten dat niet toe. Zet het bestand in public/ en verwijs ernaar met zijn pad, zoals url("/letter.woff2").',
  },
  'file-encoding': {
    message:
      'Dit bestand is niet bewaard in UTF-8: vanaf hier staan er tekens die niet gelezen kunnen worden, zoals een letter met een accent.',
    hint: 'Bewaar het met de codering UTF-8. In Visual Studio Code: klik onderaan rechts op de naam van de codering, kies "Heropenen met codering" en Windows 1252, en dan "Opslaan met codering" en UTF-8. Ziet u vreemde tekens, typ die opnieuw.',
  },
  'file-name': {
    message: 'De naam "{name}" kan niet gebruikt worden.',
    hint: 'Gebruik kleine letters zonder accenten, cijfers en koppeltekens; begin met een letter of een cijfer.',
  },
  'folder-unread': {
    message: 'Met de map {folder} gebeurt niets: er is geen {path}.',
    hint: 'Voeg {path} toe. Hoort de map bij een ander dossier of een andere peildatum? Geef ze dan die naam. Wat niet meer nodig is, mag weg.',
  },
  'file-unread': {
    message: 'Met dit bestand gebeurt niets: geen bestand heet hier "{name}".{suggestion}',
    hint: 'Geef het een naam die gelezen wordt, of verwijder het. Hier gelezen: {known}.',
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
  'status-twice': {
    message: '"{code}" heeft twee statussen: {other} en {status}.',
    hint: 'Behoud een van beide.',
  },
  'status-missing': {
    message: '"{code}" ({name}) geldt op {date}, maar heeft geen status onder "{status}".',
    hint: 'Voeg de code toe aan een van de lijsten.',
  },
  'status-of-group': {
    message: '"{code}" bestaat uit andere codes en heeft dus zelf geen status.',
    hint: 'Geef elk deel een status: {parts}.',
  },
  'status-count-differs': {
    message: '{figure} is {stored}; op {date} hebben {computed} codes de status "{status}".',
    hint: 'Verbeter het cijfer of de statussen, of geef een afwijking op met een noot in elke taal.',
  },
  'forecast-of-no-forecast': {
    message: '"{figure}" kan geen prognose van "{other}" zijn.',
    hint: '"forecasts" staat bij een cijfer waarvan de datum "forecast" is, en noemt er een waarvan de datum "reporting" is.',
  },
  'outlines-empty': {
    message: 'Dit bestand bevat geen omtrekken.',
    hint: 'Het moet GeoJSON zijn, of TopoJSON met het object dat de codelijst noemt ({object}), met gebieden die de eigenschap "{property}" hebben.',
  },
  'outlines-crs': {
    message: 'De omtrekken in {path} liggen als {crs} niet op aarde: een punt ervan is {point}.',
    hint: 'Zeg in welke coördinaten ze staan, onder "outlines" in de codelijst: crs: EPSG:4326 (graden), EPSG:31370 (Lambert 72) of EPSG:3812 (Lambert 2008).',
  },
  'outline-missing': {
    message: '"{code}" ({name}) heeft geen omtrek in {path} en staat dus niet op de kaart.',
    hint: 'Voeg de omtrek toe, of verbeter de identificatie die de twee verbindt.',
  },
  'chart-without-statuses': {
    message: 'Deze grafiek gebruikt de gegevens "statuses", maar zegt niet welke.',
    hint: 'Voeg het veld "status" toe met een van: {known}.',
  },
  'rule-parameters': {
    message: 'De regel "{rule}" kan zo niet gebruikt worden: {reason}.',
    hint: 'Verbeter de parameters van de regel.',
  },
  'count-unknown': {
    message:
      'De regel "{rule}" vraagt hoeveel {count} {name} heeft op {date}, maar de codelijst {codelist} zegt dat niet.',
    hint: 'Voeg het aantal met zijn periode toe aan de codelijst, of laat dit cijfer weg uit de regel.',
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
    hint: 'Voeg {path} toe. Kreeg het dossier een andere naam, geef dan ook zijn map in data/ die naam. Een antwoord dat nooit gepubliceerd is, mag u verwijderen.',
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
  'figure-not-then': {
    message:
      'Op {since} is er geen {figure} om mee te vergelijken: de dataset van dat antwoord heeft dat cijfer niet, of in een andere eenheid.',
    hint: 'Zet de vergelijking in <When figure="…" is="comparable">, of vergelijk een cijfer dat beide peildatums hebben.',
  },
  'series-break': {
    message:
      'De codelijst van "{dimension}" is vóór {date} gewijzigd ({codes}); deze waarden mogen niet vergeleken worden.',
    hint: 'Zet de zin in <When figure="…" is="comparable">, of verklaar de breuk in het gegevensbestand van {date} onder "seriesBreak", in elke taal: die verklaring wordt dan een noot.',
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
  'chart-spec-value': {
    message: 'Vega-Lite kent hier geen "{found}".{suggestion}',
    hint: 'Geef {expected}.',
  },
  'chart-expression': {
    message: 'Een formule in een grafiek mag alleen de gegevens lezen, niet "{found}".{suggestion}',
    hint: 'Een grafiek wordt één keer getekend en moet overal dezelfde zijn: laat de klok, het toeval, het scherm en de aanwijzer weg.',
  },
  'chart-expression-syntax': {
    message: 'Deze formule kan niet gelezen worden: {reason}',
    hint: 'Kijk de haakjes, de aanhalingstekens en de bewerkingstekens na.',
  },
  'chart-local-time': {
    message: '"{found}" leest een datum in de tijdzone van de computer, zodat de grafiek elders anders zou zijn.',
    hint: 'Gebruik de wereldtijd: {instead}.',
  },
  'chart-operated': {
    message: 'Een grafiek op deze pagina’s kan niet bediend worden; hier staat "{what}".',
    hint: 'Verwijder dit. Wat een lezer moet zien, staat in de grafiek of in de tabel.',
  },
  'chart-colour-run': {
    message: 'Het kanaal "{channel}" kleurt getallen met een verloop, waaruit geen lezer een waarde kan aflezen.',
    hint: 'Verdeel ze in klassen: scale: { type: threshold, domain: [20, 40, 60, 80] }, of quantize, quantile, of bin: true.',
  },
  'chart-text-small': {
    message:
      'Letters van {size} pixels zijn te klein: in een grafiek van deze breedte kan niemand ze op een telefoon lezen.',
    hint: 'Maak ze {least} pixels of groter, of laat de maat weg: die van het thema is groot genoeg in een grafiek van 640 pixels.',
  },
  'chart-text-outside': {
    message: 'De tekst "{text}" loopt buiten de grafiek.',
    hint: 'Maak er plaats voor (padding, range), kort hem in, of verschuif hem: dx, dy, align.',
  },
  'chart-text-overlap': {
    message: 'De teksten "{text}" en "{other}" overlappen.',
    hint: 'Maak de grafiek groter, toon minder teksten (labelOverlap, filter), of verschuif er een: dx, dy, align.',
  },
  'chart-colour-own': {
    message:
      'De kleur "{colour}" is er geen van het thema: ze blijft dezelfde op een donkere pagina en is niet getest voor wie kleurenblind is.',
    hint: 'Gebruik var(--chart-1) tot var(--chart-5), var(--chart-step-1) tot -5, of hatch(--chart-2).',
  },
  'chart-colour-unknown': {
    message: 'Het thema heeft geen kleur "{name}".{suggestion}',
    hint: 'Het heeft: {known}.',
  },
  'chart-colour-faint': {
    message: 'Een teken in {colour} steekt nauwelijks af tegen {reason}: 3 op 1 is nodig.',
    hint: 'Gebruik var(--chart-1) tot var(--chart-5), of geef het een lijn: stroke: var(--chart-ink).',
  },
  'chart-font': {
    message: 'Een grafiek gebruikt het lettertype van de site; hier staat "{field}".',
    hint: 'Verwijder dit: tekst wordt met dat ene lettertype gemeten, zodat niets overlapt.',
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
  'markup-incomplete': {
    message: '"{found}" komt hier als gewone tekst op de pagina: wat het opent of sluit, is niet volledig.',
    hint: 'Schrijf alle tekens en spaties: **vet**, *cursief*, [tekst](https://…), "## Kop", "- onderdeel". Moet het teken er zo staan, zet er dan een \\ voor.',
  },
  'image-in-narrative': {
    message: 'Een tekst mag geen afbeeldingen bevatten.',
    hint: 'Gebruik <Chart id="…" /> of <Map id="…" />.',
  },
  'link-broken': {
    message: 'Deze pagina verwijst naar "{address}", en dat staat niet op de site.',
    hint: 'Verbeter de link, of voeg toe waarnaar hij verwijst. Kijk voor een bestand in de map public/.',
  },
  'public-replaces': {
    message: 'Dit bestand van public/ staat waar het programma zelf iets zet.',
    hint: 'Geef het een andere naam of een andere map. Eigen bestanden staan goed in een map zoals public/bestanden/.',
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
  'figure-typed-in-file': {
    message: '"{found}" is in deze tekst ingetypt, zodat niets het aan de cijfers bindt.',
    hint: 'Schrijf de naam van een cijfer tussen accolades: {example}. Hoort het bij geen cijfer, zeg dan waarom onder "literals": een tekst en een reden.',
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
  'export-unknown-element': {
    message: 'De pagina bevat hier <{name}>, dat Word, PDF en platte tekst niet kennen.',
    hint: 'Leer src/lib/export/document/ het element kennen, of merk het met data-export="omit" als alleen de pagina het nodig heeft.',
  },
  'export-no-article': {
    message: 'De pagina bevat geen <article>, dus is er geen antwoord om een document van te maken.',
    hint: 'Zet het antwoord in <article>.',
  },
  'export-note': {
    message: 'Noot {number} heeft geen tekst, of geen plaats in de tekst verwijst ernaar.',
    hint: 'Geef elke noot haar verwijzing en elke verwijzing haar noot.',
  },
  'export-picture': {
    message: 'De afbeelding {name} kan niet in de documenten komen.',
    hint: 'Gebruik een SVG, een PNG of een JPEG uit de gebouwde site.',
  },
  'export-picture-words': {
    message: 'De afbeelding {name} heeft geen beschrijving voor wie ze niet ziet.',
    hint: 'Schrijf een beschrijving (alt) in elke taal.',
  },
  'export-character': {
    message:
      'De lettertypes voor PDF hebben geen beeld van {character} ({code}); in de PDF staat een kader met het nummer.',
    hint: 'Gebruik een ander teken, of woorden.',
  },
  'export-picture-characters': {
    message:
      'Een afbeelding bevat tekens die de lettertypes niet hebben; de PDF toont de afbeeldingen zonder die tekens.',
    hint: 'Gebruik andere tekens in de grafieken van dit antwoord.',
  },
  'export-pdf': {
    message: 'De PDF is niet toegankelijk (PDF/UA-1) of niet geschikt voor het archief (PDF/A): {detail}',
    hint: 'Verbeter wat de melding noemt in de tekst, de tabellen of de grafieken van dit antwoord.',
  },
  'word-template': {
    message: 'Dit bestand is niet bruikbaar als sjabloon voor Word: {detail}.',
    hint: 'Bewaar het sjabloon in Word als .docx, met stijlen, kop- en voettekst en marges.',
  },
  'translation-outdated': {
    message: 'De authentieke tekst ({file}) is gewijzigd nadat deze vertaling werd gemaakt.',
    hint: 'Werk de vertaling bij; vernieuw daarna translatedFrom: npm run translated -- <dossier> [datum].',
  },
  'file-exists': {
    message: 'Het bestand {path} bestaat al.',
    hint: 'Kies een andere naam of datum, of verwijder dat bestand zelf; er werd niets geschreven.',
  },
  'spreadsheet-unreadable': {
    message: 'Dit rekenblad kan niet gelezen worden: {reason}',
    hint: 'Bewaar het als Excel-werkmap (.xlsx) zonder wachtwoord, of als CSV.',
  },
  'spreadsheet-encoding': {
    message: 'Dit CSV-bestand is niet in UTF-8.',
    hint: 'Bewaar het in Excel als "CSV UTF-8 (gescheiden door lijstscheidingsteken)", of als Excel-werkmap (.xlsx).',
  },
  'spreadsheet-made-for-other': {
    message: 'Dit invulblad is gemaakt voor {made}; u vroeg {asked}.',
    hint: 'Gebruik het invulblad dat bij het dossier en de datum hoort: "npm run new -- template" maakt het.',
  },
  'sheet-unknown': {
    message: 'Er is geen zichtbaar werkblad "{name}".{suggestion}',
    hint: 'Geef de naam van een werkblad: {known}.',
  },
  'sheet-without-header': {
    message: '{sheet} heeft geen rij met kolomtitels die bekend zijn.',
    hint: 'Geef de kolommen een van deze titels: {known}.',
  },
  'column-unknown': {
    message: '{cell}: de kolom "{found}" is niet bekend.{suggestion}',
    hint: 'Verbeter de titel, of verwijder de kolom. Bekend zijn: {known}.',
  },
  'column-ambiguous': {
    message: '{cell}: de titel "{found}" kan meer dan één ding betekenen.',
    hint: 'Schrijf er de naam: {known}.',
  },
  'column-twice': {
    message: '{cell}: dit is een tweede kolom voor "{found}".',
    hint: 'Behoud één van de twee.',
  },
  'column-missing': {
    message: '{sheet} heeft geen kolom "{column}".',
    hint: 'Voeg de kolom toe.',
  },
  'column-hidden': {
    message: '{cell}: deze kolom is verborgen.',
    hint: 'Toon de kolom, zodat iemand kan nakijken wat erin staat.',
  },
  'row-hidden': {
    message: '{cell}: rij {row} is verborgen.',
    hint: 'Toon de rij (verwijder een filter), of verwijder ze.',
  },
  'row-without-code': {
    message: '{cell}: deze rij zegt niet voor welke {dimension} ze is.',
    hint: 'Geef een code of een naam, of maak de hele rij leeg.',
  },
  'row-code-unknown': {
    message: '{cell}: "{found}" is niet bekend.{suggestion}',
    hint: 'Verbeter dit, of verwijder de rij. Bekend zijn: {known}.',
  },
  'row-codes-differ': {
    message: '{cell}: "{found}" is iets anders dan "{other}" in dezelfde rij.',
    hint: 'Verbeter één van de twee; kijk of namen en codes apart gesorteerd werden.',
  },
  'row-code-ceased': {
    message: '{cell}: "{code}" geldt niet op {date}: {validity}.',
    hint: 'Geef de cijfers van de code die op die datum geldt; de opvolger is: {successor}.',
  },
  'sheet-row-twice': {
    message: '{cell}: dit is een tweede rij voor {codes}; de eerste is rij {first}.',
    hint: 'Behoud één van de twee.',
  },
  'sheet-row-missing': {
    message: '{sheet} heeft geen rij voor {codes}, dat geldt op {date}.',
    hint: 'Voeg de rij toe; schrijf "niet beschikbaar" als er geen waarde is.',
  },
  'cell-merged': {
    message: '{cell}: de cellen {range} zijn samengevoegd.',
    hint: 'Splits ze, en geef elke cel een eigen waarde.',
  },
  'cell-empty': {
    message: '{cell} is leeg; {measure} heeft een waarde nodig.',
    hint: 'Geef het getal, of de reden waarom er geen is: niet beschikbaar, vertrouwelijk, niet van toepassing.',
  },
  'cell-error': {
    message: '{cell} bevat een fout van een formule: {found}.',
    hint: 'Verbeter de formule in het rekenblad.',
  },
  'cell-date': {
    message: '{cell} is een datum ({found}), geen getal.',
    hint: 'Excel maakte een datum van wat getypt werd: geef de cel de notatie "Getal" en typ het getal opnieuw.',
  },
  'cell-percent': {
    message: '{cell} wordt als percentage getoond, maar bevat {found}.',
    hint: 'Geef de cel de notatie "Getal" en typ wat bewaard moet worden, bijvoorbeeld 72.',
  },
  'cell-not-number': {
    message: '{cell}: "{found}" is geen getal.',
    hint: 'Geef een getal, of de reden waarom er geen is: niet beschikbaar, vertrouwelijk, niet van toepassing.',
  },
  'cell-number-as-text': {
    message: '{cell}: "{found}" is tekst die op een getal lijkt.',
    hint: 'Maak er in het rekenblad een getal van; of zeg welk decimaalteken het heeft, met "--decimal comma" (komma) of "--decimal point" (punt).',
  },
  'record-busy': {
    message: 'Er is al een run bezig die archiefstukken schrijft in {folder}.',
    hint: 'Wacht tot die klaar is en probeer het dan opnieuw.',
  },
  'record-source-refused': {
    message: '{path} kan niet in een archiefstuk: {reason}.',
    hint: 'Hernoem, vervang of verwijder het.',
  },
  'record-build-failed': {
    message: 'De site kon niet gebouwd worden: {output}',
    hint: 'Verbeter wat er gemeld wordt en probeer het dan opnieuw.',
  },
  'record-write-failed': {
    message: '{path} kon niet geschreven worden: {reason}. De archiefstukken zijn zoals ze waren.',
    hint: 'Kijk naar de ruimte en de rechten van de map en probeer het dan opnieuw.',
  },
  'record-unreadable': {
    message: '{path} kan niet gelezen worden: {reason}.',
    hint: 'Kijk de naam van het bestand na.',
  },
  'record-refused': {
    message: '{path}: {reason}.',
    hint: 'Gebruik dit archiefstuk niet. Vraag een kopie waarvan het controlegetal bekend is.',
  },
  'record-file-missing': {
    message: '{path} ontbreekt; {list} noemt het.',
    hint: 'Gebruik dit archiefstuk niet. Vraag een kopie waarvan het controlegetal bekend is.',
  },
  'record-file-added': {
    message: '{path} is toegevoegd; {list} noemt het niet.',
    hint: 'Gebruik het niet. Vraag een kopie waarvan het controlegetal bekend is.',
  },
  'record-file-altered': {
    message: '{path} is gewijzigd: volgens {list} is het {listed}, maar het is {actual}.',
    hint: 'Gebruik dit archiefstuk niet. Vraag een kopie waarvan het controlegetal bekend is.',
  },
  'record-oxum-differs': {
    message: 'Payload-Oxum zegt {declared} (bytes.bestanden), maar het is {actual}.',
    hint: 'Gebruik dit archiefstuk niet. Vraag een kopie waarvan het controlegetal bekend is.',
  },
  'record-not-ours': {
    message: 'Dit is een correcte bag, maar geen archiefstuk van dit programma: {missing} ontbreekt.',
    hint: 'Voeg --bag toe om het alleen als bag te controleren.',
  },
  'record-chain-missing': {
    message: 'Er is geen keten van archiefstukken in {folder}.',
    hint: 'Noem de map waarin records.jsonl staat: --to <map>.',
  },
  'record-chain-differs': {
    message: '{path} past niet in de keten: {reason}.',
    hint: 'Gebruik deze keten niet. Vergelijk ze met de kopie van het archief.',
  },
  'record-signature-wrong': {
    message: 'De handtekening {path} klopt niet: {output}',
    hint: 'Gebruik dit archiefstuk niet, of noem de juiste sleutels: --signers <bestand>.',
  },
  'record-signature-missing': {
    message: 'Er is geen handtekening {path}, en --signers vraagt er een.',
    hint: 'Vraag de handtekening, of controleer zonder --signers.',
  },
  'record-signing-failed': {
    message: 'Het archiefstuk kon niet ondertekend worden: {output}. De archiefstukken zijn zoals ze waren.',
    hint: 'Noem een bruikbare Ed25519-sleutel: --sign <bestand>.',
  },
  'record-timestamp-wrong': {
    message: 'De tijdstempel {path} klopt niet: {output}',
    hint: 'Vertrouw niet op die tijd, of noem de juiste certificaten: --authority <bestand>.',
  },
  'record-timestamp-missing': {
    message: 'Er is geen tijdstempel {path}, en --authority vraagt er een.',
    hint: 'Vraag de tijdstempel, of controleer zonder --authority.',
  },
  'record-timestamp-failed': {
    message: 'Er kon geen tijdstempel verkregen worden: {output}. De archiefstukken zijn zoals ze waren.',
    hint: 'Kijk het commando na: het krijgt de vraag op standaardinvoer en schrijft het antwoord op standaarduitvoer.',
  },
  'record-rebuild-failed': {
    message: 'De site van het archiefstuk kon niet opnieuw gebouwd worden: {output}',
    hint: 'Kijk naar het netwerk en de versie van npm; de bronnen staan in data/source.',
  },
  'record-rebuild-differs': {
    message: '{path}: {reason}.',
    hint: 'De site in het archiefstuk is niet van de bronnen erin gemaakt, of niet met dit soort machine.',
  },
  'holiday-day': {
    message: 'Bij deze dag staan "on" en "easter" allebei, of geen van beide.',
    hint: 'Geef één van de twee: on: 07-11, on: 2026-12-28, of easter: 39.',
  },
  'state-incomplete': {
    message: 'De toestand is {state}, maar "{field}" ontbreekt.',
    hint: 'Zet de toestand terug zoals ze was, en laat npm run publish of npm run correct ze wijzigen.',
  },
  'state-field': {
    message: '"{field}" past niet bij de toestand {state}.',
    hint: 'Verwijder het veld, of laat npm run publish of npm run correct de toestand wijzigen.',
  },
  'state-not-ready': {
    message:
      'De toestand van dit antwoord is {state}; alleen een antwoord dat klaar is (ready), kan gepubliceerd worden.',
    hint: 'Schrijf state: ready zodra het antwoord af is. Wijzigen wat gepubliceerd is: npm run correct.',
  },
  'state-not-published': {
    message:
      'De toestand van dit antwoord is {state}; alleen wat gepubliceerd is, kan rechtgezet of ingetrokken worden.',
    hint: 'Wijzig het antwoord zelf, of publiceer het eerst: npm run publish.',
  },
  'warnings-open': {
    message: 'Er zijn waarschuwingen over dit antwoord ({count}); zo wordt het niet gepubliceerd.',
    hint: 'Verhelp wat ze zeggen, of neem er kennis van in het cijferbestand, onder "acknowledged".',
  },
  'lock-missing': {
    message: 'Dit antwoord is gepubliceerd, maar {path} bestaat niet.',
    hint: 'Schrijf state: ready, verwijder "published", en voer {command} uit. Was het al gepubliceerd? Zet het slot dan terug.',
  },
  'lock-unreadable': {
    message: 'Dit slot kan niet gelezen worden: {reason}',
    hint: 'Zet het bestand terug zoals het was bij de publicatie; het wordt nooit met de hand geschreven.',
  },
  'published-reopened': {
    message: 'Dit antwoord is gepubliceerd ({path}), maar de toestand is {state}.',
    hint: 'Is npm run publish halverwege gestopt? Voer het opnieuw uit. Schrijf anders opnieuw state: published; wijzigen wat gepubliceerd is: npm run correct.',
  },
  'published-elsewhere': {
    message: 'Er is hier iets gepubliceerd onder de naam {name}, en niets zegt dat die naam verhuisd is.',
    hint: 'Schrijf formerly: [{name}] in {path}; dan leidt het oude adres naar het nieuwe. Of geef de map haar naam terug.',
  },
  'published-missing': {
    message: 'Het antwoord van {date} is gepubliceerd, en {path} is er niet.',
    hint: 'Zet de map terug. Heeft het nu een andere datum? Schrijf formerly: [{date}] in zijn answer.yaml. Mag het niet meer gelezen worden? Trek het in met npm run correct -- … --withdraw: dan zegt zijn adres dat.',
  },
  'former-name-taken': {
    message: '"{name}" kan geen vroegere naam zijn: die naam is in gebruik, of staat al elders als vroegere naam.',
    hint: 'Een adres leidt naar één pagina. Verwijder de naam hier, of geef de andere map een andere naam.',
  },
  'published-figure-changed': {
    message: '{figure} is gepubliceerd als {old}, en is nu {new}. Gewijzigd sindsdien: {files}.',
    hint: 'Maak de wijziging ongedaan, of geef ze aan: {command}',
  },
  'published-text-changed': {
    message: 'Gepubliceerd ({language}): "{old}" Nu: "{new}" Gewijzigd sindsdien: {files}.',
    hint: 'Maak de wijziging ongedaan, of geef ze aan: {command}',
  },
  'published-by-other-program': {
    message: 'Er is geen bestand gewijzigd, maar het programma maakt nu "{new}" van wat gepubliceerd is als "{old}".',
    hint: 'Bouw met de versie van het programma waarmee het gepubliceerd is, of geef de wijziging aan als herziening: {command}',
  },
  'published-file-changed': {
    message: '{path} is niet zoals bij de publicatie ({kind}), al verschilt er geen woord of cijfer.',
    hint: 'Zet het bestand terug zoals het was, opmerkingen inbegrepen: het archief steunt op zijn controlegetal. Of geef de wijziging aan: {command}',
  },
  'published-outlines-changed': {
    message: '{path} is niet zoals toen de kaarten van dit antwoord gepubliceerd werden ({kind}).',
    hint: 'Zet het bestand terug zoals het was. Nieuwe contouren krijgen een eigen bestand, dat data/codelists/ voortaan noemt; dit antwoord houdt zijn eigen codelijst. Of geef de wijziging aan: {command}',
  },
  'published-series-changed': {
    message:
      'Een grafiek van dit gepubliceerde antwoord tekent de cijfers van {path}, dat niet meer is zoals toen ({kind}).',
    hint: 'Zet het bestand terug zoals het was. Of bekijk wat de grafiek nu toont, en geef het aan: {command}',
  },
  'compares-with-hidden': {
    message: 'Dit antwoord drukt een vergelijking af met {dates}, dat ingetrokken is of onder embargo staat.',
    hint: 'Geef een rechtzetting aan; die laat de vergelijking weg: {command}',
  },
  'correction-number': {
    message: 'Deze rechtzetting heeft het verkeerde nummer; hier komt {expected}.',
    hint: 'Zet het bestand terug zoals npm run correct het schreef.',
  },
  'correction-missing': {
    message: 'Het slot is van versie {version}, dus zijn er {expected} rechtzettingen; in {path} staan er {found}.',
    hint: 'Zet de bestanden terug zoals npm run correct ze schreef.',
  },
  'correction-without-difference': {
    message: 'Niets verschilt van wat gepubliceerd is, dus er is niets recht te zetten.',
    hint: 'Wijzig eerst de cijfers, teksten of tabellen in {path} of het cijferbestand; geef daarna de rechtzetting aan.',
  },
} as const satisfies Record<string, ProblemText>;

/** Words in Dutch for values of problems: what is expected, the kind of a thing, why a value is missing. */
export const nlTerms = {
  'reason-page-light': 'een lichte pagina',
  'reason-page-dark': 'een donkere pagina',
  or: 'of',
  suggestion: ' Bedoelde u "{name}"?',
  'expected-text': 'een tekst die niet leeg is',
  'expected-slug': 'een naam in kleine letters zonder accenten, cijfers en koppeltekens',
  'expected-figure-name': 'de naam van een cijfer, zoals "agreements.signed"',
  'expected-code': 'een code met letters, cijfers, koppeltekens en lage streepjes',
  'expected-decimal': 'een getal met een punt en zonder spaties, zoals 1234.5',
  'expected-no-thousands':
    'een getal zonder punt voor de duizendtallen: 12000 voor twaalfduizend, 12 of 12.0 voor twaalf',
  'expected-cell':
    'een getal met een punt en zonder spaties, zoals 1234.5, of de reden waarom er geen is, zoals "missing: not-available"',
  'expected-decimals': 'een geheel getal van 0 tot 10',
  'expected-count': 'een geheel getal van nul of meer',
  'expected-flag': '"true" (ja) of "false" (nee)',
  'expected-url': 'een adres dat begint met https://',
  'expected-email': 'een e-mailadres, zoals info@example.org',
  'expected-date': 'een datum als jaar-maand-dag, zoals 2022-10-17',
  'expected-since': '"previous" (vorige) of een datum als jaar-maand-dag, zoals 2022-10-17',
  'expected-currency': 'een muntcode van drie hoofdletters, zoals EUR',
  'expected-list': 'een lijst met minstens één item, elk op een regel die begint met een koppelteken',
  'expected-number': 'een getal',
  'expected-two': 'een lijst van minstens twee namen',
  'expected-fields': 'een groep velden, elk op een eigen regel',
  'expected-one-rule':
    'precies één soort regel: adds-up, at-most, codelist-count, status-count, whole, range of change',
  'expected-years': 'twee jaartallen met een koppelteken, zoals 2022-2023',
  'expected-language': 'een taalcode van twee of drie kleine letters, zoals nl',
  'expected-locale': 'een taal met een regio, zoals nl-BE',
  'expected-moment': 'een datum, of een datum en uur met het verschil met UTC, zoals 2026-11-24T10:00+01:00',
  'expected-year': 'een jaar, zoals 2026',
  'expected-day': 'een dag van elk jaar als maand-dag, zoals 07-11, of één datum, zoals 2026-12-28',
  'expected-whole': 'een geheel getal',
  'expected-time-zone': 'de naam van een tijdzone, zoals Europe/Brussels',
  'kind-code': 'code',
  'kind-unit': 'eenheid',
  'kind-codelist': 'codelijst',
  'kind-figure': 'cijfer',
  'kind-dimension': 'dimensie',
  'kind-rule': 'regel',
  'kind-count': 'aantal',
  'kind-status': 'reeks statussen',
  'kind-status-value': 'status',
  'kind-ratio': 'verhouding',
  'kind-chart': 'grafiek',
  'kind-map': 'kaart',
  'kind-column': 'kolom',
  'kind-table': 'tabel',
  'kind-date': 'datum',
  'kind-language': 'taal',
  'kind-component': 'component',
  'kind-calendar': 'kalender',
  'kind-page': 'pagina',
  'kind-changed': 'gewijzigd',
  'kind-added': 'toegevoegd',
  'kind-removed': 'verwijderd',
  'kind-dossier': 'dossier',
  'reason-old-or-locked': 'het heeft een wachtwoord, of is van Excel 2003 of ouder',
  'reason-not-a-workbook': 'het is geen Excel-werkmap',
  'reason-yaml-tab': 'hier staat een tab; spring in met spaties.',
  'reason-yaml-start': 'een tekst kan niet met {found} beginnen, tenzij hij tussen aanhalingstekens staat.',
  'reason-yaml-escape':
    'na de backslash staat iets onbekends. Schrijf er twee, of zet de tekst tussen enkele aanhalingstekens.',
  'reason-yaml-documents': 'hier begint een tweede document (---). Een bestand bevat er één.',
  'reason-yaml-directive': 'een regel die met % begint, is niet toegestaan.',
  'reason-yaml-quote': 'dit aanhalingsteken wordt nergens gesloten.',
  'reason-yaml-brace': 'de groep die vóór deze plaats met { opent, wordt niet met } gesloten.',
  'reason-yaml-bracket': 'de lijst die vóór deze plaats met [ opent, wordt niet met ] gesloten.',
  'reason-yaml-nested':
    'hier staat een tweede dubbelepunt, of de volgende regel springt te ver in. Een tekst met een dubbelepunt staat tussen aanhalingstekens.',
  'reason-yaml-colon': 'hier wordt een veld verwacht: een naam, een dubbelepunt en een spatie.',
  'reason-yaml-indent': 'deze regel springt niet in zoals de regels waar hij bij hoort.',
  'reason-yaml-comment': 'vóór de # van een opmerking moet een spatie staan.',
  'reason-yaml-comma': 'er ontbreekt een komma.',
  'reason-yaml-block': 'na een | of > kan op die regel niets meer staan.',
  'reason-yaml-list': 'een lijst begint op een nieuwe regel, niet achter de naam van een veld.',
  'reason-yaml-unexpected': 'wat hier staat, hoort hier niet.',
  'reason-mdx-not-closed': '{found} wordt geopend, maar niet gesloten in dezelfde alinea, lijst of groep.',
  'reason-mdx-closes-other': '{found} sluit niet het component dat het laatst geopend werd.',
  'reason-mdx-nothing-open': 'deze sluitende tag sluit niets.',
  'reason-mdx-comment': 'een opmerking tussen <!-- en --> is niet mogelijk.',
  'reason-mdx-address': 'een adres kan niet tussen < en > staan. Schrijf [tekst](adres).',
  'reason-mdx-quote': 'het aanhalingsteken van een attribuut wordt niet gesloten.',
  'reason-mdx-brace': 'een { wordt niet gesloten. Schrijf vóór een accolade als teken een backslash: \\{',
  'reason-mdx-code': 'hier staat code: een {, of een regel die begint met import of export.',
  'reason-mdx-lazy': 'een component dat in een lijst of citaat begint, loopt erbuiten door.',
  'reason-mdx-less-than': 'met deze < begint geen component. Schrijf het teken zelf als &lt;',
  'reason-mdx-unfinished': 'een component is niet af; het eindigt met />.',
  'reason-mdx-value': 'na = komt een waarde tussen aanhalingstekens.',
  'reason-mdx-character': 'het teken {found} kan niet in een component staan.',
  'reason-not-available': 'niet beschikbaar',
  'reason-confidential': 'vertrouwelijk',
  'reason-not-applicable': 'niet van toepassing',
  'reason-no-bounds': 'een bereik heeft min, max of beide nodig',
  'reason-bounds-crossed': 'min is groter dan max',
  'reason-figure-twice': 'een cijfer staat er twee keer in',
  'reason-negative-percent': 'het percentage is negatief',
  'range-min': 'minstens',
  'range-max': 'hoogstens',
  'reason-record-absolute': 'de naam begint bij de wortel van een schijf',
  'reason-record-parent': 'de naam leidt uit de map (..)',
  'reason-record-characters': 'de naam heeft tekens die niet overal hetzelfde betekenen',
  'reason-record-percent': "de naam heeft een %-teken, dat programma's verschillend lezen",
  'reason-record-long': 'de naam is te lang',
  'reason-record-reserved': 'de naam is voorbehouden voor een apparaat',
  'reason-record-link': 'het is een koppeling',
  'reason-record-device': 'het is een apparaat of een pijp',
  'reason-record-kind': 'het is geen bestand en geen map',
  'reason-record-header': 'in de tar staat in de kop ervan iets dat er niet hoort',
  'reason-record-checksum': 'de kop ervan in de tar is beschadigd',
  'reason-record-size': 'de grootte is onmogelijk',
  'reason-record-truncated': 'het houdt te vroeg op',
  'reason-record-trailing': 'er volgt nog iets na het einde',
  'reason-record-twice': 'het staat er twee keer',
  'reason-record-case': 'de naam verschilt alleen in hoofdletters van een andere',
  'reason-record-top': 'het staat buiten de map van de bag',
  'reason-record-many': 'er zijn meer bestanden dan er kunnen zijn',
  'reason-record-encoding': 'het is geen UTF-8',
  'reason-record-line': 'deze regel is niet leesbaar',
  'reason-record-fetch': 'een bag waarvan bestanden elders staan, wordt niet aanvaard',
  'reason-record-version': 'dit is geen BagIt 1.0 in UTF-8',
  'reason-record-empty': 'er zitten geen bestanden in',
  'reason-record-secret': 'er staat een wachtwoord, token of private sleutel in',
  'reason-record-order': 'het staat in een andere volgorde',
  'reason-record-previous': 'het noemt niet het controlegetal van het vorige',
  'reason-record-unlisted': 'records.jsonl noemt het niet',
  'reason-record-absent': 'het ontbreekt',
  'reason-record-head': 'het controlegetal dat --head vraagt, staat er niet in',
  'reason-record-bytes': 'het opnieuw gebouwde bestand verschilt',
  'reason-record-lost': 'de opnieuw gebouwde site heeft het niet',
  'reason-record-extra': 'alleen de opnieuw gebouwde site heeft het',
  'reason-record-unlisted-tag': 'het hoort niet in de map van een archiefstuk',
  'reason-record-no-manifest': 'er is geen manifest in SHA-256 of SHA-512',
  'reason-record-not-canonical': 'de bytes zijn niet die welke dit programma schrijft',
  'reason-record-name-differs': 'de naam is niet die van het archiefstuk',
} as const;
