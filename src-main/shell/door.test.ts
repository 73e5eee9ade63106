import { expect, test } from 'vitest';
import type { CallName } from '#core/contract/calls.ts';
import { makeDoor, type Route } from './door.ts';
import type { LogEntry } from './log.ts';

const CANARY = 'what the envoy said';

/** `answer` stands for everything behind the door: some of the cases are that it answers nonsense. */
function doorTo(answer: () => unknown) {
  const logged: LogEntry[] = [];
  const succeeded: CallName[] = [];
  const door = makeDoor({
    route: (async () => answer()) as Route,
    log: (entry) => logged.push(entry),
    newNumber: () => 'abc123',
    onSuccess: (name) => succeeded.push(name),
    checkAnswers: true,
  });
  return { door, logged, succeeded };
}

test('a call of the contract goes through', async () => {
  const { door, succeeded } = doorTo(() => ({ ok: true, value: { count: 2 } }));
  expect(await door('sources.restore', { ids: ['a', 'b'] })).toEqual({ ok: true, value: { count: 2 } });
  expect(succeeded).toEqual(['sources.restore']);
});

test('an expected failure goes through and changes nothing', async () => {
  const failure = { ok: false, error: { code: 'disk-full' } };
  const { door, succeeded } = doorTo(() => failure);
  expect(await door('sources.restore', { ids: ['a'] })).toEqual(failure);
  expect(succeeded).toEqual([]);
});

test.each<[string, unknown, unknown, string]>([
  ['a name that is no call', 'sources.steal', {}, 'unknown'],
  ['a name of every object', 'toString', {}, 'unknown'],
  ['a prototype', '__proto__', {}, 'unknown'],
  ['no name', undefined, {}, 'unknown'],
  ['an object as a name', { toString: () => 'sources.get' }, {}, 'unknown'],
  ['no input', 'sources.get', undefined, 'sources.get'],
  ['another shape', 'sources.get', { id: 7 }, 'sources.get'],
  ['bytes', 'sources.get', { id: 'a', more: new Uint8Array(8) }, 'sources.get'],
  ['too long a text', 'search.find', { text: 'x'.repeat(501) }, 'search.find'],
])('%s is bad input', async (_name, name, input, call) => {
  const { door, logged } = doorTo(() => expect.fail('it went through'));
  expect(await door(name, input)).toEqual({ ok: false, error: { code: 'bad-input', call } });
  expect(logged).toEqual([{ code: 'bad-input', subject: call }]);
});

test('what is thrown behind the door gets a number, and no words reach the log', async () => {
  const { door, logged } = doorTo(() => {
    throw new RangeError(CANARY);
  });
  expect(await door('tags.list', {})).toEqual({ ok: false, error: { code: 'unexpected', number: 'abc123' } });
  expect(logged).toMatchObject([{ code: 'unexpected', subject: 'tags.list RangeError', number: 'abc123' }]);
  expect(logged[0]?.frames).toContain('door.test.ts');
  expect(JSON.stringify(logged)).not.toContain(CANARY);
});

test('an answer that breaks the contract is a bug, and its content stays out of the log', async () => {
  const { door, logged } = doorTo(() => ({ ok: true, value: { tags: [{ tag: 1, uses: CANARY }] } }));
  expect(await door('tags.list', {})).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  expect(JSON.stringify(logged)).not.toContain(CANARY);
});
