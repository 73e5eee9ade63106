import { block } from '#core/model/block.ts';
import { figureId } from '#core/model/ids.ts';
import { locatedFigure, type LocatedFigure } from '#core/model/references.ts';
import { $getRoot, $isElementNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { makeKnowledge } from '#renderer/editor/knowledge.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { watchFigures } from './figure-news.ts';
import { $isFigureNode } from './FigureNode.ts';

const figure = (id: string, value: number): LocatedFigure =>
  locatedFigure.parse({
    id,
    sourceId: 's1',
    anchor: { exact: 'x', prefix: '', suffix: '', start: 0, end: 1, textSha256: 'a'.repeat(64) },
    value,
    upper: null,
    qualifier: null,
    unit: null,
    measures: null,
    asOf: null,
    claimant: null,
    via: [],
    note: null,
    tags: [],
    marking: null,
    createdAt: '2026-03-02T09:00:00.000Z',
    trashedAt: null,
    paragraphs: null,
    pages: null,
  });
const none = { sources: [], excerpts: [], figures: [], pictures: [], derivations: [] };
const run = (id: string, words: string) => ({
  type: 'figure',
  figureId: id,
  text: words,
  bold: false,
  italic: false,
  form: { value: 'number', qualifier: true, unit: true, asOf: false },
});
/** What is planned for when the present work is over has been done. */
const settled = () => new Promise((done) => setTimeout(done, 0));

/** A text that says f1 twice and f2 once, with a library that says 2,900, 2,900 and 40. */
async function watched() {
  const content = [run('f1', '2,900'), run('f2', '40'), run('f1', '2,900')];
  const editor = headlessEditor([block.parse({ id: 'b1', marking: null, type: 'paragraph', content })]);
  editor.update(() => undefined, { discrete: true });
  const knowledge = makeKnowledge({ ...none, figures: [figure('f1', 2900)] }, async (targets) => ({
    ...none,
    figures: targets.map((it) => figure(figureId.parse(it.id), 40)),
  }));
  const latest = { current: { facts: { language: 'en' } } } as unknown as EditorParts['latest'];
  const parts = { editor, knowledge, latest } as unknown as EditorParts;
  const news = watchFigures(parts, () => undefined);
  await settled();
  await settled();
  const nodes = () =>
    editor.read(() => {
      const paragraph = $getRoot().getFirstChild();
      return $isElementNode(paragraph) ? paragraph.getChildren().filter($isFigureNode) : [];
    });
  const texts = () =>
    editor.read(() =>
      nodes()
        .map((it) => it.getTextContent())
        .join(' '),
    );
  const keys = () => nodes().map((it) => it.getKey());
  const learn = async (...figures: LocatedFigure[]) => {
    knowledge.learn({ ...none, figures });
    await settled();
  };
  return { news, texts, keys, learn };
}

describe('figures whose records changed', () => {
  it('are counted, never rewritten by themselves', async () => {
    const { news, texts, keys, learn } = await watched();
    expect(news.count()).toBe(0);
    await learn(figure('f1', 3100), figure('f2', 40));
    expect(news.count()).toBe(2);
    expect(texts()).toBe('2,900 40 2,900');
    expect(keys().map((it) => news.newText(it))).toEqual(['3,100', null, '3,100']);
    await learn(figure('f1', 2900));
    expect(news.count()).toBe(0);
  });
  it('take the new value when they are told to', async () => {
    const { news, texts, learn } = await watched();
    await learn(figure('f1', 3100), figure('f2', 41));
    news.updateAll();
    expect(texts()).toBe('3,100 41 3,100');
    expect(news.count()).toBe(0);
  });
  it('take it with all of the same record', async () => {
    const { news, texts, keys, learn } = await watched();
    await learn(figure('f1', 3100), figure('f2', 41));
    news.updateLike(keys()[0] ?? '');
    expect(texts()).toBe('3,100 40 3,100');
    expect(news.count()).toBe(1);
  });
  it('stay as they are until the library says yet another thing', async () => {
    const { news, texts, keys, learn } = await watched();
    await learn(figure('f2', 41));
    news.keep(keys()[1] ?? '');
    expect(news.count()).toBe(0);
    expect(texts()).toBe('2,900 40 2,900');
    await learn(figure('f2', 42));
    expect(news.count()).toBe(1);
  });
  it('are not asked about again after "not now"', async () => {
    const { news, keys, learn } = await watched();
    await learn(figure('f2', 41));
    news.notNow();
    expect(news.count()).toBe(0);
    expect(news.newText(keys()[1] ?? '')).toBe('41');
    await learn(figure('f1', 3100));
    expect(news.count()).toBe(2);
  });
});
