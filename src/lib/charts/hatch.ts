import { type ChartColour, chartColours } from './theme.ts';

/**
 * A paint that a specification may name as it names a colour: `hatch(--chart-2)` is stripes of that colour on the
 * surface of the page. It tells series apart in black and white as well.
 */
const hatch = /hatch\((--chart-[a-z0-9-]+)\)/g;

/** Returns the value of an attribute with a reference in place of each hatching, and the colours that were hatched. */
export function referHatches(value: string, id: string): { value: string; colours: string[] } {
  const colours = [...value.matchAll(hatch)].map(([, colour = '']) => colour);
  return { value: value.replace(hatch, (_, colour: string) => `url(#${hatchId(colour, id)})`), colours };
}

/** Returns the `<defs>` for hatched colours; empty if there are none. */
export function defineHatches(colours: Iterable<string>, id: string): string {
  const patterns = [...new Set(colours)].sort().map((colour) => {
    const rect = (width: number, fill: string) => `<rect width="${width}" height="8" fill="var(${fill})"/>`;
    return [
      `<pattern id="${hatchId(colour, id)}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
      rect(8, '--chart-surface'),
      rect(4, colour),
      '</pattern>',
    ].join('');
  });
  return patterns.length > 0 ? `<defs>${patterns.join('')}</defs>` : '';
}

/** Returns a text with one colour in place of each hatching: halfway to the surface, for a program that knows no stripes. */
export function tintHatches(text: string, theme: keyof typeof chartColours): string {
  const colours = chartColours[theme];
  return text.replace(hatch, (whole, name: ChartColour) =>
    colours[name] ? mix(colours[name], colours['--chart-surface']) : whole,
  );
}

function hatchId(colour: string, id: string): string {
  return `${id}-hatch${colour.replace('--chart', '')}`;
}

function mix(a: string, b: string): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round((part(a, at) + part(b, at)) / 2)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
