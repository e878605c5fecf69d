import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Rules of WCAG 2.2 AA, and those that its readers expect beside it. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const sizes = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
] as const;
const light = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } as const;
const schemes = [
  { name: 'light', media: light },
  { name: 'dark', media: { ...light, colorScheme: 'dark' } },
  { name: 'forced colours', media: { ...light, forcedColors: 'active' } },
  { name: 'more contrast', media: { ...light, contrast: 'more' } },
] as const;

/** Returns what breaks WCAG 2.2 AA on an open page, as `320 dark: color-contrast <p>…`: on a desktop and a telephone, in all colours. */
export async function violationsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    for (const { name, media } of schemes) {
      await page.emulateMedia(media);
      found.push(...(await violationsNow(page)).map((text) => `${viewport.width} ${name}: ${text}`));
    }
  }
  return found;
}

/** Returns what breaks WCAG 2.2 AA on a page as it is now, as `color-contrast <p>…`; axe is given to a page once. */
export async function violationsNow(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    const { violations } = await here.run({ runOnly: tags, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 150)}`));
  }, wcag);
}
