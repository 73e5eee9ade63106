import type { TextRange } from '#core/text/anchor.ts';
import { paragraphStart } from '#core/text/sentences.ts';
import { fullNameOf } from './people.ts';
import { readText, type ReadText } from './read-passages.ts';
import { spokenIn, type Spoken } from './speakers.ts';

/** How much of the text before and behind a selection is read for its speaker, in UTF-16 units. */
const REACH = 10_000;

/**
 * Who speaks the words of a selection, as the text around them states it: the speaker of the quotation it touches, else
 * whoever its sentence says the statement is of. A surname or office alone is the full name the text gave shortly
 * before. Null where nobody is named, or only by a pronoun that may mean anybody. Offsets in UTF-16 units.
 */
export function proposeSpeaker(text: string, start: number, end: number): string | null {
  const from = Math.max(start - REACH, paragraphStart(text, Math.max(0, start - REACH)));
  const to = endOf(text, Math.min(end, start + REACH));
  const part = text.slice(from, to);
  const selected = { start: start - from, end: Math.min(end, start + REACH) - from };
  const read = readText(part, [], { language: null, title: null });
  const turn = read.paragraphs.find((it) => it.turn && touches(it, selected))?.turn;
  const quoted = longest(
    spokenIn(read).filter((it) => !it.passage.isName),
    selected,
  );
  if (quoted) return quoted.speaker?.name ?? null;
  return turn?.speaker ?? stated(read, selected);
}

function endOf(text: string, end: number): number {
  const found = text.indexOf('\n\n', end);
  return Math.min(found < 0 ? text.length : found, end + REACH);
}

function touches(range: TextRange, selected: TextRange): boolean {
  return range.start < selected.end && selected.start < range.end;
}

function longest(spoken: readonly Spoken[], selected: TextRange): Spoken | undefined {
  const shared = ({ passage }: Spoken) =>
    Math.min(passage.outerEnd, selected.end) - Math.max(passage.outerStart, selected.start);
  return spoken.filter((it) => shared(it) > 0).toSorted((a, b) => shared(b) - shared(a))[0];
}

/** The source of the sentences a selection touches, for words without marks. */
function stated(read: ReadText, selected: TextRange): string | null {
  for (const paragraph of read.paragraphs.filter((it) => touches(it, selected)))
    for (const { tokens, phrases } of paragraph.sentences) {
      const range = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
      const source = touches(range, selected) ? phrases.find((it) => it.source !== null)?.source : null;
      if (source) return fullNameOf(source, read.people, paragraph.grammar);
    }
  return null;
}
