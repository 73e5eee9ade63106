import { readFileSync } from 'node:fs';
import { fail, ok, type Result } from '#core/model/result.ts';
import { briefingFacts } from '#core/model/briefing.ts';
import type { Bench } from './bench.ts';
import { KEEPING_STEPS } from './keeping-steps.ts';
import { sampleBriefing } from './sample-briefing.ts';
import type { Step } from './step.ts';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tarn Bay takes the long ships</title></head>
<body><nav><a href="/">Home</a></nav><article><h1>Tarn Bay takes the long ships</h1>
<p>Tarn Bay received 17 ships in the first week of March, the harbour engineer Sela Orr said.</p></article></body></html>`;
/** "Порт чекає" and on, in windows-1251: the tables of old encodings must have come along. */
const OLD_LETTERS = Buffer.from(
  'cfeef0f220f7e5eae0ba20ede020efe0ebfcede8eae82e0a0acae0efb3f2e0ed20efeef0f2f320e7e0ffe2e8e22c20f9ee20f0e5eceeedf220f2f0e8e2e0f2e8ece520f7eef2e8f0ede0e4f6fff2fc20f2e8e6edb3e22e0a',
  'hex',
);
const BRIEFING = `---
title: Ships at Tarn Bay
kind: background-brief
---
# Background

