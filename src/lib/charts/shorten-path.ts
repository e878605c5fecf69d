/** Letters from which a path is no symbol but an area, of which a tenth of a pixel is enough. */
const longPath = 60;
/** What Vega writes for an area: moves, lines and ends, in absolute coordinates. */
const outline = /^(?:M-?[\d.e-]+,-?[\d.e-]+(?:L-?[\d.e-]+,-?[\d.e-]+)*Z)+$/;

/**
 * Returns the data of a path (SVG 2, 9.3) in as few letters as they allow. Outlines are given in tenths of a pixel and from
 * point to point, so that nothing adds up; other paths keep two decimals.
 */
export function shortenPath(path: string): string {
  if (path.length < longPath || !outline.test(path)) return roundNumbers(path);
  const parts = path.match(/M[^M]*/g) ?? [];
  return parts.map(shortenRing).join('');
}

/** What a text holds of which some number would be written in another way. */
const unlike = /[.e]|-0|\b0\d|\d{16}/i;

/** Returns a text with each of its numbers rounded to two decimals. */
export function roundNumbers(value: string): string {
  if (!unlike.test(value)) return value;
  return value.replace(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, (number) => {
    const rounded = Math.round(Number(number) * 100) / 100;
    return String(rounded === 0 ? 0 : rounded);
  });
}

type Point = readonly [x: number, y: number];

/** A ring in tenths of a pixel; points that fall on the one before are left out. */
function shortenRing(ring: string): string {
  const points = [...ring.matchAll(/[ML]([^,]*),([^MLZ]*)/g)].map(
    ([, x, y]): Point => [Math.round(Number(x) * 10), Math.round(Number(y) * 10)],
  );
  const [first, ...others] = points;
  if (!first) return '';
  let [fromX, fromY] = first;
  const steps = others.flatMap(([x, y]) => {
    const step = [x - fromX, y - fromY];
    [fromX, fromY] = [x, y];
    return step.some((way) => way !== 0) ? step : [];
  });
  return `M${join(first)}${steps.length > 0 ? `l${join(steps)}` : ''}Z`;
}

/** Numbers in tenths, with a comma only where no sign parts them. */
function join(tenths: readonly number[]): string {
  return tenths
    .map((number, index) => {
      const text = String(number / 10).replace(/^(-?)0\./, '$1.');
      return index === 0 || text.startsWith('-') ? text : `,${text}`;
    })
    .join('');
}
