import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CallParsed } from '#core/contract/calls.ts';
import type { Block } from '#core/model/block.ts';
import { PLAIN_CHOICE, type PreviewPage } from '#core/contract/print-views.ts';
import { excerptId } from '#core/model/ids.ts';
import type { Excerpt } from '#core/model/excerpt.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { addExcerpt, addSource, newBriefing, paragraphBlock } from '#main/store/test-library.ts';
import { withDeps, type TestDeps } from './test-deps.ts';
import type { Previews } from './preview-pages.ts';
import { makePreviews } from './previewing.ts';
import { warmingSteps } from './warming-preview.ts';

const TEXT = 'The bridge is closed. Repairs begin in May.';
const readFonts = () => bundledFonts((file) => readFileSync(`node_modules/${file}`));
const fonts = readFonts();

/** Twenty paragraphs, each of which cites. */
function citingBlocks({ library }: TestDeps): Block[] {
  const source = addSource(library, 's1', TEXT, { title: 'Bridge news' });
  const kept = addExcerpt(library, 'e1', { source, text: TEXT, exact: 'The bridge is closed.' });
  return Array.from({ length: 20 }, (_, at) =>
    paragraphBlock(`k${at}`, `Lorries wait at pier ${at}.`, [kept]),
  );
}

function question(blocks: Block[]): CallParsed<'preview.pages'> {
  const { model: _model, id, blocks: _blocks, ...facts } = newBriefing('b1', blocks);
  const order = blocks.map((it) => it.id);
  return { preview: 'p1', id, facts, order, changed: blocks, ...PLAIN_CHOICE, from: 0, to: 9, caret: null };
}

const previewsOn = (its = fonts) =>
  makePreviews(
    () => its,
    () => 0,
  );

/** The pages as they are drawn; their keys go up with every page a thread lays out. */
const drawnBy = (previews: Previews, { library }: TestDeps, blocks: Block[]): PreviewPage[] => {
  const shown = previews.pages(library, question(blocks));
  if (!shown.ok) throw new Error(JSON.stringify(shown.error));
  return shown.value.pages.map((it) => it.page);
};

test('pages after it are those that come without it, whether or not the text was changed since', () =>
  withDeps(async (deps) => {
    const blocks = citingBlocks(deps);
    const warmed = previewsOn(readFonts());
    await warmed.warm(deps.library, newBriefing('b1', blocks));
    const changed = blocks.map((it, at) => (at === 7 ? paragraphBlock(it.id, 'Ferries sail again.') : it));
    for (const shown of [changed, blocks])
      expect(drawnBy(warmed, deps, shown)).toEqual(drawnBy(previewsOn(readFonts()), deps, shown));
  }));

test('tells the faces that the pages are drawn in', () =>
  withDeps(async (deps) => {
    const blocks = citingBlocks(deps);
    const items = drawnBy(previewsOn(), deps, blocks).flatMap((it) => it.items);
    const drawn = new Set(items.flatMap((it) => (it.type === 'text' ? [it.face] : [])));
    const faces = await previewsOn().warm(deps.library, newBriefing('b1', blocks));
    expect(faces.toSorted()).toEqual([...drawn].toSorted());
    expect(faces).toContain('serif-regular');
  }));

test('a question for pages is answered meanwhile, and ends it', () =>
  withDeps(async (deps) => {
    const blocks = citingBlocks(deps);
    const previews = previewsOn();
    const warming = previews.warm(deps.library, newBriefing('b1', blocks));
    let isWarm = false;
    void warming.then(() => {
      isWarm = true;
    });
    expect(previews.pages(deps.library, question(blocks)).ok).toBe(true);
    expect(isWarm).toBe(false);
    expect(await warming).toEqual([]);
  }));

test('the library is read in the first step alone: it may be closed after it', () =>
  withDeps((deps) => {
    const blocks = citingBlocks(deps);
    let isClosed = false;
    const db = new Proxy(deps.library.db, {
      get: (target, name, receiver) => {
        if (isClosed) throw new Error('the library was read after the first step');
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    const steps = warmingSteps({ ...deps.library, db }, newBriefing('b1', blocks), fonts);
    steps.next();
    isClosed = true;
    expect([...steps].flat()).toContain('serif-regular');
  }));

test.each<[string, (blocks: Block[]) => Block[]]>([
  ['a briefing without blocks', () => []],
  [
    'a citation of nothing',
    (it) => [paragraphBlock('x', 'x', [{ id: excerptId.parse('gone') } as Excerpt]), ...it],
  ],
  ['a character that no font has', (it) => [paragraphBlock('x', 'A bead: \u{1F9FF}.'), ...it]],
])('%s does not stand in its way', (_name, change) =>
  withDeps(async (deps) => {
    const briefing = newBriefing('b1', change(citingBlocks(deps)));
    expect(await previewsOn().warm(deps.library, briefing)).toContain('sans-regular');
  }),
);
