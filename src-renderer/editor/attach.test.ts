// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { block } from '#core/model/block.ts';
import { plainRun } from '#core/model/inline.ts';
import { tortureDesk } from './torture-desk.test-support.ts';

// happy-dom has no highlights.
vi.stubGlobal('Highlight', Set);
vi.stubGlobal('CSS', { highlights: new Map() });

const cite = {
  ...{ type: 'citation', id: 'c1' },
  targets: [{ target: { kind: 'source', id: 's1' }, locator: null, prefix: '', suffix: '' }],
};

it('changes nothing of a document by opening it', async () => {
  const desk = tortureDesk([
    block.parse({ id: 'h', marking: null, type: 'heading', level: 1, content: [plainRun('Ferries')] }),
    block.parse({ id: 'p', marking: null, type: 'paragraph', content: [plainRun('Halm'), cite] }),
  ]);
  const loaded = desk.editor.getEditorState();
  await desk.settle();
  expect(await desk.handle.takeChanges()).toBe(null);
  expect(desk.editor.getEditorState()._nodeMap).toEqual(loaded._nodeMap);
  desk.stop();
});
