import * as vega from 'vega';

/** Returns how wide a line of text is: the text of a mark and its font, in pixels. */
export type ItemWidth = (item: TextItem, text: unknown) => number;

/** The properties of a text mark that decide its width. */
export interface TextItem {
  readonly text?: unknown;
  readonly fontSize?: number | undefined;
  readonly fontWeight?: string | number | undefined;
}

interface StringRenderer {
  initialize(element: null, width: number, height: number, origin: [number, number], scale: number): StringRenderer;
  background(colour: string): StringRenderer;
  render(scene: unknown): StringRenderer;
  attr(scene: Scene, item: MarkItem, attributes: unknown, tag: string | null): Attributes;
  svg(): string;
}

/** A mark that was drawn: what it shows when pointed at, and the row that it stands for. */
export interface MarkItem {
  readonly tooltip?: unknown;
  readonly datum?: Readonly<Record<string, unknown>> | undefined;
}

/** Marks of one kind. */
interface Scene {
  readonly marktype?: string;
  readonly role?: string;
}

type Attributes = Record<string, unknown>;

/** The parts of Vega that its type declarations leave out. */
const runtime = vega as unknown as {
  readonly textMetrics: { width: ItemWidth };
  readonly SVGStringRenderer: new (loader: unknown) => StringRenderer;
};

interface LaidOut {
  readonly _viewWidth: number;
  readonly _viewHeight: number;
  readonly _origin: readonly [number, number];
}

/** Makes Vega lay out text with these widths from now on. */
export function setItemWidth(width: ItemWidth): void {
  runtime.textMetrics.width = width;
}

/** Returns the widths with which Vega lays out text now. */
export function getItemWidth(): ItemWidth {
  return runtime.textMetrics.width;
}

/** Kinds of marks of which each stands for one row. Text can be read as it is, and a line stands for many rows. */
const pointable: readonly (string | undefined)[] = ['arc', 'path', 'rect', 'rule', 'shape', 'symbol'];

/** Draws as Vega does, with the description of each mark in an attribute `data-title`. */
class TitledRenderer extends runtime.SVGStringRenderer {
  describe: (item: MarkItem) => string | undefined = () => undefined;

  override attr(scene: Scene, item: MarkItem, attributes: unknown, tag: string | null): Attributes {
    const drawn = super.attr(scene, item, attributes, tag);
    if (!tag || scene.role !== 'mark' || !pointable.includes(scene.marktype)) return drawn;
    const title = this.describe(item);
    return title ? { ...drawn, 'data-title': title } : drawn;
  }
}

/** Returns the drawing of a view that has run: groups of marks, and their items. */
export function sceneOf(view: vega.View): unknown {
  return (view.scenegraph() as unknown as { root: Scene }).root;
}

/** Returns the drawing of a view that has run, with the size of the picture and where the drawing begins in it. */
export function drawingOf(view: vega.View) {
  const { _viewWidth, _viewHeight, _origin } = view as unknown as LaidOut;
  const { left = 0, right = 0, top = 0, bottom = 0 } = view.padding() as Record<string, number>;
  return {
    scene: sceneOf(view),
    width: Math.max(0, _viewWidth + left + right),
    height: Math.max(0, _viewHeight + top + bottom),
    origin: [left + _origin[0], top + _origin[1]] as [number, number],
  };
}

/**
 * Returns a view as SVG, at once: `view.toSVG()` does the same, but only after a promise.
 * The view must have run and load nothing. `describe` gives the text that a mark shows when pointed at.
 */
export function renderSvg(view: vega.View, describe: (item: MarkItem) => string | undefined): string {
  const { scene, width, height, origin } = drawingOf(view);
  // Ids come from a counter of the process.
  vega.resetSVGDefIds();
  const renderer = new TitledRenderer(view.loader());
  renderer.describe = describe;
  return renderer
    .initialize(null, width, height, origin, 1)
    .background(view.background() as unknown as string)
    .render(scene)
    .svg();
}
