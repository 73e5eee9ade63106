import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calls, type CallInput, type CallOutput, type CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { blockId, excerptId } from '#core/model/ids.ts';
import type { Excerpt } from '#core/model/excerpt.ts';
import type { Result } from '#core/model/result.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { addExcerpt, addSource, newBriefing, NOON, paragraphBlock } from '#main/store/test-library.ts';
import { withDeps, type TestDeps } from './test-deps.ts';
import { makePreviews } from './previewing.ts';

const TEXT = 'The bridge is closed. Repairs begin in May.';
const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));

type Ask = (more: Partial<CallInput<'preview.pages'>>) => Result<CallOutput<'preview.pages'>, CallError>;

/** A briefing of two paragraphs, one of which cites, and what asks for its pages. */
function withPages(work: (ask: Ask, deps: TestDeps) => void | Promise<void>): Promise<void> {
  return withDeps(async (deps) => {
    const source = addSource(deps.library, 's1', TEXT, { title: 'Bridge news' });
    const kept = addExcerpt(deps.library, 'e1', { source, text: TEXT, exact: 'The bridge is closed.' });
    const blocks = [paragraphBlock('k1', 'It is shut.', [kept]), paragraphBlock('k2', 'Lorries wait.')];
    const briefing = newBriefing('b1', blocks);
    insertBriefing(deps.library.db, briefing, NOON);
    const { model: _model, id, blocks: _blocks, ...facts } = briefing;
    const previews = makePreviews(
      () => fonts,
      () => 0,
    );
    const ask: Ask = (more) => {
      const input: CallParsed<'preview.pages'> = calls['preview.pages'].input.parse({
        ...{ preview: 'p1', id, facts, order: blocks.map((it) => it.id), changed: blocks, from: 0, to: 9 },
        ...more,
      });
      return previews.pages(deps.library, input);
    };
    await work(ask, deps);
  });
}

function valueOf<T>(answer: Result<T, CallError>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const wordsOf = ({ pages }: CallOutput<'preview.pages'>): string =>
  pages.flatMap((it) => it.page.items.flatMap((item) => (item.type === 'text' ? [item.text] : []))).join(' ');

test('the pages show what the window has, and follow it', () =>
  withPages((ask) => {
    const first = valueOf(ask({ caret: 'k2' }));
    expect(first).toMatchObject({ complete: true, caretPage: 0 });
    expect(wordsOf(first)).toContain('It is shut.');
    expect(wordsOf(first)).toContain('Bridge news');
    const same = valueOf(ask({ changed: [] }));
    expect(same.keys).toEqual(first.keys);
    const changed = valueOf(ask({ changed: [paragraphBlock('k2', 'Ferries wait.')] }));
    expect(changed.keys).not.toEqual(first.keys);
    expect(wordsOf(changed)).toContain('Ferries wait.');
    expect(wordsOf(valueOf(ask({ changed: [], order: [blockId.parse('k2')] })))).not.toContain('shut');
  }));

test('a block that was never sent, or was taken out, is asked for', () =>
  withPages((ask) => {
    expect(ask({ changed: [] })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    valueOf(ask({}));
    valueOf(ask({ changed: [], order: [blockId.parse('k2')] }));
    expect(ask({ changed: [] })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(ask({}).ok).toBe(true);
  }));

test('what stands in the way of an export is said, and pages come again after it', () =>
  withPages((ask) => {
    const nowhere = paragraphBlock('k1', 'It is shut.', [{ id: excerptId.parse('gone') } as Excerpt]);
    expect(ask({ changed: [nowhere, paragraphBlock('k2', 'x')] }).ok).toBe(false);
    expect(ask({}).ok).toBe(true);
    const strange = paragraphBlock('k2', 'A bead: \u{1F9FF}.');
    expect(ask({ changed: [strange] })).toMatchObject({ ok: false, error: { code: 'glyph-missing' } });
    expect(wordsOf(valueOf(ask({ changed: [paragraphBlock('k2', 'A bead.')] })))).toContain('A bead.');
  }));
