import type { Page } from '@playwright/test';
import { performance } from 'node:perf_hooks';

export type Jump = 'end' | 'start' | 'all';

/**
 * Milliseconds until the caret is seen after Ctrl+End and Ctrl+Home, and all is selected and drawn after Ctrl+A. `paragraphs`
 * selects all of the text, `scroller` what it scrolls in. Throws where it never is.
 */
export async function jumps(page: Page, paragraphs: string, scroller: string): Promise<Record<Jump, number>> {
  const end = await caretSeen(page, 'Control+End', scroller);
  await page.waitForTimeout(800);
  const start = await caretSeen(page, 'Control+Home', scroller);
  await page.waitForTimeout(800);
  const all = await allSelected(page, paragraphs);
  await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(800);
  return { end, start, all };
}

/** Milliseconds from Enter in the bar of find until the next hit, far away, is seen. `words` stand there and nowhere between. */
export async function nextHit(page: Page, words: string, scroller: string): Promise<number> {
  await page.keyboard.press('Control+f');
  await page.keyboard.type(words);
  await page.waitForTimeout(2000);
  const time = await until(page, 'Enter', () =>
    page.waitForFunction(
      (selector) => {
        const [hit] = CSS.highlights.get('found-here') ?? [];
        const view = document.querySelector(selector)?.getBoundingClientRect();
        const place = hit instanceof Range ? hit.getBoundingClientRect() : undefined;
        return (
          place !== undefined && view !== undefined && place.top >= view.top && place.bottom <= view.bottom
        );
      },
      scroller,
      { polling: 'raf' },
    ),
  );
  await page.keyboard.press('Escape');
  return time;
}

const caretSeen = (page: Page, key: string, scroller: string) =>
  until(page, key, () =>
    page.waitForFunction(
      (selector) => {
        const selection = getSelection();
        const range = selection?.rangeCount === 1 ? selection.getRangeAt(0) : undefined;
        const block = range?.startContainer;
        const element = block instanceof Element ? block : block?.parentElement;
        const place = range?.getClientRects()[0] ?? element?.getBoundingClientRect();
        const view =
          selector === 'html'
            ? { top: 0, bottom: innerHeight }
            : document.querySelector(selector)?.getBoundingClientRect();
        return (
          place !== undefined &&
          view !== undefined &&
          place.top >= view.top &&
          place.bottom <= view.bottom + 1
        );
      },
      scroller,
      { polling: 'raf' },
    ),
  );

/** Asked without reading the selected words, which would lay out all of them. */
const allSelected = (page: Page, paragraphs: string) =>
  until(page, 'Control+a', async () => {
    await page.waitForFunction(
      (selector) => {
        const [all, selection] = [[...document.querySelectorAll(selector)], getSelection()];
        return [all[0], all.at(-1)].every(
          (it) => it !== undefined && selection?.containsNode(it, true) === true,
        );
      },
      paragraphs,
      { polling: 'raf' },
    );
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0))));
  });

async function until(page: Page, key: string, isRight: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await page.keyboard.press(key);
  await isRight();
  return performance.now() - begun;
}
