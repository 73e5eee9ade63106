import { expect, test } from 'vitest';
import { block } from '#core/model/block.ts';
import { withDeps, type TestDeps } from '#main/actions/test-deps.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { newBriefing, NOON } from '#main/store/test-library.ts';
import { fail } from '#core/model/result.ts';
import type { Access } from './access.ts';
import { readArguments } from './arguments.ts';
import { commands } from './commands.ts';

/** Runs `check` on the library of a test; `inUse`: somebody else writes it. */
async function check(deps: TestDeps, name: string, inUse = false) {
  const read = readArguments(['check', name, '--library', 'lib']);
  if (!read.ok) throw new Error(read.error);
  const access = {
    ...{ resources: '', means: deps, say: () => undefined },
    reading: (_: string, work: (deps: TestDeps) => unknown) => Promise.resolve(work(deps)),
    writing: (_: string, _how: string, work: (deps: TestDeps) => unknown) =>
      Promise.resolve(inUse ? fail({ code: 'library-in-use', name: 'lib' }) : work(deps)),
  } as unknown as Access;
  const done = await commands.get('check')?.run(read.value, access);
  return done?.ok === true ? done.value : done?.error.code;
}

const judgement = (text: string) =>
  block.parse({
    ...{ type: 'key-judgement', id: 'k1', marking: null, likelihood: null, confidence: 'high', basis: [] },
    content: [{ type: 'text', text, bold: false, italic: false }],
  });
const WORDS = 'It is likely, with high confidence, that the ferry waits.';

function withFerries(work: (deps: TestDeps) => Promise<void>, waived = false): Promise<void> {
  return withDeps(async (deps) => {
    const briefing = {
      ...newBriefing('b1', [judgement(WORDS)]),
      title: 'Ferries',
      likelihoodScale: 'icd-203',
    };
    const waiver = {
      ...{
        finding: '',
        check: 'estimative-language',
        quote: WORDS,
        message: 'm',
        reason: 'r',
        by: null,
        at: NOON,
      },
    };
    insertBriefing(deps.library.db, briefing, NOON);
    if (waived) {
      const found = await check(deps, 'Ferries');
      if (typeof found !== 'object') throw new Error(found);
      const { findings } = found.json as { findings: { check: string; rule: string; quote: string }[] };
      const waivers = findings.map((it) => ({ ...waiver, finding: `${it.check}/${it.rule}/k1/${it.quote}` }));
      deps.library.db.run('UPDATE briefings SET waivers = ?', JSON.stringify(waivers));
    }
    await work(deps);
  });
}

const WRONG = {
  ...{ check: 'estimative-language', rule: 'likelihood-and-confidence', weight: 'wrong', blockId: 'k1' },
  sources: [],
};

test.each([
  ['a library nobody else uses', false, 1],
  ['a library that is in use', true, 0],
])('what is found is listed, and is a problem where it is wrong: %s', (_, inUse, remembered) =>
  withFerries(async (deps) => {
    const done = await check(deps, 'Ferries', inUse);
    expect(done).toMatchObject({ problems: true });
    if (typeof done !== 'object') return;
    const { findings } = done.json as { findings: object[] };
    expect(findings).toContainEqual({
      ...{ ...WRONG, waived: false },
      ...{ message: expect.any(String), quote: expect.any(String) },
    });
    expect(done.text).toMatch(/^Wrong: 1\n {2}estimative-language: “.+”\n {4}.+\n {4}.+/);
    expect(deps.library.db.all('SELECT wrong FROM briefing_checks')).toHaveLength(remembered);
  }),
);

test('what was let stand is listed and no problem', () =>
  withFerries(async (deps) => {
    const done = await check(deps, 'b1');
    expect(done).toMatchObject({ problems: false, text: 'Let stand: 2' });
    const { findings } = (typeof done === 'object' ? done.json : {}) as { findings: object[] };
    expect(findings).toContainEqual(expect.objectContaining({ ...WRONG, waived: true }));
  }, true));

test('a briefing that is not there', () =>
  withFerries(async (deps) => {
    expect(await check(deps, 'Trams')).toBe('not-found');
  }));