Nobody in the office has seen the cranes yet.
`;

const WORDS: readonly (readonly [language: string, right: string, wrong: string])[] = [
  ['en-us', 'harbor', 'harbro'],
  ['en-gb', 'harbour', 'harbuor'],
  ['fr', 'bonjour', 'bonjuor'],
  ['uk', 'порт', 'поррт'],
  ['ru', 'порт', 'поррт'],
];

const lines = (text: string): readonly string[] => text.split('\n');

/** In this order; a later step builds on what an earlier one made. */
export const STEPS: readonly Step[] = [
  { name: 'the window is shut in', run: shutIn },
  { name: 'the sample library opens', run: sampleOpens },
  { name: 'search finds', run: finds },
  { name: 'a page and a text in old letters are read', run: (bench) => reads(bench, oldFiles(bench)) },
  { name: 'a briefing comes in', run: briefingComesIn },
  { name: 'spelling knows its languages', run: spells },
  { name: 'pages are laid out', run: laysOut },
  { name: 'a PDF is written, and passes its checks', run: writesPdf },
  { name: 'the PDF is verified', run: verifies },
  { name: 'Word, web page and Markdown are written', run: writesOthers },
  { name: 'the PDF and the Word document are read', run: (bench) => reads(bench, written(bench)) },
  ...KEEPING_STEPS,
];

/** The page has no Node, its process is in the system's sandbox, and a release opens no tools. */
async function shutIn(bench: Bench): Promise<Result<string, string>> {
  const reachable = await bench.inPage('typeof process + " " + typeof require');
  if (reachable !== 'undefined undefined') return fail('The page can reach Node.');
  if (bench.isPackaged && (await bench.opensTools())) return fail('Tools for developers open.');
  if (process.platform !== 'linux') return ok('no Node in the page; the sandbox is looked at on Linux only');
  const status = readFileSync(`/proc/${bench.pageProcess()}/status`, 'utf8');
  const isFiltered = lines(status).includes('Seccomp:\t2');
  if (isFiltered) return ok('no Node in the page; its process is in the sandbox (seccomp filter)');
  return bench.isPackaged
    ? fail('The process of the page runs without the sandbox.')
    : ok('no Node in the page; without the sandbox, as it may be from a checkout');
}

async function sampleOpens(bench: Bench): Promise<Result<string, string>> {
  const state = await bench.call('library.state', {});
  if (!state.ok) return state;
  const { open } = state.value;
  if (open === null) return fail('No library is open.');
  return open.sources > 0 && open.briefings > 0
    ? ok(`${open.sources} sources, ${open.briefings} briefings`)
    : fail('The sample library is empty.');
}

async function finds(bench: Bench): Promise<Result<string, string>> {
  const found = await bench.call('search.find', { text: 'grain', mode: 'ranked' });
  if (!found.ok) return found;
  const { length } = found.value.hits;
  return length > 0 ? ok(`${length} places for “grain”`) : fail('“grain” was not found.');
}

function oldFiles(bench: Bench): readonly string[] {
  return [bench.put('tarn.html', PAGE), bench.put('letters.txt', OLD_LETTERS)];
}

function written(bench: Bench): readonly string[] {
  return [bench.path('self-test.pdf'), bench.path('self-test.docx')];
}

async function reads(bench: Bench, files: readonly string[]): Promise<Result<string, string>> {
  bench.choose({ files });
  const report = await bench.call('importing.importChosen', {});
  if (!report.ok) return report;
  const outcomes = report.value.files.map((it) => `${it.fileName}: ${it.outcome}`);
  return report.value.files.length === files.length &&
    report.value.files.every((it) => it.outcome === 'added')
    ? ok(outcomes.join(', '))
    : fail(outcomes.join(', '));
}

async function briefingComesIn(bench: Bench): Promise<Result<string, string>> {
  bench.choose({ files: [bench.put('ships.md', BRIEFING)] });
  const made = await bench.call('briefings.importChosen', {});
  if (!made.ok) return made;
  return made.value.problems.length === 0 ? ok('from Markdown') : fail('Something in it could not be read.');
}

async function spells(bench: Bench): Promise<Result<string, string>> {
  for (const [language, right, wrong] of WORDS) {
    const checked = await bench.call('spelling.check', { language, words: [right, wrong] });
    if (!checked.ok) return checked;
    if (checked.value.wrong.join() !== wrong)
      return fail(`${language}: “${right}” and “${wrong}” are not told apart.`);
  }
  return ok(WORDS.map(([language]) => language).join(', '));
}

async function laysOut(bench: Bench): Promise<Result<string, string>> {
  const id = await sampleBriefing(bench);
  if (!id.ok) return id;
  const got = await bench.call('briefings.get', { id: id.value });
  if (!got.ok) return got;
  const { briefing } = got.value;
  const shown = await bench.call('preview.pages', {
    ...{ preview: 'self-test', id: id.value, facts: briefingFacts.parse(briefing), changed: briefing.blocks },
    ...{ order: briefing.blocks.map((it) => it.id), from: 0, to: 1 },
  });
  if (!shown.ok) return shown;
  const items = shown.value.pages[0]?.page.items.length ?? 0;
  return items > 0 ? ok(`${items} things on the first page`) : fail('The first page is empty.');
}

async function writesPdf(bench: Bench): Promise<Result<string, string>> {
  const id = await sampleBriefing(bench);
  if (!id.ok) return id;
  bench.choose({ exportTo: bench.path('self-test.pdf') });
  const report = await bench.call('exporting.exportPdf', { id: id.value });
  if (!report.ok) return report;
  const { pages, notes, checks, claims } = report.value;
  const failed = checks.filter((it) => !it.passed).map((it) => `${it.rule}: ${it.found}`);
  return failed.length === 0
    ? ok(`${pages} pages, ${notes} notes, ${claims.join(' and ')}`)
    : fail(failed.join('; '));
}

async function verifies(bench: Bench): Promise<Result<string, string>> {
  bench.choose({ files: [bench.path('self-test.pdf')] });
  const verified = await bench.call('verifying.verifyChosen', {});
  if (!verified.ok) return verified;
  const { state, claims } = verified.value;
  return state === 'valid' && claims.length > 0
    ? ok(`${claims.length} claims stand`)
    : fail(`${claims.length} claims, ${state}`);
}

async function writesOthers(bench: Bench): Promise<Result<string, string>> {
  const id = await sampleBriefing(bench);
  if (!id.ok) return id;
  const done: string[] = [];
  for (const format of ['docx', 'html'] as const) {
    bench.choose({ exportTo: bench.path(`self-test.${format}`) });
    const report = await bench.call('exporting.exportAs', { id: id.value, format });
    if (!report.ok) return report;
    done.push(report.value.fileName);
  }
  bench.choose({ exportTo: bench.path('self-test.md') });
  const markdown = await bench.call('exporting.exportMarkdown', { id: id.value });
  return markdown.ok ? ok([...done, markdown.value.fileName].join(', ')) : markdown;
}
