/** Returns width and height of an SVG by its viewBox, in pixels; nothing if it has none. */
export function svgSize(svg: string): { width: number; height: number } | undefined {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const [, , width, height] = (/viewBox="([^"]*)"/.exec(root)?.[1] ?? '').split(/[\s,]+/).map(Number);
  return width && height ? { width, height } : undefined;
}
