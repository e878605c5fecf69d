import { expect, it } from 'vitest';
import { boxesOf, findFaintNeighbours, findOutside, findOverlaps } from './chart-boxes.examples.ts';

/** Every letter half as wide as it is high. */
const measure = (text: string, size: number) => (text.length * size) / 2;
const draw = (inside: string) => boxesOf(`<svg viewBox="0 0 100 50">${inside}</svg>`, measure);
const bar = (x: number, fill: string, stroke = '') =>
  `<path transform="translate(${x},10)" d="M0,0h20v20h-20Z" fill="${fill}"${stroke && ` stroke="${stroke}"`}></path>`;

it('knows where a text stands, through the transforms around it', () => {
  const { texts } = draw(
    '<g transform="translate(10,5)"><text transform="translate(20,15)" font-size="10px" text-anchor="middle">abcd</text></g>',
  );
  expect(texts).toEqual([{ text: 'abcd', left: 20, right: 40, top: 13, bottom: 22 }]);
});

it('knows a text that was turned, and one of two lines', () => {
  const { texts } = draw(
    '<text transform="translate(50,40) rotate(-90)" font-size="10px">ab</text><text transform="translate(0,10)" font-size="10px"><tspan>a</tspan><tspan x="0" dy="12">bc</tspan></text>',
  );
  const rounded = texts.map(({ text, ...box }) => [text, ...Object.values(box).map(Math.round)]);
  expect(rounded).toEqual([
    ['ab', 43, 52, 30, 40],
    ['a', 0, 5, 3, 12],
    ['bc', 0, 10, 15, 24],
  ]);
});

it('finds texts that touch and texts that leave the picture', () => {
  const boxes = draw(
    '<text transform="translate(0,20)" font-size="10px">abc</text><text transform="translate(10,22)" font-size="10px">d</text><text transform="translate(90,45)" font-size="10px">efg</text>',
  );
  expect(findOverlaps(boxes)).toEqual(['abc / d']);
  expect(findOutside(boxes)).toEqual(['efg: right']);
});

it('finds neighbours without a boundary, and takes a line between them for one', () => {
  const [dark, wine] = ['var(--chart-1)', 'var(--chart-4)'];
  expect(findFaintNeighbours(draw(bar(0, dark) + bar(20, wine)), 'light')).toEqual([`${dark} / ${wine}`]);
  expect(findFaintNeighbours(draw(bar(0, dark) + bar(25, wine)), 'light')).toEqual([]);
  expect(findFaintNeighbours(draw(bar(0, dark, 'var(--chart-surface)') + bar(20, wine)), 'light')).toEqual([]);
  expect(findFaintNeighbours(draw(bar(0, dark, 'var(--chart-ink)') + bar(20, wine)), 'light')).toEqual([
    `${dark} / ${wine}`,
  ]);
});
