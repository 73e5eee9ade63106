import { $getRoot } from 'lexical';
import { expect, it } from 'vitest';
import { library } from '#core/citing/test-data.ts';
import type { Target } from '#core/model/citation.ts';
import { excerptId, figureId, sourceId } from '#core/model/ids.ts';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { makeKnowledge } from '#renderer/editor/knowledge.ts';
import { $createBullets, outlineOf } from './outline.ts';

const [excerpt] = library.excerpts;
const [figure] = library.figures;
const [source] = library.sources;

it('makes a bullet with a mark of each thing, also of one that is gone', async () => {
  const targets: Target[] = [
    { kind: 'excerpt', id: excerpt?.id ?? excerptId.parse('none') },
    { kind: 'figure', id: figure?.id ?? figureId.parse('none') },
    { kind: 'source', id: source?.id ?? sourceId.parse('none') },
    { kind: 'excerpt', id: excerptId.parse('gone') },
  ];
  const knowledge = makeKnowledge(library, async () => ({
    sources: [],
    excerpts: [],
    figures: [],
    pictures: [],
    derivations: [],
  }));
  const $items = await outlineOf(knowledge, targets, 'en');
  const editor = headlessEditor([]);
  editor.update(() => void $getRoot().append($createBullets($items.map(($make) => $make()))), {
    discrete: true,
  });
  const list = editor.read($readBlocks).find((it) => it.type === 'list');
  const items = list?.items.map(({ content }) => [
    content.map((it) => (it.type === 'text' || it.type === 'figure' ? it.text : '')).join(''),
    content.flatMap((it) => (it.type === 'citation' ? it.targets.map((one) => one.target) : [])),
  ]);
  expect(items).toEqual([
    [expect.stringContaining(`“${excerpt?.anchor.exact}”`), [targets[0]]],
    [expect.stringContaining(figure?.anchor.exact ?? '-'), [targets[1]]],
    [source?.title, [targets[2]]],
    ['', [targets[3]]],
  ]);
});
