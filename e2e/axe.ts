import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a part of the page: each rule with the first places that break it. */
export async function violationsIn(part: Locator): Promise<unknown[]> {
  if (!(await part.page().evaluate(() => 'axe' in globalThis))) await part.page().evaluate(axe);
  return part.evaluate(async (element) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(part: Element): Promise<{
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
        }>;
      };
    };
    const result = await axe.run(element);
    return result.violations.map((it) => [
      it.id,
      it.nodes.slice(0, 3).map((node) => `${node.html}\n${node.failureSummary}`),
    ]);
  });
}

/** The same in the light and in the dark, each rule with the one it is broken in. */
export async function violationsInBoth(page: Page, part: Locator): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate(async (it) => {
      document.documentElement.dataset['theme'] = it;
      // Colours of buttons fade into one another.
      await Promise.allSettled(document.getAnimations().map((one) => one.finished));
    }, theme);
    found.push(...(await violationsIn(part)).map((it) => [theme, it]));
  }
  return found;
}
