import type { ProblemText } from '../lib/problem.ts';

/** What each problem says in English; `{…}` is filled from the problem's values. */
export const en = {
  'yaml-syntax': {
    message: 'This file is not correct YAML: {reason}',
    hint: 'Look at the indentation, the colons and the quotes at this place.',
  },
  'yaml-duplicate-key': {
    message: 'The field "{key}" stands here for the second time.',
    hint: 'Keep one of the two.',
  },
  'yaml-alias': {
    message: 'Anchors (&), aliases (*) and merge keys (<<) are not allowed.',
    hint: 'Write the values out in full.',
  },
  'yaml-tag': {
    message: 'The tag {tag} is not allowed.',
    hint: 'Remove the tag; values are read as they are written.',
  },
  'file-missing': {
    message: 'The file {path} does not exist.',
    hint: 'Create it, or correct the name that refers to it.',
  },
  'file-name': {
    message: 'The name "{name}" cannot be used.',
    hint: 'Use lower-case letters without accents, digits and hyphens; begin with a letter or a digit.',
  },
  'unknown-field': {
    message: 'The field "{field}" is not known here.{suggestion}',
    hint: 'Correct or remove it. Known here: {known}.',
  },
  'missing-field': {
    message: 'The field "{field}" is missing.',
    hint: 'Add it: {expected}.',
  },
  'missing-translation': {
    message: 'There is no text in "{language}".',
    hint: 'Give the text in every language of the site.',
  },
  'invalid-value': {
    message: '"{found}" cannot be used here.',
    hint: 'Give {expected}.',
  },
  'unknown-reference': {
    message: 'There is no {kind} "{name}".{suggestion}',
    hint: 'Correct the name, or add it first. Known here: {known}.',
  },
  'invalid-date': {
    message: '"{found}" is not a date.',
    hint: 'Write a date that exists as year-month-day, for example 2022-10-17.',
  },
  'date-order': {
    message: '{later} ({laterDate}) is not after {earlier} ({earlierDate}).',
    hint: 'Correct one of the two dates.',
  },
  'date-differs-from-name': {
    message: 'The reporting date is {found}, but the name of the file or folder says {name}.',
    hint: 'Give both the same date.',
  },
  'validity-overlap': {
    message: '"{code}" has two counts that hold on {date}.',
    hint: 'Let one period end on the day before the next begins.',
  },
  'operation-count': {
    message: 'The figure "{figure}" has {count} operations.',
    hint: 'Give exactly one of: {known}.',
  },
  'figure-cycle': {
    message: 'The figure "{figure}" is computed from itself ({path}).',
    hint: 'Let it start from a measure.',
  },
  'unit-differs': {
    message: '"{figure}" puts values of different units together: {units}.',
    hint: 'Add up, subtract and compare only values of the same unit.',
  },
  'row-missing': {
    message: 'There is no row for {codes}.',
    hint: 'Add the row; if there is no value, say why: "missing: not-available".',
  },
  'row-twice': {
    message: 'There is a second row for {codes}.',
    hint: 'Keep one of the two rows.',
  },
  'value-missing': {
    message: 'The row for {codes} has no value for "{measure}".',
    hint: 'Add the value; if there is none, say why: "missing: not-available", "missing: confidential" or "missing: not-applicable".',
  },
  'code-not-valid': {
    message: '"{code}" ({name}) does not hold on {date}: {validity}.',
    hint: 'Use the code that holds on that date; it was succeeded by: {successor}.',
  },
  'sum-differs': {
    message: '{measure} over {dimension} is {computed}; {total} says {stored}.',
    hint: 'Correct a value, or declare a deviation with a note in every language.',
  },
  'order-differs': {
    message: '{smaller} is {smallerValue}, more than {larger}, which is {largerValue}.',
    hint: 'Correct a value, or declare a deviation with a note in every language.',
  },
  'count-differs': {
    message: '{figure} is {stored}; on {date} the codelist {codelist} counts {computed}.',
    hint: 'Correct the value, or declare a deviation with a note in every language.',
  },
  'not-whole': {
    message: '{figure} is {stored}, not a whole number.',
    hint: 'Correct the value, or declare a deviation with a note in every language.',
  },
  'out-of-range': {
    message: '{figure} is {stored}; it must be {range} {bound}.',
    hint: 'Correct the value, or declare a deviation with a note in every language.',
  },
  'change-large': {
    message: '{figure} went from {before} on {beforeDate} to {stored}: more than {limit}.',
    hint: 'Look at the value. If it is right, acknowledge it in the snapshot under "acknowledged".',
  },
  'printed-differs': {
    message: '{figure} was printed as {stored}; it computes to {computed} ({exact}).',
    hint: 'Correct the printed value, or declare a deviation with a note in every language.',
  },
  'printed-without-figure': {
    message: '"{figure}" is printed here, but it has no value.',
    hint: 'Remove the printed value, or give the values from which it is computed.',
  },
  'deviation-idle': {
    message: 'A deviation from the rule "{rule}" is declared here for {figure}, but nothing deviates there.',
    hint: 'Remove what is declared here, or correct its figure or rule.',
  },
  'deviation-differs': {
    message: 'The deviation says {field}: {declared}, but it is {actual}.',
    hint: 'Write what is: {field}: {actual}.',
  },
  'deviation-twice': {
    message: 'The deviation of {figure} under the rule "{rule}" is declared twice.',
    hint: 'Keep one of the two.',
  },
  'division-by-zero': {
    message: '{figure} divides by {denominator}, which is 0.',
    hint: 'Correct the denominator, or mark it as "missing: not-applicable".',
  },
  'snapshot-missing': {
    message: 'There are no figures for {date}.',
    hint: 'Add {path}, or remove the answer of that date.',
  },
  'narrative-missing': {
    message: 'The narrative in "{language}" is missing.',
    hint: 'Add {path}.',
  },
  'narrative-syntax': {
    message: 'This narrative cannot be read: {reason}',
    hint: 'Look at the < and { signs, the quotes and the closing tags at this place.',
  },
  'figure-without-value': {
    message: '{figure} has no value: {reason}.',
    hint: 'Put the sentence in <When figure="…" is="known">, or print something else.',
  },
  'codes-needed': {
    message: '"{figure}" has a value for each {dimension}; which one is meant is not said.',
    hint: 'Name it: at="{example}".',
  },
  'no-previous-date': {
    message: 'On {date} there is no {since} to compare with.',
    hint: 'Put the sentence in <When figure="…" is="comparable">.',
  },
  'names-empty': {
    message: 'No {dimension} meets the condition "{condition}" on {date}, so this list is empty.',
    hint: 'Add none="…" with the words to print then, or put the sentence in <When>.',
  },
  'no-forecast-date': {
    message: 'The snapshot of {date} has no forecast date.',
    hint: 'Add forecastDate to the snapshot, or remove <ForecastDate />.',
  },
  'placeholder-syntax': {
    message: 'The placeholder {placeholder} cannot be read.',
    hint: 'Write the name of a figure between braces, if need be with a code: {figure:CODE}.',
  },
  'outlines-syntax': {
    message: 'The outlines in {path} are not correct JSON.',
    hint: 'Give a file in GeoJSON or TopoJSON.',
  },
  'chart-external-data': {
    message: 'A chart may not bring in anything from elsewhere; here stands "{what}".',
    hint: 'Use the data of the site: snapshot, or outlines in a map.',
  },
  'chart-unknown-data': {
    message: 'There are no data "{name}".{suggestion}',
    hint: 'Known here: {known}.',
  },
  'chart-field-unknown': {
    message: 'The data have no column "{field}".{suggestion}',
    hint: 'Correct the name. Known here: {known}.',
  },
  'chart-reserved-field': {
    message: 'The field "{field}" cannot stand at the top of a specification.',
    hint: 'Remove it: the program fills in the data, the title and the description.',
  },
  'chart-without-outlines': {
    message: 'The map has no outlines for the dimension "{dimension}".',
    hint: 'Choose a dimension whose codelist names a file with outlines, and check that this file holds them.',
  },
  'chart-spec-invalid': {
    message: 'The chart cannot be drawn: {reason}',
    hint: 'Correct the specification; it is written in Vega-Lite.',
  },
  'chart-spec-warning': {
    message: 'The chart can be drawn, but Vega says: {reason}',
    hint: 'Look at the picture, and correct the specification.',
  },
  'translation-differs': {
    message: 'The translation has {found} where the authentic text has {expected}.',
    hint: 'Give every language the same figures, tables and charts in the same order.',
  },
  'front-matter-place': {
    message: 'The front matter must begin on the first line, with ---.',
    hint: 'Remove what stands before it (empty lines, +++), or write *** for a line between paragraphs.',
  },
  'component-unknown': {
    message: 'There is no component <{name}>.{suggestion}',
    hint: 'Correct the name, capital included. Known here: {known}.',
  },
  'component-position': {
    message: '<{name}> cannot stand at this place.',
    hint: 'A table, chart or map stands alone, with an empty line before and after it; other components stand in a sentence.',
  },
  'component-content': {
    message: '<{name}> has no text between its tags, but it needs some.',
    hint: 'Write <{name} …>text</{name}>.',
  },
  'component-without-content': {
    message: '<{name}> cannot have text between its tags.',
    hint: 'Write <{name} … /> and put the text beside it.',
  },
  'code-in-narrative': {
    message: 'A narrative cannot hold code: {found}',
    hint: 'Remove it. For a brace as a character, write a backslash before it. Give attributes as text: name="…".',
  },
  'html-in-narrative': {
    message: 'A narrative cannot hold HTML: <{name}>.',
    hint: 'Use Markdown: **bold**, *italic*, - list, [text](https://…). Known components: {known}.',
  },
  'image-in-narrative': {
    message: 'A narrative cannot hold images.',
    hint: 'Use <Chart id="…" /> or <Map id="…" />.',
  },
  'link-not-allowed': {
    message: 'This link is not allowed: {url}',
    hint: 'Begin it with https://, http://, mailto:, / or #.',
  },
  'heading-level': {
    message: 'This heading has level {level}; here it can be 2 to {deepest}.',
    hint: 'The title of the page is level 1. Write ## for a part, ### for a part of that, and skip no level.',
  },
  'attribute-unknown': {
    message: '<{component}> has no attribute "{name}".{suggestion}',
    hint: 'Correct or remove it. Known here: {known}.',
  },
  'attribute-missing': {
    message: '<{component}> lacks the attribute "{name}".',
    hint: 'Add {name}="…".',
  },
  'attribute-twice': {
    message: 'The attribute "{name}" stands here for the second time.',
    hint: 'Keep one of the two.',
  },
  'attribute-value': {
    message: 'The attribute "{name}" cannot be "{found}".{suggestion}',
    hint: 'Give {known}.',
  },
  'attribute-flag': {
    message: 'The attribute "{name}" takes no value.',
    hint: 'Write {name} alone, or leave it out.',
  },
  'chart-kind': {
    message: '"{name}" is a {kind}; <{found}> does not show that.',
    hint: 'Write <{component} id="{name}" />.',
  },
  'figure-typed': {
    message: '"{found}" is typed here, so nothing holds it to the figures.',
    hint: 'Write <Value figure="…" />. If it belongs to no figure, say why: <Literal reason="…">{found}</Literal>.',
  },
  'base-missing': {
    message: 'This sentence does not say what {figure} is a percentage of.',
    hint: 'Name the base in the same sentence: "{base}".',
  },
  'bases-joined': {
    message: '{figure} and {other} are joined as if they were one, but they have different bases.',
    hint: 'Write a sentence for each, or name both bases and join them with "and".',
  },
  'translation-outdated': {
    message: 'The authentic text ({file}) was changed after this translation was made.',
    hint: 'Bring the translation up to date; then let the command for translations renew translatedFrom.',
  },
} as const satisfies Record<string, ProblemText>;

