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
  svg(): string;
}

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

/**
 * Returns a view as SVG, at once: `view.toSVG()` does the same, but only after a promise.
 * The view must have run and load nothing.
 */
export function renderSvg(view: vega.View): string {
  const { _viewWidth, _viewHeight, _origin } = view as unknown as LaidOut;
  const { left = 0, right = 0, top = 0, bottom = 0 } = view.padding() as Record<string, number>;
  return new runtime.SVGStringRenderer(view.loader())
    .initialize(
      null,
      Math.max(0, _viewWidth + left + right),
      Math.max(0, _viewHeight + top + bottom),
      [left + _origin[0], top + _origin[1]],
      1,
    )
    .background(view.background() as unknown as string)
    .render((view.scenegraph() as unknown as { root: unknown }).root)
    .svg();
}
