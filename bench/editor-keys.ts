import type { CDPSession, Page } from '@playwright/test';

export type Place = 'start' | 'middle' | 'end';
export const PLACES: readonly Place[] = ['start', 'middle', 'end'];

const KEYS = 40;
/** Left out at each place: they warm the page up. */
const WARM_UP = 10;
/** Between two keys, in milliseconds: a fast typist, and time for what a key sets off. */
const PAUSE = 60;

/** Puts the caret into a paragraph by a click, as a person does. `paragraphs` selects all of the text. */
export async function putCaret(page: Page, paragraphs: string, place: Place): Promise<void> {
  const look = () =>
    page.evaluate(
      ([selector, where]) => {
        const all = document.querySelectorAll(selector);
        const at = where === 'start' ? 0 : where === 'end' ? all.length - 1 : Math.floor(all.length / 2);
        const paragraph = all[at];
        if (paragraph === undefined) throw new Error(`there is no ${selector}`);
        paragraph.scrollIntoView({ block: 'center' });
        const { left, top } = paragraph.getBoundingClientRect();
        return { left, top };
      },
      [paragraphs, place] as const,
    );
  await look();
  // Blocks that were only guessed at get their heights as they come into view.
  await page.waitForTimeout(400);
  const { left, top } = await look();
  await page.mouse.click(left + 40, top + 8);
  await page.keyboard.press('End');
  await page.waitForTimeout(1000);
}

/** Types, and answers for each key the milliseconds of work on the main thread until the next one. */
export async function mainThreadPerKey(page: Page): Promise<number[]> {
  const cdp = await threadClock(page);
  const times: number[] = [];
  let before = await taskMs(cdp);
  for (let at = 0; at < KEYS; at += 1) {
    await page.keyboard.press('abcdefghij'.charAt(at % 10));
    await page.waitForTimeout(PAUSE);
    const now = await taskMs(cdp);
    times.push(now - before);
    before = now;
  }
  await cdp.detach();
  return times.slice(WARM_UP);
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

/** Milliseconds of work on the main thread from before `act` until the page rests for `rest` milliseconds. */
export async function mainThreadFor(page: Page, rest: number, act: () => Promise<unknown>): Promise<number> {
  const cdp = await threadClock(page);
  const before = await taskMs(cdp);
  await act();
  await page.waitForTimeout(rest);
  const time = (await taskMs(cdp)) - before;
  await cdp.detach();
  return time;
}

/** Types without a pause for so long that saves fall between keys; answers how long each key waited until the page took it. */
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
