/** A part of a drawing, as Vega keeps it. */
interface Part {
  readonly role?: string;
  readonly items?: readonly Part[];
  readonly bounds?: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number };
  readonly datum?: { readonly value?: unknown };
  readonly text?: unknown;
  opacity?: number;
}

/** Pixels that part two labels at least. */
const separation = 16;

/**
 * Shows of the labels of each axis that has its ticks at these dates as many as fit, beginning with the newest; Vega would
 * begin with the oldest and might leave out the reporting date itself.
 */
export function showNewestLabels(scene: unknown, dates: ReadonlySet<number>): void {
  const { role, items = [] } = scene as Part;
  const isOfDates = role === 'axis-label' && items.length > 0 && items.every(({ datum }) => dates.has(timeOf(datum)));
  if (!isOfDates) {
    for (const item of items) showNewestLabels(item, dates);
    return;
  }
  const shown: Part[] = [];
  for (const label of items.toSorted((a, b) => timeOf(b.datum) - timeOf(a.datum))) {
    const fits = label.text !== '' && !shown.some((other) => touches(label, other));
    label.opacity = fits ? 1 : 0;
    if (fits) shown.push(label);
  }
}

function timeOf(datum: Part['datum']): number {
  return Number(datum?.value);
}

function touches({ bounds: a }: Part, { bounds: b }: Part): boolean {
  if (!a || !b) return false;
  const across = Math.max(a.x1 - b.x2, b.x1 - a.x2);
  const down = Math.max(a.y1 - b.y2, b.y1 - a.y2);
  return across < separation && down < separation / 4;
}
