import type { PartialDate } from '#core/model/dates.ts';
import { textEncoding, type Source } from '#core/model/source.ts';
import type { CallError } from '#core/contract/errors.ts';
import { ok, type Result } from '#core/model/result.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import { placesInOriginal, type Place } from '#core/text/original-place.ts';
import { understand } from '#core/text/understand.ts';
import { decodeText } from '#main/importers/decode-text.ts';
import { shownText } from '#main/importers/original-text.ts';
import { readBlob, type BlobPlace } from '#main/store/blobs.ts';
import type { SearchDeps } from './deps.ts';
import { MOST_READ } from './proposals.ts';

/** Words of a document with their place; `start` and `end` are null where the words cannot be followed back. */
interface Stated {
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** What the rules find in a document. Proposals: a person decides. */
export interface Statements {
  /** Whether offsets count in the decoded original, or, for a format that is not text, in the text read out of it. */
  readonly offsetsIn: 'original' | 'text';
  /** Where reading stopped, in UTF-16 units of the frozen text: its end, unless it has more than two million. */
  readonly readTo: number;
  readonly quotations: readonly (Stated & { readonly speaker: string | null })[];
  readonly figures: readonly (Stated & {
    readonly value: number;
    readonly upper: number | null;
    readonly qualifier: string | null;
    readonly unit: string | null;
    readonly measures: string | null;
    readonly asOf: PartialDate | null;
    readonly claimant: string | null;
    readonly via: readonly string[];
  })[];
  readonly dates: readonly (Stated & { readonly value: PartialDate | null })[];
  readonly attributions: readonly (Stated & { readonly source: string })[];
}

/** Formats whose decoded bytes are what their author wrote. */
const TEXTS = ['text/plain', 'text/markdown', 'text/html', 'text/csv'];

/**
 * What a source states, with the place of each in its decoded original: offsets in UTF-16 units, `end` exclusive. `text`
 * is what stands there, except where markup stands between the words: then the words alone. Fails with
 * `stored-bytes-changed`, `cannot-read-file`.
 */
export function statementsOf(
  { library }: SearchDeps,
  source: Source,
  text: string,
  residue: readonly ResidueRange[],
): Result<Statements, CallError> {
  const decoded = originalOf(library, source);
  if (!decoded.ok) return decoded;
  const original = decoded.value;
  const readTo = Math.min(text.length, MOST_READ);
  const found = understand(
    text.slice(0, readTo),
    residue.filter((it) => it.end <= readTo),
    source,
  );
  const place =
    original === null
      ? (start: number, end: number): Place => ({ start, end })
      : placesInOriginal(shownText(original, source.mediaType), text);
  const stated = ({ start, end }: Place): Stated => {
    const words = text.slice(start, end);
    const there = place(start, end);
    if (there === null) return { text: words, start: null, end: null };
    const written = (original ?? text).slice(there.start, there.end);
    return { text: source.mediaType === 'text/html' ? words : written, ...there };
  };
  return ok({
    offsetsIn: original === null ? 'text' : 'original',
    readTo,
    quotations: found.quotations.map((it) => ({ ...stated(it), speaker: it.speaker })),
    figures: found.figures.map((it) => {
      const { value, upper, qualifier, unit, measures, asOf, claimant, via } = it;
      return { ...stated(it), value, upper, qualifier, unit, measures, asOf, claimant, via };
    }),
    dates: found.dates.map((it) => ({ ...stated(it), value: it.value })),
    attributions: found.attributions.map((it) => ({ ...stated(it), source: it.source })),
  });
}

/** The kept bytes as text, decoded as they were at import; null for other formats. Fails like `readBlob`. */
function originalOf(place: BlobPlace, source: Source): Result<string | null, CallError> {
  if (!TEXTS.includes(source.mediaType)) return ok(null);
  const bytes = readBlob(place, source.bytesSha256, source.citeKey);
  if (!bytes.ok) return bytes;
  return ok(decodeText(bytes.value, textEncoding.safeParse(source.encoding).data ?? null)?.text ?? null);
}
