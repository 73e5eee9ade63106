import { figureText } from '#core/briefing/figure-text.ts';
import type { CheckContext } from '#core/checks/check.ts';
import type { Seen } from '#core/checks/finding.ts';
import { wordsAt } from '#core/checks/own-words.ts';
import type { Block } from '#core/model/block.ts';
import type { LocatedFigure } from '#core/model/references.ts';
import type { FigureForm } from '#core/model/inline.ts';
import { liveRunsOf, type LiveRun } from './said-numbers.ts';
import { replacing } from './wording.ts';

/** A live figure whose words are not those of its record. */
export interface StaleRun extends LiveRun {
  /** What its record says. */
  readonly words: string;
}

/** The live figures of a block whose records have changed since. */
export function staleRuns(block: Block, { things, facts }: CheckContext): StaleRun[] {
  return liveRunsOf(block).flatMap((it) => {
    const figure = things.figures.get(it.run.figureId);
    if (figure === undefined) return [];
    const words = wordsOf(figure, it.run.form, facts.language);
    if (isSame(words, it.run.text)) return [];
    // Said in another form it is not another figure.
    const isOtherForm = FORMS.some((form) => isSame(figureText(figure, form, facts.language), it.run.text));
    return isOtherForm ? [] : [{ ...it, words }];
  });
}

const known = new WeakMap<LocatedFigure, Map<string, string>>();

/** What a record says in a form, worded once. */
function wordsOf(figure: LocatedFigure, form: FigureForm, language: string): string {
  const byForm = known.get(figure) ?? new Map<string, string>();
  known.set(figure, byForm);
  const key = `${language} ${JSON.stringify(form)}`;
  const before = byForm.get(key);
  if (before !== undefined) return before;
  const words = figureText(figure, form, language);
  byForm.set(key, words);
  return words;
}

const FORMS: readonly FigureForm[] = (['printed', 'number', 'words'] as const).flatMap((value) =>
  [true, false].flatMap((qualifier) =>
    [true, false].flatMap((unit) => [true, false].map((asOf) => ({ value, qualifier, unit, asOf }))),
  ),
);

/** White space, and the capital that opens a sentence, are no change. */
function isSame(one: string, other: string): boolean {
  const plain = (it: string) => it.replace(/\s+/gu, ' ').trim();
  const [a, b] = [plain(one), plain(other)];
  return a === b || (a.slice(1) === b.slice(1) && a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase());
}

export function staleLiveFigure(
  block: Block,
  { piece, start, end, words, run }: StaleRun,
  context: CheckContext,
): Seen {
  const at = wordsAt(block, piece, { start, end });
  const source = context.things.figures.get(run.figureId)?.sourceId;
  return {
    ...{
      ...at,
      rule: 'stale-live-figure',
      weight: 'doubtful',
      sources: source === undefined ? [] : [source],
    },
    message: `The text says “${at.quote}”. The figure it shows now says “${words}”.`,
    why: 'A live figure should say what its record says.',
    advice: 'Take over what the record says now, or mend the record.',
    mends: replacing(block.id, at.place, at.quote, words),
  };
}
