/** A file of each kind in which every field stands at least once, by the id of the kind; made up. */
export const fileExamples: Readonly<Record<string, string>> = {
  site: `name: { nl: Voorbeeld antwoordt, en: Example answers }
baseUrl: https://answers.example/
publisher:
  name: { nl: Departement Voorbeeld, en: Department of Examples }
  url: https://department.example/
  identifier: https://register.example/0123
languages:
  - { code: nl, locale: nl-BE }
  - { code: en, locale: en-GB }
notice: { nl: De cijfers op deze site zijn verzonnen., en: The figures on this site are made up. }
licence:
  url: https://creativecommons.org/publicdomain/zero/1.0/
  id: CC0-1.0
  title: { nl: CC0 1.0, en: CC0 1.0 }
contact:
  name: { nl: Dienst Cijfers, en: Figures Service }
  email: figures@department.example
  url: https://department.example/contact
themes: [TRAN, GOVE]
spatial: [https://places.example/1]
`,
  dossier: `title: { nl: Fietsenstallingen aan stations, en: Bicycle parks at stations }
description:
  nl: Hoeveel plaatsen er in de fietsenstallingen zijn, en hoeveel er gebruikt worden.
  en: How many places the bicycle parks have, and how many are used.
literals:
  - { text: wet van 2018, reason: jaar van de wet }
keyFigures:
  - { figure: places.used.share }
  - { figure: places.used, at: NORTH }
calendar: flanders
terms: { answer: 20, exclusive: 15 }
frequency: ANNUAL_2
keywords:
  - { nl: fiets, en: bicycle }
themes: [TRAN]
spatial: [https://places.example/1]
formerly: [station-parks]
`,
  answer: `title: { nl: Fietsenstallingen in 2025, en: Bicycle parks in 2025 }
state: withdrawn
published: 2026-02-03
publicFrom: 2026-02-03T10:00+01:00
due: 2026-02-10
withdrawn:
  date: 2026-03-01
  reason: { nl: De telling gebeurde opnieuw., en: The count was done again. }
keyFigures:
  - { figure: places.used.share }
  - { figure: places.used, at: NORTH }
formerly: [2025-12-01]
question:
  kind: { nl: schriftelijke vraag, en: written question }
  parliament: { nl: Vlaams Parlement, en: Flemish Parliament }
  number: 34
  date: 2026-01-12
  questioner: An Voorbeeld
  parliamentaryYear: 2025-2026
  term: 2024-2029
  citation: { nl: SV nr. 34 (2025-2026), en: WQ no. 34 (2025-2026) }
  minister:
    name: Jan Verzonnen
    title: { nl: minister van Mobiliteit, en: Minister for Mobility }
`,
  dataset: `title: { nl: Fietsenstallingen aan stations, en: Bicycle parks at stations }
source: { nl: Telling van de dienst Mobiliteit, en: Count by the Mobility Service }
rounding: half-away-from-zero
dimensions:
  area: { title: { nl: Gebied, en: Area }, codelist: areas, total: ALL }
  kind: { title: { nl: Soort, en: Kind }, codelist: place-kinds, total: KINDS }
units:
  place:
    nl: { one: plaats, other: plaatsen }
    en: { one: place, other: places }
  euro: { currency: EUR }
measures:
  places.all: { title: { nl: Plaatsen, en: Places }, unit: place }
  places.used:
    title: { nl: Gebruikte plaatsen, en: Places used }
    short: { nl: Gebruikt, en: Used }
    unit: place
    decimals: 0
    rounding: half-to-even
    date: reporting
  places.forecast:
    title: { nl: Gebruikte plaatsen volgens de prognose, en: Places used according to the forecast }
    unit: place
    date: forecast
    forecasts: places.used
  cost: { title: { nl: Kosten, en: Cost }, unit: euro }
  stations: { title: { nl: Stations, en: Stations }, unit: number }
figures:
  places.used.share:
    title: { nl: Aandeel gebruikte plaatsen, en: Share of places used }
    short: { nl: Gebruikt, en: Used }
    ratio: { of: places.used, to: places.all }
    unit: percent
    decimals: 1
    rounding: toward-zero
    base: { nl: van de plaatsen, en: of the places }
  places.forecast.share:
    title: { nl: Aandeel volgens de prognose, en: Share according to the forecast }
    ratio: { of: places.forecast, to: places.all }
    unit: percent
    date: forecast
    forecasts: places.used.share
    base: { nl: van de plaatsen, en: of the places }
  cost.per-thousand:
    title: { nl: Kosten per 1.000 plaatsen, en: "Cost for every 1,000 places" }
    ratio: { of: cost, to: places.all, per: 1000 }
    unit: euro
  places.free:
    title: { nl: Vrije plaatsen, en: Free places }
    difference: { of: places.all, minus: places.used }
    unit: place
  places.counted:
    title: { nl: Gebruikte en vrije plaatsen, en: Places used and free }
    sum: [places.used, places.free]
    unit: place
  places.in-areas:
    title: { nl: Plaatsen in alle gebieden, en: Places in all areas }
    sum: { of: places.all, over: area }
    unit: place
  places.more:
    title: { nl: Gebruikte plaatsen erbij, en: More places used }
    change: { of: places.used, since: previous }
    unit: place
  places.growth:
    title: { nl: Groei van het gebruik, en: Growth of use }
    relative-change: { of: places.used, since: 2025-12-31 }
    unit: percent
statuses:
  camera:
    title: { nl: Camera's, en: Cameras }
    codelist: stations
    values:
      present: { title: { nl: Aanwezig, en: Present } }
      planned: { title: { nl: Gepland, en: Planned } }
rules:
  areas-add-up: { adds-up: { of: [places.all, places.used], over: area } }
  in-order: { at-most: [places.used, places.all] }
  stations-exist: { codelist-count: { of: stations, dimension: area, count: stations } }
  cameras-are-named: { status-count: { status: camera, value: present, of: stations, dimension: area } }
  whole-numbers: { whole: { of: [places.all, places.used] } }
  not-too-many: { range: { of: places.all, min: 0, max: 100000 } }
  no-jumps: { change: { of: places.used, percent: 25 } }
`,
  snapshot: `reportingDate: 2025-12-31
forecastDate: 2026-12-31
source: { nl: Telling van december 2025, en: Count of December 2025 }
seriesBreak: { nl: De fusie verandert niets aan de stallingen., en: The merger changes nothing about the parks. }
importedFrom:
  file: bike-parks-2025-12-31.xlsx
  sha256: 0f343b0931126a20f133d67c2b018a3b5e8ae4c5ef3dcfd6b0b9a1e2bd4c5e6f
  sheet: Cijfers
values:
  - { area: NORTH, kind: KINDS, places.all: 1200, places.used: 900, cost: { missing: confidential } }
  - { area: SOUTH, kind: KINDS, places.all: 800, places.used: 480, cost: { missing: not-available } }
  - area: ALL
    kind: KINDS
    places.all: 2000
    places.used: 1380
    cost: 61250.50
    printed:
      places.used.share: 70
statuses:
  camera:
    present: [N1, S1]
    planned: [N2]
deviations:
  - rule: printed
    figure: places.used.share:ALL,KINDS
    printed: 70
    computed: 69
    note:
      nl: Het oorspronkelijke antwoord rondde dit percentage naar boven af.
      en: The original answer rounded this percentage up.
acknowledged:
  - { rule: no-jumps, figure: "places.used:NORTH,KINDS", reason: In de zomer opende een nieuwe stalling. }
`,
  codelist: `title: { nl: Gebieden, en: Areas }
source: { nl: Dienst Mobiliteit, en: Mobility Service }
partOf: countries
outlines:
  file: areas.topo.json
  object: areas
  property: nis
  identifier: nis
  crs: EPSG:31370
  attribution: { nl: "Omtrekken: voorbeeld", en: "Outlines: example" }
codes:
  - code: NORTH
    name: { nl: Noord, en: North }
    parent: ALL
    validUntil: 2025-12-31
    successors: [NORTHEAST]
    identifiers: { nis: "10000" }
    counts:
      stations:
        - { value: 12, until: 2024-12-31 }
        - { value: 11, from: 2025-01-01 }
  - { code: NORTHEAST, name: { nl: Noordoost, en: Northeast }, parent: ALL, validFrom: 2026-01-01 }
  - { code: SOUTH, name: { nl: Zuid, en: South }, parent: ALL }
  - { code: ALL, name: { nl: Alle gebieden, en: All areas }, partOf: COUNTRY }
`,
  table: `caption:
  nl: Gebruikte plaatsen per gebied, {reportingDate}, wet van 2018
  en: Places used by area, {reportingDate}, law of 2018
rows: area
totals: last
sort: { by: places.used, order: descending }
groups:
  - header: { nl: Stand op peildatum, en: At reporting date }
    columns:
      - { header: { nl: Plaatsen, en: Places }, figure: places.all, unit: true }
      - header: { nl: Gebruikt, en: Used }
        figure: places.used.share
        as: count-of-total
        note: { nl: Op een werkdag om tien uur geteld., en: Counted on a working day at ten. }
  - columns:
      - { header: { nl: Bakfietsen, en: Cargo bikes }, figure: places.used, at: CARGO }
notes:
  - { nl: Private stallingen zijn niet geteld., en: Private parks are not counted. }
literals:
  - { text: wet van 2018, reason: jaar van de wet }
`,
  chart: `kind: map
title: { nl: "Gebruikte plaatsen, {reportingDate}", en: "Places used, {reportingDate}" }
description:
  nl: "Kaart van de gebieden. Noord {places.used.share:NORTH}, Zuid {places.used.share:SOUTH}."
  en: "Map of the areas. North {places.used.share:NORTH}, South {places.used.share:SOUTH}."
figures: [places.used.share]
totals: false
dimension: area
status: camera
texts:
  used: { nl: gebruikt, en: used }
literals:
  - { text: wet van 2018, reason: jaar van de wet }
spec:
  width: 632
  height: 250
  layer:
    - data: { name: outlines }
      mark: { type: geoshape, stroke: var(--chart-ink) }
`,
  'front-matter': `title: Fietsenstallingen aan stations
translatedFrom: 0f343b0931126a20f133d67c2b018a3b5e8ae4c5ef3dcfd6b0b9a1e2bd4c5e6f
`,
  calendar: `title: { nl: Vlaamse overheid, en: Flemish authorities }
source: { nl: Koninklijk besluit van 18 april 1974, en: Royal decree of 18 April 1974 }
timeZone: Europe/Brussels
days:
  - { on: 01-01, kind: legal, name: { nl: Nieuwjaar, en: New Year's Day } }
  - { easter: 1, kind: legal, name: { nl: Paasmaandag, en: Easter Monday } }
  - { on: 2026-12-28, kind: administration, name: { nl: Brugdag, en: Extra day } }
  - { on: 07-11, kind: administration, from: 1974, until: 2099, name: { nl: Feestdag, en: Holiday } }
`,
  corrections: `corrections:
  - number: 1
    date: 2026-03-01
    kind: source
    reason: { nl: Een stalling was vergeten., en: A park had been forgotten. }
    figures:
      - figure: places.used:NORTH,KINDS
        value: { old: "900", new: "910" }
        printed:
          nl: { old: "900", new: "910" }
          en: { old: "900", new: "910" }
    sentences:
      nl:
        - { old: Er waren 900 plaatsen in gebruik., new: Er waren 910 plaatsen in gebruik. }
    files: [data/bike-parks/2025-12-31.yaml]
`,
  published: `published:
  - 2025-12-31
  - 2026-06-30
`,
};
