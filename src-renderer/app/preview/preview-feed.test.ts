import { describe, expect, test } from 'vitest';
import type { CallInput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { PLAIN_CHOICE, type Preview } from '#core/contract/print-views.ts';
import type { Block } from '#core/model/block.ts';
import { blockId, briefingId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { makePreviewFeed, NO_PREVIEW, type PreviewState } from './preview-feed.ts';

type Asked = CallInput<'preview.pages'>;

const block = (id: string, text = id): Block =>
  ({
    ...{ type: 'paragraph', id: blockId.parse(id), marking: null, numbered: null },
    content: [plainRun(text)],
  }) as Block;

const page = { width: 600, height: 800, items: [], blocks: [] };
const answer = (keys: readonly string[], input: Asked, complete = true): Preview => ({
  ...{ keys: [...keys], complete, problems: [], caretPage: null },
  pages: keys
    .map((key, index) => ({ index, key, page }))
    .filter(({ index }) => index >= input.from && index < input.to),
});

/** A feed whose questions are answered by hand. */
function begin(blocks: Block[]) {
  const asked: Asked[] = [];
  const waiting: ((answer: Result<Preview, CallError>) => void)[] = [];
  let state: PreviewState = NO_PREVIEW;
  let previews = 0;
  const text = { blocks };
  const feed = makePreviewFeed({
    id: briefingId.parse('b1'),
    facts: () => ({ title: 'Halm' }) as never,
    blocks: () => text.blocks,
    caret: () => null,
    ask: (input) => {
      asked.push(input);
      return new Promise((resolve) => waiting.push(resolve));
    },
    close: () => {},
    newId: () => `preview ${(previews += 1)}`,
    onState: (next) => {
      state = next;
    },
  });
  const give = async (made: (input: Asked) => Result<Preview, CallError>) => {
    const input = asked.at(-1);
    if (input === undefined) throw new Error('nothing was asked');
    waiting.shift()?.(made(input));
    await new Promise((done) => setTimeout(done, 0));
  };
  return { feed, asked, give, text, state: () => state };
}

describe('The feed of pages', () => {
  test('sends what changed, and asks once for all that changes while it waits', async () => {
    const [one, two] = [block('one'), block('two')];
    const { feed, asked, give, text } = begin([one, two]);
    feed.changed();
    expect(asked[0]?.changed).toEqual([one, two]);
    text.blocks = [one, block('two', 'twice')];
    feed.changed();
    feed.changed();
    feed.changed();
    expect(asked).toHaveLength(1);
    await give((it) => ok(answer(['a'], it)));
    expect(asked).toHaveLength(2);
    expect(asked[1]?.changed).toEqual([text.blocks[1]]);
    await give((it) => ok(answer(['b'], it)));
    expect(asked).toHaveLength(2);
  });

  test('sends a block again that was taken out and came back', async () => {
    const [one, two] = [block('one'), block('two')];
    const { feed, asked, give, text } = begin([one, two]);
    feed.changed();
    await give((it) => ok(answer(['a'], it)));
    text.blocks = [one];
    feed.changed();
    await give((it) => ok(answer(['b'], it)));
    text.blocks = [one, two];
    feed.changed();
    expect(asked.at(-1)?.changed).toEqual([two]);
  });

  test('goes on by itself until all pages are there, and keeps those it had', async () => {
    const { feed, asked, give, state } = begin([block('one')]);
    feed.changed();
    await give((it) => ok(answer(['a', 'b', 'c'], it)));
    feed.changed();
    await give((it) => ok(answer(['x'], it, false)));
    expect(state().keys).toEqual(['x', 'b', 'c']);
    expect(asked).toHaveLength(3);
    await give((it) => ok(answer(['x', 'y', 'z'], it)));
    expect(state().keys).toEqual(['x', 'y', 'z']);
    expect(asked).toHaveLength(3);
  });

  test('keeps the page that is there until the new one has come', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const { feed, asked, give, state } = begin([block('one')]);
    feed.changed();
    await give((it) => ok(answer(keys, it)));
    expect([...state().pages.keys()]).toEqual([0, 1, 2]);
    feed.look(5, 7);
    expect(asked.at(-1)).toMatchObject({ from: 4, to: 8 });
    await give((it) => ok(answer(keys, it)));
    expect(state().pages.get(5)?.key).toBe('f');
    feed.look(5, 6);
    expect(asked).toHaveLength(2);
    feed.changed();
    expect(state().pages.get(5)?.key).toBe('f');
  });

  test('tells all again where it was forgotten, but not for ever', async () => {
    const { feed, asked, give, state } = begin([block('one')]);
    feed.changed();
    await give((it) => ok(answer(['a'], it)));
    feed.changed();
    const forgotten = () => fail<CallError>({ code: 'not-found', what: 'briefing' });
    await give(forgotten);
    expect(asked).toHaveLength(3);
    expect(asked[2]?.changed).toHaveLength(1);
    expect(asked[2]?.preview).not.toBe(asked[1]?.preview);
    await give(forgotten);
    expect(asked).toHaveLength(3);
    expect(state().error).toMatchObject({ code: 'not-found' });
    expect(state().keys).toEqual(['a']);
  });

  test('asks again for what is chosen', async () => {
    const { feed, asked, give } = begin([block('one')]);
    feed.changed();
    await give((it) => ok(answer(['a'], it)));
    feed.choose({ ...PLAIN_CHOICE, comments: 'margin' });
    expect(asked.at(-1)?.comments).toBe('margin');
  });
});
