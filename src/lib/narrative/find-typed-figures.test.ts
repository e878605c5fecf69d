import { expect, test } from 'vitest';
import { findTypedFigures } from './find-typed-figures.ts';

const nouns = ['gemeente', 'gemeenten', 'regiegebied', 'regiegebieden', 'municipality', 'municipalities'];
const find = (text: string, language: string) => findTypedFigures(text, language, nouns).map(({ found }) => found);

/** Official prose in which every number is a date, a year, a name or a reference. */
const silent: readonly (readonly [language: string, text: string])[] = [
  [
    'nl',
    "In antwoord op schriftelijke vraag nr. 34 van 6 oktober 2022, en in aansluiting op vraag nr. 112 (2020-2021) en de vragen nrs. 12, 13 en 14, deel ik u mee dat de oproep 'Lokale Regie Sociale Economie en Werk 2023-2025' tot 15 januari 2023 om 12.00 uur loopt. De beslissingen volgen in april 2023.",
  ],
  [
    'nl',
    'Artikel 12, § 3, eerste lid, 2°, van het decreet van 22 december 2017 over het lokaal bestuur, gewijzigd bij artikel 4 van het decreet van 16/07/2021, bepaalt één van de voorwaarden. Het besluit van de Vlaamse Regering van 30 maart 2018 voert dat uit. De artikelen 7, 8 en 9bis blijven gelden.',
  ],
  [
    'nl',
    'De eerste fase begon op 1 januari 2019; de tweede loopt van 1 tot en met 30 juni 2024. In fase 2 worden beide partijen gehoord. Sinds 2015 en vooral vanaf 2020 is de werking van het Vlaams Fonds (bijlage 3, tabel 2) bijgestuurd. De minister acht een derde oproep nu niet nodig en onderzoekt dat in het najaar van 2025.',
  ],
  [
    'nl',
    'Verordening (EU) 2016/679 en Richtlijn 2014/24/EU zijn van toepassing, net als de wet van 8 december 1992. Het COVID-19-virus vertraagde de uitrol van 5G langs de E40. Meer uitleg staat op https://www.vlaanderen.be/2022/thema-4 of via het gratis nummer 1700; bel 02 553 12 34 tussen 9 en 17 uur. Koning Albert II-laan 35 bus 10, 1030 Brussel.',
  ],
  [
    'nl',
    'Tijdens de zittingsperiode 2019-2024 kwam dit elk jaar terug: SV nr. 34 (2022-2023), SV 210 (2023-2024). Op verzoek van een van de leden werd het dossier om tien uur hernomen. Tegen eind 2030 moet de 2de generatie plannen klaar zijn. De 65-plussers en de 18- tot 25-jarigen zijn een doelgroep. Zij zetten alles op één lijn, ten opzichte van vorig jaar en op lange termijn.',
  ],
  [
    'en',
    "In reply to written question no. 34 of 6 October 2022, and further to questions nos. 12 and 13, the call 'Local Coordination 2023-2025' closes on 15 January 2023 at 12:00. Decisions are expected in April 2023, in the second half of the policy cycle (2023-2025).",
  ],
  [
    'en',
    'Article 12(3) of the Decree of 22 December 2017, as amended by Article 4 of the Act of 16 July 2021, sets out one of the conditions. Section 3.2 and paragraphs 4, 5 and 6 of Annex 2 apply. Regulation (EU) 2016/679 and Directive 2014/24/EU remain in force.',
  ],
  [
    'en',
    'The first phase began in 2019 and the second one in 2022. In phase two both parties are heard. Since the 1990s, and by the end of 2025 at the latest, a third party may lodge an appeal. On 3 March 2024 the 21st meeting was held at 10 a.m. in room 4.',
  ],
  [
    'en',
    'As from 1 January 2025 municipalities report each year. In 2022 municipalities could apply for the first time. Following the 2019 mergers, the 2020-2021 report and the 2023 budget were adapted. See page 12, Table 3 and Figure 4.',
  ],
  [
    'en',
    'The COVID-19 pandemic and the roll-out of 5G delayed the plan Horizon 2030. The site meets WCAG 2.1 AA and ISO 9001. Write to 12 High Street, or to info2024@example.org. During the third quarter of 2023 one member asked the question again; it is one of the few that come back, on the one hand, and for the time being.',
  ],
];

