import type { ComponentName } from '../narrative/components.ts';
import type { ProblemLanguage } from '../problem.ts';

type Examples = Readonly<Record<ComponentName, readonly string[]>>;

const nl: Examples = {
  Value: [
    'Op <ReportingDate /> waren er <Value figure="places.used" unit /> in gebruik, dat is <Value figure="places.used.share" /> van de plaatsen.',
    'In het noorden waren het er <Value figure="places.used" at="NORTH" as="words" />, op de vorige peildatum <Value figure="places.used" at="NORTH" since="previous" />.',
    'Het gaat om <Value figure="places.used.share" as="count-of-total" /> plaatsen.',
  ],
  Change: [
    'Sinds <ReportingDate since="2024-12-31" /> is het verschil <Change figure="places.used" since="2024-12-31" unit />.',
    '<When figure="places.used" at="NORTH" is="increased">Dat zijn er <Change figure="places.used" at="NORTH" as="amount" /> meer.</When>',
  ],
  ReportingDate: ['Stand op <ReportingDate />, vergeleken met <ReportingDate since="previous" form="month" />.'],
  ForecastDate: [
    'Tegen <ForecastDate form="month" /> zijn er naar verwachting <Value figure="places.forecast" unit /> in gebruik.',
  ],
  Names: [
    'Het gebruik steeg in <Names figure="places.used" is="increased" since="previous" order="value" none="geen enkel gebied" />.',
    'Voor bakfietsen zijn er plaatsen in <Names figure="places.all" at="CARGO" is="positive" over="area" />.',
  ],
  When: [
    '<When figure="places.used" at="SOUTH" is="decreased" since="previous">In het zuiden daalde het gebruik.</When>',
    '<When figure="cost" is="missing">De kosten zijn nog niet bekend.</When>',
  ],
  Table: ['<Table id="by-area" />'],
  Chart: ['<Chart id="over-time" />'],
  Map: ['<Map id="share-map" />'],
  Note: ['De stallingen werden geteld.<Note>Op een werkdag, in de voormiddag.</Note>'],
  Literal: ['Een stalling telt minstens <Literal reason="norm">20 plaatsen</Literal>.'],
};

const en: Examples = {
  Value: [
    'On <ReportingDate />, <Value figure="places.used" unit /> were in use, which is <Value figure="places.used.share" /> of the places.',
    'In the north it was <Value figure="places.used" at="NORTH" as="words" />, at the previous date <Value figure="places.used" at="NORTH" since="previous" />.',
    'That is <Value figure="places.used.share" as="count-of-total" /> places.',
  ],
  Change: [
    'Since <ReportingDate since="2024-12-31" /> the difference is <Change figure="places.used" since="2024-12-31" unit />.',
    '<When figure="places.used" at="NORTH" is="increased">That is <Change figure="places.used" at="NORTH" as="amount" /> more.</When>',
  ],
  ReportingDate: ['Position at <ReportingDate />, compared with <ReportingDate since="previous" form="month" />.'],
  ForecastDate: [
    'By <ForecastDate form="month" />, <Value figure="places.forecast" unit /> are expected to be in use.',
  ],
  Names: [
    'Use increased in <Names figure="places.used" is="increased" since="previous" order="value" none="no area" />.',
    'There are places for cargo bikes in <Names figure="places.all" at="CARGO" is="positive" over="area" />.',
  ],
  When: [
    '<When figure="places.used" at="SOUTH" is="decreased" since="previous">In the south use decreased.</When>',
    '<When figure="cost" is="missing">The cost is not known yet.</When>',
  ],
  Table: nl.Table,
  Chart: nl.Chart,
  Map: nl.Map,
  Note: ['The parks were counted.<Note>On a working day, in the morning.</Note>'],
  Literal: ['A park has at least <Literal reason="norm">20 places</Literal>.'],
};

/**
 * What a drafter can copy of each component, by language; together they show every attribute. They are about the dossier
 * of the examples of files.
 */
export const componentExamples: Readonly<Record<ProblemLanguage, Examples>> = { nl, en };
