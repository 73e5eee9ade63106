import type { CDPSession, Page } from '@playwright/test';

export type Place = 'start' | 'middle' | 'end';
export const PLACES: readonly Place[] = ['start', 'middle', 'end'];

const KEYS = 60;
/** Between two keys, in milliseconds: a fast typist, and time for what a key sets off. */
const PAUSE = 80;

/** Puts the caret into a paragraph by a click, as a person does. `paragraphs` selects all of the text. */
export async function putCaret(page: Page, paragraphs: string, place: Place): Promise<void> {
  const all = page.locator(paragraphs);
  const count = await all.count();
  const at = place === 'start' ? 0 : place === 'end' ? count - 1 : Math.floor(count / 2);
  const paragraph = all.nth(at);
  await paragraph.scrollIntoViewIfNeeded();
  // Blocks that were only guessed at get their heights as they come into view.
  await page.waitForTimeout(600);
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click({ position: { x: 40, y: 8 } });
  await page.keyboard.press('End');
}

/** Types, and answers for each key the milliseconds of work on the main thread until the next one. */
export async function mainThreadPerKey(page: Page): Promise<number[]> {
  const cdp = await threadClock(page);
  const times: number[] = [];
  for (let at = 0; at < KEYS; at += 1) {
    const before = await taskMs(cdp);
    await page.keyboard.press('abcdefghij'.charAt(at % 10));
    await page.waitForTimeout(PAUSE);
    times.push((await taskMs(cdp)) - before);
  }
  await cdp.detach();
  return times.slice(10); // the first keys warm the page up
}

/** Time as the main thread spends it, not as it passes: other programs on the machine do not count. */
export async function threadClock(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

/** Milliseconds the main thread of the page has worked since it began. */
export async function taskMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const task = metrics.find((it) => it.name === 'TaskDuration');
  if (task === undefined) throw new Error('Chromium no longer says how long tasks took');
  return task.value * 1000;
}

/**
 * Types without a pause for so long that saves fall between keys; answers for each key the milliseconds it waited until
 * the page took it.
 */
export async function keyDelays(page: Page, keys: number): Promise<number[]> {
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(globalThis, { keyDelays: delays });
    addEventListener('keydown', (event) => delays.push(performance.now() - event.timeStamp), true);
  });
  await page.keyboard.type('port call '.repeat(Math.ceil(keys / 10)).slice(0, keys), { delay: 37 });
  await page.waitForTimeout(1500);
  return page.evaluate(() => Reflect.get(globalThis, 'keyDelays') as number[]);
}
