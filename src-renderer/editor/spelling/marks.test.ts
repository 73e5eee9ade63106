// @vitest-environment happy-dom
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { expect, it, vi } from 'vitest';
import { makeMarks } from './marks.ts';

// happy-dom has no highlights.
const highlights = new Map<string, Set<Range>>();
vi.stubGlobal('Highlight', Set);
vi.stubGlobal('CSS', { highlights });

it('draws nothing for blocks that are no longer on the screen', () => {
  const editor = createEditor();
  const page = document.createElement('div');
  document.body.append(page);
  editor.setRootElement(page);
  const keys: string[] = [];
  editor.update(
    () => {
      for (const words of ['Porrt', 'Hallm', 'Feryy']) {
        const text = $createTextNode(words);
        $getRoot().append($createParagraphNode().append(text));
        keys.push(text.getKey());
      }
    },
    { discrete: true },
  );
  const marks = makeMarks(editor);
  keys.forEach((key, at) =>
    marks.put(`block ${at}`, [{ word: 'x', from: { key, offset: 0 }, to: { key, offset: 5 } }]),
  );
  const drawn = () => [...(highlights.get('misspelt') ?? [])].map(String);
  expect(drawn()).toEqual(['Porrt', 'Hallm', 'Feryy']);
  expect(marks.keepOnly(new Set(['block 1', 'block 7']))).toEqual(['block 0', 'block 2']);
  expect(drawn()).toEqual(['Hallm']);
});
