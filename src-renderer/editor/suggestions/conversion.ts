import { withoutComments, type Inline, type Reviewer, type Suggestion } from '#core/model/inline.ts';

// What somebody changed without suggesting it, as suggestions: pure, on the content of one element.

/** A sign of text, or a mark as a whole. */
type Unit = Exclude<Inline, { type: 'text' }> | Extract<Inline, { type: 'text' }>;

export interface Conversion {
  readonly content: Inline[];
  /** Where a caret at `offset` (in units: signs of UTF-16, a mark or a figure is one) of the changed content goes. */
  caret(offset: number): number;
}

/**
 * `after` as suggestions to `before`: what both begin and end with stays; what lies between is to go, and what came in its
 * place is new. What the author had suggested to insert is really gone; what is suggested by others stays.
 */
export function asSuggestion(
  before: readonly Inline[],
  after: readonly Inline[],
  author: Reviewer,
  suggestion: (change: Suggestion['change']) => Suggestion,
): Conversion {
  const [old, now] = [unitsOf(before), unitsOf(after)];
  const [oldKeys, nowKeys] = [old.map(keyOf), now.map(keyOf)];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && oldKeys[start] === nowKeys[start]) start += 1;
  let end = 0;
  while (end < most - start && oldKeys[old.length - 1 - end] === nowKeys[now.length - 1 - end]) end += 1;
  const isOwn = (it: Suggestion) => it.author.name === author.name && it.author.initials === author.initials;
  const gone = old.slice(start, old.length - end).flatMap((it): Unit[] => {
    if (it.suggestion === undefined) return [{ ...it, suggestion: suggestion('delete') }];
    return it.suggestion.change === 'insert' && isOwn(it.suggestion) ? [] : [it];
  });
  const come = now.slice(start, now.length - end).flatMap((it): Unit[] => {
    if (it.suggestion === undefined) return [{ ...it, suggestion: suggestion('insert') }];
    return it.suggestion.change === 'insert' && isOwn(it.suggestion) ? [it] : [];
  });
  const content = [...now.slice(0, start), ...gone, ...come, ...now.slice(now.length - end)];
  return {
    content: runsOf(content),
    caret: (offset) => {
      if (offset <= start && come.length === 0) return offset;
      if (offset < start) return offset;
      if (offset <= now.length - end) return start + gone.length + Math.min(offset - start, come.length);
      return content.length - (now.length - offset);
    },
  };
}

function unitsOf(content: readonly Inline[]): Unit[] {
  return content.flatMap((it): Unit[] =>
    it.type === 'text' ? [...splitUnits(it.text)].map((text) => ({ ...it, text })) : [it],
  );
}

function* splitUnits(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) yield text.charAt(at);
}

/** What makes a unit another one: comments on it do not. */
function keyOf(unit: Unit): string {
  return JSON.stringify(withoutComments(unit));
}

function runsOf(units: readonly Unit[]): Inline[] {
  const runs: Inline[] = [];
  let dress = '';
  for (const it of units) {
    const last = runs.at(-1);
    const next = it.type === 'text' ? JSON.stringify({ ...it, text: '' }) : '';
    if (last?.type === 'text' && it.type === 'text' && next === dress)
      runs[runs.length - 1] = { ...last, text: last.text + it.text };
    else runs.push(it);
    dress = next;
  }
  return runs;
}
