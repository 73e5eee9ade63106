import type { Locator } from '#core/model/citation.ts';
import type { PrintedPlace } from '#core/citing/locator.ts';
import { guarded, SOME_PLACE } from './guard.ts';

/** The places of a cite as citeproc is told of them. */
export interface PrintedLocator {
  readonly label: string;
  readonly words: string;
  /** Puts the places, guarded, into what citeproc made of the words. */
  filled(text: string): string;
}

const LABELS: Readonly<Record<Locator['kind'], string>> = {
  page: 'page',
  paragraph: 'paragraph',
  time: 'timestamp',
};

/** How a locator in the middle of others says what it is, in the words citeproc knows whatever the language. */
const WORDS: Readonly<Record<Locator['kind'], string>> = { page: 'p. ', paragraph: 'para. ', time: '' };

/** Numbers and ranges of numbers, which a style may shorten or join by a dash of its own. */
const PLAIN = /^(?:\d+|[ivxlc]+)(?:[-–](?:\d+|[ivxlc]+))?$/;

/**
 * Places of one source in a row. What is not a range of numbers goes to citeproc as some number, two where several places are
 * meant, and takes its own form afterwards: citeproc would read labels into it, and take `A-3` for a range. Null where
 * there is none.
 */
export function locatorOf(places: readonly PrintedPlace[]): PrintedLocator | null {
  const [first] = places;
  if (first === undefined) return null;
  const label = LABELS[first.kind];
  // Only ranges need their own digits; any other number is worded once for all.
  const isRanges =
    places.some((it) => it.several) && places.every((it) => it.kind === first.kind && isPlain(it));
  if (isRanges)
    return {
      label,
      words: places.map((it) => it.value.replace('–', '-')).join(', '),
      filled: (text) => text,
    };
  const told = places.map((it, index) => {
    const number = SOME_PLACE + 2 * index;
    const isNew = index > 0 && places[index - 1]?.kind !== it.kind;
    return `${isNew ? WORDS[it.kind] : ''}${it.several ? `${number}, ${number + 1}` : String(number)}`;
  });
  return {
    label,
    words: told.join(', '),
    filled: (text) =>
      places.reduce((done, { value }, index) => {
        const number = String(SOME_PLACE + 2 * index);
        if (!done.includes(number)) return done;
        return done.replace(new RegExp(`${number}(?:\\D{1,5}${SOME_PLACE + 2 * index + 1})?`, 'g'), () =>
          guarded(value),
        );
      }, text),
  };
}

function isPlain({ kind, value, several }: PrintedPlace): boolean {
  return kind !== 'time' && PLAIN.test(value) && several === /[-–]/.test(value);
}
