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
  'theme-foreign-address': {
    message: 'The look takes something from another site: {address}.',
    hint: 'The pages do not allow that. Put the file in public/ and refer to it with its path, such as url("/letters.woff2").',
  },
  'file-encoding': {
    message:
      'This file was not saved in UTF-8: from here there are characters that cannot be read, such as a letter with an accent.',
    hint: 'Save it with the encoding UTF-8. In Visual Studio Code: click the name of the encoding at the bottom right, choose "Reopen with Encoding" and Windows 1252, then "Save with Encoding" and UTF-8. Where you see strange characters, type them again.',
  },
  'file-name': {
    message: 'The name "{name}" cannot be used.',
    hint: 'Use lower-case letters without accents, digits and hyphens; begin with a letter or a digit.',
  },
  'folder-unread': {
    message: 'Nothing is made of the folder {folder}: there is no {path}.',
    hint: 'Add {path}. If the folder belongs to another dossier or reporting date, give it that name. What is no longer needed may be removed.',
  },
  'file-unread': {
    message: 'Nothing is made of this file: no file here is called "{name}".{suggestion}',
    hint: 'Give it a name that is read, or remove it. Read here: {known}.',
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
  'status-twice': {
    message: '"{code}" has two statuses: {other} and {status}.',
    hint: 'Keep one of the two.',
  },
  'status-missing': {
    message: '"{code}" ({name}) holds on {date}, but has no status under "{status}".',
    hint: 'Add the code to one of the lists.',
  },
  'status-of-group': {
    message: '"{code}" consists of other codes, so it has no status of its own.',
    hint: 'Give a status to each of its parts: {parts}.',
  },
  'status-count-differs': {
    message: '{figure} is {stored}; on {date} {computed} codes have the status "{status}".',
    hint: 'Correct the figure or the statuses, or declare a deviation with a note in every language.',
  },
  'forecast-of-no-forecast': {
    message: '"{figure}" cannot be a forecast of "{other}".',
    hint: '"forecasts" stands with a figure of which the date is "forecast", and names one of which the date is "reporting".',
  },
  'outlines-empty': {
    message: 'This file holds no outlines.',
    hint: 'It must be GeoJSON, or TopoJSON with the object that the codelist names ({object}), with areas that have the property "{property}".',
  },
  'outlines-crs': {
    message: 'The outlines in {path} do not lie on earth as {crs}: a point of them is {point}.',
    hint: 'Say in which coordinates they are, under "outlines" in the codelist: crs: EPSG:4326 (degrees), EPSG:31370 (Lambert 72) or EPSG:3812 (Lambert 2008).',
  },
  'outline-missing': {
    message: '"{code}" ({name}) has no outline in {path}, so it is not on the map.',
    hint: 'Add its outline, or correct the identifier that joins the two.',
  },
  'chart-without-statuses': {
    message: 'This chart uses the data "statuses", but it is not said which.',
    hint: 'Add the field "status" with one of: {known}.',
  },
  'rule-parameters': {
    message: 'The rule "{rule}" cannot be used: {reason}.',
    hint: 'Correct its parameters.',
  },
  'count-unknown': {
    message: 'The rule "{rule}" asks how many {count} {name} has on {date}, but the codelist {codelist} does not say.',
    hint: 'Add the count with its period to the codelist, or leave this figure out of the rule.',
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
    hint: 'Add {path}. If the dossier was renamed, give its folder in data/ the same name. An answer that was never published may be removed.',
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
  'figure-not-then': {
    message:
      'On {since} there is no {figure} to compare with: the dataset of that answer does not have it, or has it in another unit.',
    hint: 'Put the comparison in <When figure="…" is="comparable">, or compare a figure that both dates have.',
  },
  'series-break': {
    message: 'The codelist of "{dimension}" changed before {date} ({codes}), so these values may not be compared.',
    hint: 'Put the sentence in <When figure="…" is="comparable">, or explain the break in the snapshot of {date} under "seriesBreak", in every language: it is then told as a note.',
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
  'chart-spec-value': {
    message: 'Vega-Lite knows no "{found}" here.{suggestion}',
    hint: 'Give {expected}.',
  },
  'chart-expression': {
    message: 'An expression in a chart may read the data only, not "{found}".{suggestion}',
    hint: 'A picture is made once and must be the same on every machine: leave out the clock, chance, the screen and the pointer.',
  },
  'chart-expression-syntax': {
    message: 'This expression cannot be read: {reason}',
    hint: 'Look at the brackets, the quotes and the operators.',
  },
  'chart-local-time': {
    message: '"{found}" reads a date in the time zone of the machine, so that the picture would differ elsewhere.',
    hint: 'Use universal time: {instead}.',
  },
  'chart-operated': {
    message: 'A chart on these pages cannot be operated; here stands "{what}".',
    hint: 'Remove it. What a reader must see, stands in the picture or in the table.',
  },
  'chart-colour-run': {
    message: 'The channel "{channel}" paints numbers in a run of colours, from which no reader can tell a value.',
    hint: 'Divide them into classes: scale: { type: threshold, domain: [20, 40, 60, 80] }, or quantize, quantile, or bin: true.',
  },
  'chart-text-small': {
    message: 'Letters of {size} pixels are too small: in a chart of this width nobody can read them on a telephone.',
    hint: 'Make them {least} pixels or more, or leave the size out: that of the theme is large enough in a chart of 640 pixels.',
  },
  'chart-text-outside': {
    message: 'The text "{text}" runs out of the picture.',
    hint: 'Make room for it (padding, range), shorten it, or move it: dx, dy, align.',
  },
  'chart-text-overlap': {
    message: 'The texts "{text}" and "{other}" overlap.',
    hint: 'Make the chart larger, show fewer texts (labelOverlap, filter), or move one: dx, dy, align.',
  },
  'chart-colour-own': {
    message:
      'The colour "{colour}" is not one of the theme: it stays the same on a dark page, and was not tested for the colour-blind.',
    hint: 'Use var(--chart-1) to var(--chart-5), var(--chart-step-1) to -5, or hatch(--chart-2).',
  },
  'chart-colour-unknown': {
    message: 'The theme has no colour "{name}".{suggestion}',
    hint: 'It has: {known}.',
  },
  'chart-colour-faint': {
    message: 'A mark in {colour} hardly stands out from {reason}: 3 to 1 is needed.',
    hint: 'Use var(--chart-1) to var(--chart-5), or give it a line: stroke: var(--chart-ink).',
  },
  'chart-font': {
    message: 'A chart uses the font of the site; here stands "{field}".',
    hint: 'Remove it: text is measured with that one font, so that nothing overlaps.',
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
  'markup-incomplete': {
    message: '"{found}" comes on the page here as plain text: what it opens or closes is not complete.',
    hint: 'Write all signs and spaces: **bold**, *italic*, [text](https://…), "## Heading", "- item". If the sign must stand there as it is, put a \\ before it.',
  },
  'image-in-narrative': {
    message: 'A narrative cannot hold images.',
    hint: 'Use <Chart id="…" /> or <Map id="…" />.',
  },
  'link-broken': {
    message: 'This page links to "{address}", which the site does not have.',
    hint: 'Correct the link, or add what it points to. For a file, look in the folder public/.',
  },
  'public-replaces': {
    message: 'This file of public/ stands where the program puts something of its own.',
    hint: 'Give it another name or another folder. Files of your own fit well in a folder such as public/files/.',
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
  'figure-typed-in-file': {
    message: '"{found}" is typed in this text, so nothing holds it to the figures.',
    hint: 'Write the name of a figure between braces: {example}. If it belongs to no figure, say why under "literals": a text and a reason.',
  },
  'base-missing': {
    message: 'This sentence does not say what {figure} is a percentage of.',
    hint: 'Name the base in the same sentence: "{base}".',
  },
  'bases-joined': {
    message: '{figure} and {other} are joined as if they were one, but they have different bases.',
    hint: 'Write a sentence for each, or name both bases and join them with "and".',
  },
  'export-unknown-element': {
    message: 'The page holds <{name}> here, which Word, PDF and plain text do not know.',
    hint: 'Teach src/lib/export/document/ the element, or mark it data-export="omit" if only the page needs it.',
  },
  'export-no-article': {
    message: 'The page holds no <article>, so there is no answer to make a document of.',
    hint: 'Put the answer in <article>.',
  },
  'export-note': {
    message: 'Note {number} has no text, or no place in the text refers to it.',
    hint: 'Give each note its reference and each reference its note.',
  },
  'export-picture': {
    message: 'The picture {name} cannot be put in the documents.',
    hint: 'Use an SVG, a PNG or a JPEG that is in the built site.',
  },
  'export-picture-words': {
    message: 'The picture {name} has no description for people who do not see it.',
    hint: 'Write a description (alt) in every language.',
  },
  'export-character': {
    message: 'The fonts for PDF have no picture of {character} ({code}); a box with its number stands in the PDF.',
    hint: 'Use another character, or words.',
  },
  'export-picture-characters': {
    message: 'A picture holds characters that the fonts lack; the PDF shows the pictures without them.',
    hint: 'Use other characters in the charts of this answer.',
  },
  'export-pdf': {
    message: 'The PDF is not accessible (PDF/UA-1) or not fit for the archive (PDF/A): {detail}',
    hint: 'Mend what the message names in the narrative, the tables or the charts of this answer.',
  },
  'word-template': {
    message: 'This file cannot be used as a template for Word: {detail}.',
    hint: 'Save the template in Word as .docx, with its styles, header, footer and margins.',
  },
  'translation-outdated': {
    message: 'The authentic text ({file}) was changed after this translation was made.',
    hint: 'Bring the translation up to date; then renew translatedFrom: npm run translated -- <dossier> [date].',
  },
  'file-exists': {
    message: 'The file {path} exists already.',
    hint: 'Choose another name or date, or remove that file yourself; nothing was written.',
  },
  'spreadsheet-unreadable': {
    message: 'This spreadsheet cannot be read: {reason}',
    hint: 'Save it as an Excel workbook (.xlsx) without a password, or as CSV.',
  },
  'spreadsheet-encoding': {
    message: 'This CSV file is not in UTF-8.',
    hint: 'Save it in Excel as "CSV UTF-8 (comma delimited)", or as an Excel workbook (.xlsx).',
  },
  'spreadsheet-made-for-other': {
    message: 'This template was made for {made}; you asked for {asked}.',
    hint: 'Use the template that belongs to the dossier and date: "npm run new -- template" makes it.',
  },
  'sheet-unknown': {
    message: 'There is no visible sheet "{name}".{suggestion}',
    hint: 'Give the name of a sheet: {known}.',
  },
  'sheet-without-header': {
    message: '{sheet} has no row with titles of columns that are known.',
    hint: 'Give the columns one of these titles: {known}.',
  },
  'column-unknown': {
    message: '{cell}: the column "{found}" is not known.{suggestion}',
    hint: 'Correct the title, or remove the column. Known are: {known}.',
  },
  'column-ambiguous': {
    message: '{cell}: the title "{found}" can mean several things.',
    hint: 'Write the name in its place: {known}.',
  },
  'column-twice': {
    message: '{cell}: there is a second column for "{found}".',
    hint: 'Keep one of the two.',
  },
  'column-missing': {
    message: '{sheet} has no column "{column}".',
    hint: 'Add the column.',
  },
  'column-hidden': {
    message: '{cell}: this column is hidden.',
    hint: 'Show the column, so that somebody can check what it holds.',
  },
  'row-hidden': {
    message: '{cell}: row {row} is hidden.',
    hint: 'Show the row (remove a filter), or delete it.',
  },
  'row-without-code': {
    message: '{cell}: this row does not say for which {dimension} it is.',
    hint: 'Give a code or a name, or empty the whole row.',
  },
  'row-code-unknown': {
    message: '{cell}: "{found}" is not known.{suggestion}',
    hint: 'Correct it, or delete the row. Known are: {known}.',
  },
  'row-codes-differ': {
    message: '{cell}: "{found}" is something else than "{other}" in the same row.',
    hint: 'Correct one of the two; look whether names and codes were sorted apart.',
  },
  'row-code-ceased': {
    message: '{cell}: "{code}" does not hold on {date}: {validity}.',
    hint: 'Give the figures of the code that holds on that date; its successor is: {successor}.',
  },
  'sheet-row-twice': {
    message: '{cell}: there is a second row for {codes}; the first is row {first}.',
    hint: 'Keep one of the two.',
  },
  'sheet-row-missing': {
    message: '{sheet} has no row for {codes}, which holds on {date}.',
    hint: 'Add the row; if there is no value, write "not available".',
  },
  'cell-merged': {
    message: '{cell}: the cells {range} are merged.',
    hint: 'Unmerge them, and give each cell its own value.',
  },
  'cell-empty': {
    message: '{cell} is empty; {measure} needs a value.',
    hint: 'Give the number, or the reason why there is none: not available, confidential, not applicable.',
  },
  'cell-error': {
    message: '{cell} holds an error of a formula: {found}.',
    hint: 'Correct the formula in the spreadsheet.',
  },
  'cell-date': {
    message: '{cell} is a date ({found}), not a number.',
    hint: 'Excel made a date of what was typed: set the cell to the format "Number" and type the number again.',
  },
  'cell-percent': {
    message: '{cell} is shown in percent, but stores {found}.',
    hint: 'Set the cell to the format "Number" and type what must be stored, such as 72.',
  },
  'cell-not-number': {
    message: '{cell}: "{found}" is not a number.',
    hint: 'Give a number, or the reason why there is none: not available, confidential, not applicable.',
  },
  'cell-number-as-text': {
    message: '{cell}: "{found}" is text that looks like a number.',
    hint: 'Make it a number in the spreadsheet; or say which decimal sign it has, with "--decimal comma" or "--decimal point".',
  },
  'record-busy': {
    message: 'Another run is writing records in {folder}.',
    hint: 'Wait until it is ready, then run this again.',
  },
  'record-source-refused': {
    message: '{path} cannot go into a record: {reason}.',
    hint: 'Rename, replace or remove it.',
  },
  'record-build-failed': {
    message: 'The site could not be built: {output}',
    hint: 'Correct what is told, then run this again.',
  },
  'record-write-failed': {
    message: '{path} could not be written: {reason}. The records are as they were.',
    hint: 'Look at the space and the rights of the folder, then run this again.',
  },
  'record-unreadable': {
    message: '{path} cannot be read: {reason}.',
    hint: 'Check the name of the file.',
  },
  'record-refused': {
    message: '{path}: {reason}.',
    hint: 'Do not use this record. Ask for a copy whose digest is known.',
  },
  'record-file-missing': {
    message: '{path} is missing; {list} names it.',
    hint: 'Do not use this record. Ask for a copy whose digest is known.',
  },
  'record-file-added': {
    message: '{path} was added; {list} does not name it.',
    hint: 'Do not use it. Ask for a copy whose digest is known.',
  },
  'record-file-altered': {
    message: '{path} was altered: {list} says {listed}, it is {actual}.',
    hint: 'Do not use this record. Ask for a copy whose digest is known.',
  },
  'record-oxum-differs': {
    message: 'Payload-Oxum says {declared} (bytes.files); it is {actual}.',
    hint: 'Do not use this record. Ask for a copy whose digest is known.',
  },
  'record-not-ours': {
    message: 'This is a correct bag, but no record of this program: it lacks {missing}.',
    hint: 'To check it as a bag only, add --bag.',
  },
  'record-chain-missing': {
    message: 'There is no chain of records in {folder}.',
    hint: 'Name the folder that holds records.jsonl: --to <folder>.',
  },
  'record-chain-differs': {
    message: '{path} does not fit in the chain: {reason}.',
    hint: 'Do not use this chain. Compare it with the copy of the archive.',
  },
  'record-signature-wrong': {
    message: 'The signature {path} does not hold: {output}',
    hint: 'Do not use this record, or name the right keys: --signers <file>.',
  },
  'record-signature-missing': {
    message: 'There is no signature {path}, and --signers asks for one.',
    hint: 'Ask for the signature, or verify without --signers.',
  },
  'record-signing-failed': {
    message: 'The record could not be signed: {output}. The records are as they were.',
    hint: 'Name an Ed25519 key that can be used: --sign <file>.',
  },
  'record-timestamp-wrong': {
    message: 'The time stamp {path} does not hold: {output}',
    hint: 'Do not rely on its time, or name the right certificates: --authority <file>.',
  },
  'record-timestamp-missing': {
    message: 'There is no time stamp {path}, and --authority asks for one.',
    hint: 'Ask for the time stamp, or verify without --authority.',
  },
  'record-timestamp-failed': {
    message: 'No time stamp could be had: {output}. The records are as they were.',
    hint: 'Look at the command: it gets the request on standard input and writes the answer on standard output.',
  },
  'record-rebuild-failed': {
    message: 'The site of the record could not be rebuilt: {output}',
    hint: 'Look at the network and the version of npm; the sources stand in data/source.',
  },
  'record-rebuild-differs': {
    message: '{path}: {reason}.',
    hint: 'The site in the record was not made from the sources in it, or not with this kind of machine.',
  },
  'holiday-day': {
    message: 'This day says both or neither of "on" and "easter".',
    hint: 'Give one of the two: on: 07-11, on: 2026-12-28, or easter: 39.',
  },
  'state-incomplete': {
    message: 'The state is {state}, but "{field}" is missing.',
    hint: 'Set the state back to what it was, and let npm run publish or npm run correct change it.',
  },
  'state-field': {
    message: '"{field}" does not go with the state {state}.',
    hint: 'Remove the field, or let npm run publish or npm run correct change the state.',
  },
  'state-not-ready': {
    message: 'The state of this answer is {state}; only an answer that is ready can be published.',
    hint: 'Write state: ready once the answer is finished. To change what was published: npm run correct.',
  },
  'state-not-published': {
    message: 'The state of this answer is {state}; only what is published can be corrected or withdrawn.',
    hint: 'Change the answer itself; or publish it first: npm run publish.',
  },
  'warnings-open': {
    message: 'There are warnings about this answer ({count}); it is not published with them.',
    hint: 'Mend what they say, or acknowledge it in the snapshot under "acknowledged".',
  },
  'lock-missing': {
    message: 'This answer is published, but {path} does not exist.',
    hint: 'Write state: ready, remove "published", and run {command}. Was it published before? Then bring the lock back.',
  },
  'lock-unreadable': {
    message: 'This lock cannot be read: {reason}',
    hint: 'Bring back the file as it was when the answer was published; it is never written by hand.',
  },
  'published-reopened': {
    message: 'This answer was published ({path}), but its state is {state}.',
    hint: 'Was npm run publish stopped halfway? Run it again. Else write state: published again; to change what was published: npm run correct.',
  },
  'published-elsewhere': {
    message: 'Something here was published under the name {name}, and nothing says that this name has moved.',
    hint: 'Write formerly: [{name}] in {path}, so that the old address leads to the new one. Or give the folder its name back.',
  },
  'published-missing': {
    message: 'The answer at {date} was published, and {path} is not there.',
    hint: 'Bring the folder back. Has it another date now? Write formerly: [{date}] in its answer.yaml. Should it no longer be read? Withdraw it with npm run correct -- … --withdraw: then its address says so.',
  },
  'former-name-taken': {
    message: '"{name}" cannot be a former name: it is in use, or already stands elsewhere as a former name.',
    hint: 'An address leads to one page. Remove the name here, or give the other folder another name.',
  },
  'published-figure-changed': {
    message: '{figure} was published as {old}, and is {new} now. Changed since: {files}.',
    hint: 'Undo the change, or declare it: {command}',
  },
  'published-text-changed': {
    message: 'Published ({language}): "{old}" Now: "{new}" Changed since: {files}.',
    hint: 'Undo the change, or declare it: {command}',
  },
  'published-by-other-program': {
    message: 'No file changed, but the program now makes "{new}" of what was published as "{old}".',
    hint: 'Build with the version of the program with which it was published; or declare the change as a revision: {command}',
  },
  'published-file-changed': {
    message: '{path} is not as it was published ({kind}), though no word or figure differs.',
    hint: 'Bring back the file as it was, comments included: the record rests on its digest. Or declare the change: {command}',
  },
  'published-outlines-changed': {
    message: '{path} is not as it was when the maps of this answer were published ({kind}).',
    hint: 'Bring the file back as it was. New outlines get a file of their own, which data/codelists/ names from then on; this answer keeps its own codelist. Or declare the change: {command}',
  },
  'published-series-changed': {
    message: 'A chart of this published answer draws the figures of {path}, which is not as it was then ({kind}).',
    hint: 'Bring the file back as it was. Or see what the chart shows now, and declare it: {command}',
  },
  'compares-with-hidden': {
    message: 'This answer prints a comparison with {dates}, which is withdrawn or under embargo.',
    hint: 'Declare a correction, which leaves the comparison out: {command}',
  },
  'correction-number': {
    message: 'This correction has the wrong number; {expected} comes here.',
    hint: 'Bring back the file as npm run correct wrote it.',
  },
  'correction-missing': {
    message: 'The lock is of version {version}, so there are {expected} corrections; {path} has {found}.',
    hint: 'Bring back the files as npm run correct wrote them.',
  },
  'correction-without-difference': {
    message: 'Nothing differs from what was published, so there is nothing to correct.',
    hint: 'First change the figures, texts or tables in {path} or the snapshot; then declare the correction.',
  },
} as const satisfies Record<string, ProblemText>;

/** Words in English for values of problems: what is expected, the kind of a thing, why a value is missing. */
export const enTerms = {
  'reason-page-light': 'a light page',
  'reason-page-dark': 'a dark page',
  or: 'or',
  suggestion: ' Did you mean "{name}"?',
  'expected-text': 'a text that is not empty',
  'expected-slug': 'a name in lower-case letters without accents, digits and hyphens',
  'expected-figure-name': 'the name of a figure, such as "agreements.signed"',
  'expected-code': 'a code of letters, digits, hyphens and underscores',
  'expected-decimal': 'a number with a point and without spaces, such as 1234.5',
  'expected-no-thousands': 'a number without a thousands separator: 12000 for twelve thousand, 12 or 12.0 for twelve',
  'expected-cell':
    'a number with a point and without spaces, such as 1234.5, or the reason why there is none, such as "missing: not-available"',
  'expected-decimals': 'a whole number from 0 to 10',
  'expected-count': 'a whole number of zero or more',
  'expected-flag': '"true" or "false"',
  'expected-url': 'an address that begins with https://',
  'expected-email': 'an e-mail address, such as info@example.org',
  'expected-date': 'a date as year-month-day, such as 2022-10-17',
  'expected-since': '"previous" or a date as year-month-day, such as 2022-10-17',
  'expected-currency': 'a currency code of three capitals, such as EUR',
  'expected-list': 'a list with at least one item, each on a line that begins with a hyphen',
  'expected-number': 'a number',
  'expected-two': 'a list of at least two names',
  'expected-fields': 'a group of fields, each on a line of its own',
  'expected-one-rule':
    'exactly one kind of rule: adds-up, at-most, codelist-count, status-count, whole, range or change',
  'expected-years': 'two years with a hyphen, such as 2022-2023',
  'expected-language': 'a language code of two or three lower-case letters, such as nl',
  'expected-locale': 'a language with a region, such as nl-BE',
  'expected-moment': 'a date, or a date and time with its offset from UTC, such as 2026-11-24T10:00+01:00',
  'expected-year': 'a year, such as 2026',
  'expected-day': 'a day of each year as month-day, such as 07-11, or one date, such as 2026-12-28',
  'expected-whole': 'a whole number',
  'expected-time-zone': 'the name of a time zone, such as Europe/Brussels',
  'kind-code': 'code',
  'kind-unit': 'unit',
  'kind-codelist': 'codelist',
  'kind-figure': 'figure',
  'kind-dimension': 'dimension',
  'kind-rule': 'rule',
  'kind-count': 'count',
  'kind-status': 'status scheme',
  'kind-status-value': 'status',
  'kind-ratio': 'ratio',
  'kind-chart': 'chart',
  'kind-map': 'map',
  'kind-column': 'column',
  'kind-table': 'table',
  'kind-date': 'date',
  'kind-language': 'language',
  'kind-component': 'component',
  'kind-calendar': 'calendar',
  'kind-page': 'page',
  'kind-changed': 'changed',
  'kind-added': 'added',
  'kind-removed': 'removed',
  'kind-dossier': 'dossier',
  'reason-old-or-locked': 'it has a password, or is from Excel 2003 or older',
  'reason-not-a-workbook': 'it is not an Excel workbook',
  'reason-yaml-tab': 'a tab stands here; indent with spaces.',
  'reason-yaml-start': 'a text cannot begin with {found} unless it stands between quotes.',
  'reason-yaml-escape':
    'after the backslash comes something unknown. Write two backslashes, or put the text between single quotes.',
  'reason-yaml-documents': 'a second document begins here (---). A file holds one.',
  'reason-yaml-directive': 'a line that begins with % is not allowed.',
  'reason-yaml-quote': 'this quote is never closed.',
  'reason-yaml-brace': 'the group that opens with { before this place is not closed with }.',
  'reason-yaml-bracket': 'the list that opens with [ before this place is not closed with ].',
  'reason-yaml-nested':
    'a second colon stands here, or the next line is indented too far. A text with a colon stands between quotes.',
  'reason-yaml-colon': 'a field is expected here: a name, a colon and a space.',
  'reason-yaml-indent': 'this line is not indented as the lines that it belongs with.',
  'reason-yaml-comment': 'a space is needed before the # of a remark.',
  'reason-yaml-comma': 'a comma is missing.',
  'reason-yaml-block': 'nothing can follow a | or > on its line.',
  'reason-yaml-list': 'a list begins on a new line, not behind the name of a field.',
  'reason-yaml-unexpected': 'what stands here does not belong here.',
  'reason-mdx-not-closed': '{found} is opened but not closed in the same paragraph, list or group.',
  'reason-mdx-closes-other': '{found} does not close the component that was opened last.',
  'reason-mdx-nothing-open': 'this closing tag closes nothing.',
  'reason-mdx-comment': 'a remark between <!-- and --> is not possible.',
  'reason-mdx-address': 'an address cannot stand between < and >. Write [text](address).',
  'reason-mdx-quote': 'the quote of an attribute is not closed.',
  'reason-mdx-brace': 'a { is not closed. Write a brace as a character with a backslash: \\{',
  'reason-mdx-code': 'code stands here: a { or a line that begins with import or export.',
  'reason-mdx-lazy': 'a component that begins in a list or a quotation goes on outside of it.',
  'reason-mdx-less-than': 'no component begins with this <. Write the character itself as &lt;',
  'reason-mdx-unfinished': 'a component is not finished; it ends with />.',
  'reason-mdx-value': 'after = comes a value between quotes.',
  'reason-mdx-character': 'the character {found} cannot stand in a component.',
  'reason-not-available': 'not available',
  'reason-confidential': 'confidential',
  'reason-not-applicable': 'not applicable',
  'reason-no-bounds': 'a range needs min, max or both',
  'reason-bounds-crossed': 'min is more than max',
  'reason-figure-twice': 'a figure stands in it twice',
  'reason-negative-percent': 'the percentage is negative',
  'range-min': 'at least',
  'range-max': 'at most',
  'reason-record-absolute': 'its name begins at the root of a disk',
  'reason-record-parent': 'its name leads out of the folder (..)',
  'reason-record-characters': 'its name has characters that do not mean the same everywhere',
  'reason-record-percent': 'its name has a % sign, which tools read differently',
  'reason-record-long': 'its name is too long',
  'reason-record-reserved': 'its name is kept for a device',
  'reason-record-link': 'it is a link',
  'reason-record-device': 'it is a device or a pipe',
  'reason-record-kind': 'it is neither a file nor a folder',
  'reason-record-header': 'its header in the tar holds what does not belong there',
  'reason-record-checksum': 'its header in the tar is damaged',
  'reason-record-size': 'its size cannot be',
  'reason-record-truncated': 'it ends too early',
  'reason-record-trailing': 'something follows after its end',
  'reason-record-twice': 'it stands there twice',
  'reason-record-case': 'its name differs from another in capitals only',
  'reason-record-top': 'it stands outside the folder of the bag',
  'reason-record-many': 'there are more files than there can be',
  'reason-record-encoding': 'it is not UTF-8',
  'reason-record-line': 'this line cannot be read',
  'reason-record-fetch': 'a bag whose files are elsewhere is not accepted',
  'reason-record-version': 'this is not BagIt 1.0 in UTF-8',
  'reason-record-empty': 'there are no files in it',
  'reason-record-secret': 'it holds a password, token or private key',
  'reason-record-order': 'it stands in another order',
  'reason-record-previous': 'it does not name the digest of the one before',
  'reason-record-unlisted': 'records.jsonl does not name it',
  'reason-record-absent': 'it is missing',
  'reason-record-head': 'the digest that --head asks for is not in it',
  'reason-record-bytes': 'the rebuilt file differs',
  'reason-record-lost': 'the rebuilt site does not have it',
  'reason-record-extra': 'only the rebuilt site has it',
  'reason-record-unlisted-tag': 'it does not belong in the folder of a record',
  'reason-record-no-manifest': 'there is no manifest in SHA-256 or SHA-512',
  'reason-record-not-canonical': 'its bytes are not those that this program writes',
  'reason-record-name-differs': 'its name is not that of the record',
} as const;