/** Sentences with figures that nothing holds to the data. */
const typed: readonly (readonly [language: string, text: string, found: readonly string[]])[] = [
  ['nl', 'Op 17 oktober 2022 heeft 67% van de 300 gemeenten een overeenkomst.', ['67%', '300']],
  ['nl', 'Dat zijn 33 van de 37 regiegebieden.', ['33', '37']],
  ['nl', 'In 2022 tekenden twaalf gemeenten.', ['twaalf']],
  ['en', 'Who waits at two academies counts once, and at seven in the evening no more.', ['two']],
  ['nl', 'Het gaat om tien scholen, die om acht uur opengaan.', ['tien']],
  ['nl', 'Vier gemeenten en tweeëntwintig scholen tekenden.', ['Vier', 'tweeëntwintig']],
  ['nl', 'Vier van de vijf provincies doen mee.', ['Vier', 'vijf']],
  ['nl', 'Twee derde van de besturen en een derde van de scholen tekende.', ['Twee derde', 'een derde']],
  ['nl', 'De helft van de gemeenten, en driekwart van de scholen.', ['De helft', 'driekwart']],
  ['nl', 'Een tiental besturen en een dozijn scholen.', ['tiental', 'dozijn']],
  ['nl', 'Er is 1.234.567,50 euro en 3 miljoen euro uitbetaald.', ['1.234.567,50', '3 miljoen']],
  ['nl', 'Er zijn er zes.', ['zes']],
  ['nl', 'Er zijn al acht gemeenten.', ['acht']],
  ['nl', 'Er zijn twee of drie gemeenten.', ['twee', 'drie']],
  ['nl', 'Meer dan 2000 gemeenten doen mee.', ['2000']],
  ['nl', 'Volgens artikel 12 zijn 33 gemeenten klaar.', ['33']],
  ['nl', 'In april 2023 waren er 45, in mei 2023 waren er 50.', ['45', '50']],
  ['nl', 'Het aandeel daalde met -3,5 procentpunt en ½ punt.', ['-3,5', '½']],
  ['nl', 'Driehonderdvijftig gemeenten en honderd scholen.', ['Driehonderdvijftig', 'honderd']],
  ['en', 'On 17 October 2022 67% of the 300 municipalities had an agreement.', ['67%', '300']],
  ['en', 'Twelve municipalities and twenty-two schools signed.', ['Twelve', 'twenty-two']],
  ['en', 'Four of the five provinces take part.', ['Four', 'five']],
  ['en', 'Two thirds of the authorities and a third of the schools signed.', ['Two thirds', 'a third']],
  ['en', 'Half of the municipalities and half the schools signed.', ['Half of', 'half the']],
  ['en', 'A dozen authorities and hundreds of schools.', ['dozen', 'hundreds']],
  ['en', 'Three hundred and fifty schools.', ['Three hundred and fifty']],
  ['en', 'Some 1,234.5 hectares and EUR 3 million.', ['1,234.5', '3 million']],
  ['en', 'More than 2000 municipalities take part.', ['2000']],
  ['en', 'In May 12 municipalities signed.', ['12']],
  ['en', 'Of these schools, 12 may close.', ['12']],
  ['nl', 'Dat kost per lid 33 euro en per stuk 12%.', ['33', '12%']],
  ['nl', 'In totaal doen volgens bijlage 3 nog 12 besturen mee.', ['12']],
  ['fr', 'Il y a 33 communes depuis le 17 octobre 2022.', ['33']],
];

test.each(silent)('finds nothing in official prose: %s %s', (language, text) => {
  expect(find(text, language)).toEqual([]);
});

test.each(typed)('finds what is typed: %s %s', (language, text, found) => {
  expect(find(text, language)).toEqual(found);
});

/** What is typed and not found: four digits before a noun that the dossier does not count may be a year, and words that count by themselves. */
const missed: readonly (readonly [language: string, text: string, found: readonly string[]])[] = [
  ['nl', 'In totaal deden 2000 gezinnen mee.', ['2000']],
  ['nl', 'Eén gemeente tekende.', ['Eén']],
  ['nl', 'Een op de tien besturen tekende.', ['Een op de tien']],
  ['nl', 'Het aantal verdubbelde.', ['verdubbelde']],
  ['nl', 'De 300ste gemeente tekende.', ['300ste']],
  ['en', 'In all 2000 families took part.', ['2000']],
  ['en', 'Nine in ten authorities signed.', ['Nine in ten']],
  ['en', 'There are twice as many schools.', ['twice']],
  ['en', 'Only one municipality signed.', ['one']],
];

test('counts hits, misses and false alarms over all examples', () => {
  const all = [...typed, ...missed];
  const expected = all.flatMap(([, , found]) => found);
  const hits = all.flatMap(([language, text, found]) => find(text, language).filter((one) => found.includes(one)));
  const alarms = silent.flatMap(([language, text]) => find(text, language));
  expect({
    expected: expected.length,
    hits: hits.length,
    misses: expected.length - hits.length,
    falseAlarms: alarms.length,
  }).toEqual({ expected: 62, hits: 53, misses: 9, falseAlarms: 0 });
});

test.each([
  'honderdeen',
  'driehonderdachttien',
  'tweeduizend driehonderdvijfenveertig',
  'honderdtweeëntwintigduizend vierhonderd',
  'duizend en twaalf',
  'zeven miljoen',
  'eenentwintigduizendhonderdeen',
])('finds a whole cardinal, however it is put together: %s', (cardinal) => {
  expect(findTypedFigures(`Er zijn ${cardinal} scholen.`, 'nl', [])).toEqual([{ index: 8, found: cardinal }]);
});

test.each(['honderdste', 'tweedracht', 'achterstand', 'achttienjarige', 'tientjes'])(
  'finds no cardinal in another word: %s',
  (word) => {
    expect(findTypedFigures(`Er is ${word} mee.`, 'nl', [])).toEqual([]);
  },
);

test('gives the place of a number in the text', () => {
  expect(findTypedFigures('In 2022 tekenden 12 gemeenten.', 'nl', [])).toEqual([{ index: 17, found: '12' }]);
});