/** Words in English for values of problems: what is expected, the kind of a thing, why a value is missing. */
export const enTerms = {
  or: 'or',
  suggestion: ' Did you mean "{name}"?',
  'expected-text': 'a text that is not empty',
  'expected-slug': 'a name in lower-case letters without accents, digits and hyphens',
  'expected-figure-name': 'the name of a figure, such as "agreements.signed"',
  'expected-code': 'a code of letters, digits, hyphens and underscores',
  'expected-decimal': 'a number with a point and without spaces, such as 1234.5',
  'expected-cell':
    'a number with a point and without spaces, such as 1234.5, or the reason why there is none, such as "missing: not-available"',
  'expected-decimals': 'a whole number from 0 to 10',
  'expected-count': 'a whole number of zero or more',
  'expected-flag': '"true" or "false"',
  'expected-url': 'an address that begins with https://',
  'expected-date': 'a date as year-month-day, such as 2022-10-17',
  'expected-since': '"previous" or a date as year-month-day, such as 2022-10-17',
  'expected-currency': 'a currency code of three capitals, such as EUR',
  'expected-list': 'a list with at least one item, each on a line that begins with a hyphen',
  'expected-two': 'a list of at least two names',
  'expected-fields': 'a group of fields, each on a line of its own',
  'expected-one-rule': 'exactly one kind of rule: adds-up, at-most, codelist-count, whole, range or change',
  'expected-years': 'two years with a hyphen, such as 2022-2023',
  'expected-language': 'a language code of two or three lower-case letters, such as nl',
  'expected-locale': 'a language with a region, such as nl-BE',
  'kind-code': 'code',
  'kind-unit': 'unit',
  'kind-codelist': 'codelist',
  'kind-figure': 'figure',
  'kind-dimension': 'dimension',
  'kind-rule': 'rule',
  'kind-count': 'count',
  'kind-ratio': 'ratio',
  'kind-chart': 'chart',
  'kind-map': 'map',
  'kind-table': 'table',
  'kind-date': 'date',
  'kind-component': 'component',
  'reason-not-available': 'not available',
  'reason-confidential': 'confidential',
  'reason-not-applicable': 'not applicable',
  'range-min': 'at least',
  'range-max': 'at most',
} as const;
