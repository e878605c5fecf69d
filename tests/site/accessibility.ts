import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rules of WCAG 2.2 AA, and those that its readers expect beside it. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours; the other rules hold in all of them or in none. */
const colourRules = ['color-contrast', 'link-in-text-block'];

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
      const axe = new AxeBuilder({ page });
      const rules = name === 'light' ? axe.withTags(wcag) : axe.withRules(colourRules);
      const { violations } = await rules.analyze();
      const told = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html.slice(0, 150)}`));
      found.push(...told.map((text) => `${viewport.width} ${name}: ${text}`));
    }
  }
  return found;
}
