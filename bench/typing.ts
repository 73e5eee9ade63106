import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startElectron } from './app.ts';
import { cliJson, inFolder } from './made.ts';
import { makePeerWindow } from './peer-window.ts';
import { memoryOfTree } from './process-tree.ts';
import { prose } from './prose.ts';
import { toRow, type Measured, type Row } from './row.ts';

const sizes = [5_000, 20_000] as const;
const keys = 60;

/** From a key to the painted frame at the end of a long briefing, beside a bare contenteditable with the same words. */
export async function typing(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const words of sizes) {
    const paragraphs = paragraphsOf(words);
    const peer = await bare(words, paragraphs);
    rows.push(toRow({ ...(await briefing(words, paragraphs)), peer }), toRow(peer));
  }
  return rows;
}

function paragraphsOf(words: number): string[] {
  const text = prose(words);
  const paragraphs: string[] = [];
  for (let count = 0; count < words;) {
    const paragraph = text.paragraph(4);
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return paragraphs;
}

function briefing(words: number, paragraphs: readonly string[]): Promise<Measured> {
  return inFolder(async (folder) => {
    const library = join(folder, 'library');
    cliJson('demo', library);
    const file = join(folder, 'long.md');
    // A citation every 50 words or so, as the aim for the editor has it.
    const cited = paragraphs.map((it) => `${it} [@tessen2026, para. 3]`);
    writeFileSync(file, `---\ntitle: Long briefing\n---\n\n${cited.join('\n\n')}\n`);
    cliJson('brief', 'import', file, '--library', library);
    const running = await startElectron(undefined, [`--library=${library}`]);
    try {
      const { page } = running;
      await page.getByRole('button', { name: /^Briefings/ }).click();
      await page.getByText('Long briefing').first().dblclick();
      const textbox = page.getByRole('textbox', { name: 'Briefing text' });
      await textbox.locator('p').last().click();
      return {
        name: `typing, ${words} words`,
        times: await typeInto(page),
        peakMemory: memoryOfTree(running.pid),
        note: 'key to painted frame; memory: all processes',
      };
    } finally {
      await running.end();
    }
  });
}

async function bare(words: number, paragraphs: readonly string[]): Promise<Measured> {
  const style = 'font: 16px/1.6 serif; max-width: 40em; margin: auto';
  const body = paragraphs.map((it) => `<p>${it}</p>`).join('');
  const peer = makePeerWindow(`<div contenteditable style="${style}">${body}</div>`);
  const running = await startElectron(peer.folder);
  try {
    await running.page.locator('p').last().click();
    return {
      name: `bare contenteditable, ${words} words`,
      times: await typeInto(running.page),
      peakMemory: memoryOfTree(running.pid),
    };
  } finally {
    await running.end();
    peer.remove();
  }
}

/** Types at the end of the document and answers, for each key, the milliseconds until the frame it caused was painted. */
async function typeInto(page: Page): Promise<number[]> {
  await page.keyboard.press('Control+End');
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { keyTimes: times });
    addEventListener(
      'keydown',
      () => {
        const begun = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - begun);
          channel.port2.postMessage(null);
        });
      },
      true,
    );
  });
  for (let at = 0; at < keys; at += 1) {
    await page.keyboard.press('abcdefghij'.charAt(at % 10));
    await page.waitForTimeout(60);
  }
  const times = await page.evaluate(() => Reflect.get(globalThis, 'keyTimes') as number[]);
  if (times.length !== keys) throw new Error(`${keys} keys were pressed and ${times.length} frames painted`);
  return times.slice(10); // the first keys warm the page up
}
