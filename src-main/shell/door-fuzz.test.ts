import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calls, type CallName, type CallsOn } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail } from '#core/model/result.ts';
import { runLibraryCall, runSearchCall, type ReadingCall } from '#main/actions/handlers.ts';
import { run } from '#main/actions/call.test-support.ts';
import { makeCheckRuns } from '#main/actions/checking.ts';
import { makePreviews } from '#main/actions/previewing.ts';
import { withDeps, type TestDeps } from '#main/actions/test-deps.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { anyOf, anySendable, damaged } from './any-input.arbitrary.test-support.ts';
import { makeDoor, type Route } from './door.ts';
import { wellFormed } from './well-formed.ts';

const names = Object.keys(calls) as CallName[];

/** The door to a real library; what needs a window or a dialog behind it answers that somebody cancelled. */
function doorTo(deps: TestDeps) {
  const faults: string[] = [];
  const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));
  const previews = makePreviews(
    () => fonts,
    () => 0,
  );
  const checks = makeCheckRuns(
    () => 0,
    (name) => faults.push(name),
  );
  const loaded = <T>(it: T) => ({ load: () => Promise.resolve(it), isLoaded: () => true });
  const readers = { ...deps, previews: loaded(previews), checks: loaded(checks) };
  const route: Route = async (name, input) => {
    const { on } = calls[name];
    if (on === 'shell' || on === 'spelling') return fail<CallError>({ code: 'cancelled' });
    return on === 'library'
      ? ((await runLibraryCall(deps, name as CallsOn<'library'>, input as never)) as never)
      : ((await runSearchCall(readers, name as ReadingCall, input as never)) as never);
  };
  const door = makeDoor({
    route,
    log: ({ code, subject, frames }) => code === 'unexpected' && faults.push(`${subject}\n${frames}`),
    newNumber: () => 'abc123',
    onSuccess: () => undefined,
    checkAnswers: true,
  });
  return { door, faults };
}

/** A library with something of most kinds; answers the ids that are in it. */
async function filled(deps: TestDeps): Promise<string[]> {
  const text = 'Tolls of Port Marrow\n\nThe board counted 4.1 million tonnes in 2025, said Ida Fenn.';
  await run(deps, 'importing.importPasted', { text, html: null });
  await run(deps, 'briefings.create', { title: 'Tolls', kind: 'meeting-brief', template: true });
  await run(deps, 'collections.create', { name: 'Tolls' });
  return Array.from({ length: 12 }, (_, at) => `id${at + 1}`);
}

/** Where blocks and their order are sent, mostly of the same blocks: other orders are refused before anything is done. */
function inOrder(input: unknown): fc.Arbitrary<unknown> {
  const changed: unknown =
    typeof input === 'object' && input !== null ? Reflect.get(input, 'changed') : undefined;
  if (!Array.isArray(changed)) return fc.constant(input);
  const order = changed.map((it: { id?: unknown }) => it.id);
  return fc.constantFrom({ ...(input as object), order }, { ...(input as object), order }, input);
}

describe('whatever a page sends', () => {
  test.each(names)('%s: what has not its shape is bad input, and goes no further', async (name) => {
    let passed: unknown = null;
    const door = makeDoor({
      route: (async (_name, input) => {
        passed = input;
        return fail<CallError>({ code: 'cancelled' });
      }) as Route,
      log: () => undefined,
      newNumber: () => 'abc123',
      onSuccess: () => undefined,
      checkAnswers: true,
    });
    const shaped = anyOf(calls[name].input, ['id1']);
    const inputs = fc.oneof(anySendable, shaped.chain(damaged), shaped);
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        passed = null;
        const answer = await door(name, input);
        const read = calls[name].input.safeParse(wellFormed(input));
        if (passed === null) expect(answer).toEqual({ ok: false, error: { code: 'bad-input', call: name } });
        else expect({ passed, ok: read.success }).toEqual({ passed: read.data, ok: true });
        expect(Reflect.get({}, 'more')).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test(
    'what has the shape of a call and nonsense in it is answered, never a bug',
    { timeout: 240_000 },
    async () => {
      await withDeps(async (deps) => {
        const ids = await filled(deps);
        const { door, faults } = doorTo(deps);
        const behind = names.filter((it) => !['shell', 'spelling'].includes(calls[it].on));
        for (const name of behind)
          await fc.assert(
            fc.asyncProperty(anyOf(calls[name].input, ids).chain(inOrder), async (input) => {
              const answer = await door(name, input);
              expect(answer, `${name} ${faults.at(-1)}`).not.toMatchObject({ error: { code: 'unexpected' } });
            }),
            { numRuns: 40 },
          );
        // The library is still one.
        expect(await door('sources.list', {})).toMatchObject({ ok: true });
      });
    },
  );
});
