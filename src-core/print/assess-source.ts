import { formatDate } from '#core/citing/date.ts';
import type { Note } from '#core/citing/notes.ts';
import { fill } from '#core/citing/words.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { LocatedExcerpt, References } from '#core/model/references.ts';
import type { Source } from '#core/model/source.ts';
import { plain } from './compose-runs.ts';
import type { PrintText } from './document.ts';
import { credibilityInWords, reliabilityInWords } from './grades.ts';
import { languageName, printWords, sentence } from './print-words.ts';

/** Digits of a file's hash that are printed: enough to tell files apart by eye, and to find one in a list. */
const HASH_DIGITS = 12;

/**
 * What a reader weighs a source by, a line each: descriptor, grade, origin, what became of it, and what it is recognised by:
 * language, day of capture, hash of its file. What is not known is left out; but that nobody graded it is said.
 */
export function assessSources(
  references: References,
  notes: readonly Note[],
  language: string,
): (id: SourceId) => PrintText[][] {
  const sources = new Map(references.sources.map((it) => [it.id, it]));
  const cited = citedExcerpts(references, notes);
  return (id) => {
    const source = sources.get(id);
    if (source === undefined) return [];
    const lines = [
      source.descriptor?.trim() ?? '',
      gradeOf(source, cited.get(id) ?? [], language),
      originsOf(id, references, language),
    ];
    return [
      ...lines.filter((it) => it !== '').map((it) => [plain(it)]),
      ...statusOf(source, language),
      [plain(identityOf(source, language))],
    ];
  };
}

/** The excerpts that notes cite, each once, by their source. */
export function citedExcerpts(
  references: References,
  notes: readonly Note[],
): Map<SourceId, LocatedExcerpt[]> {
  const cited = new Set<string>(
    notes.flatMap((it) => it.cites.flatMap(({ target }) => (target.kind === 'excerpt' ? [target.id] : []))),
  );
  const bySource = new Map<SourceId, LocatedExcerpt[]>();
  for (const it of references.excerpts)
    if (cited.has(it.id)) bySource.set(it.sourceId, [...(bySource.get(it.sourceId) ?? []), it]);
  return bySource;
}

function gradeOf({ reliability }: Source, excerpts: readonly LocatedExcerpt[], language: string): string {
  const words = printWords(language);
  const items = credibilityInWords(excerpts, language);
  const cited = items === null ? [] : [fill(words.itemsCited, { items })];
  return sentence([reliabilityInWords(reliability, language), ...cited].join(words.between));
}

function originsOf(id: SourceId, { derivations }: References, language: string): string {
  const words = printWords(language);
  const origins = derivations
    .filter((it) => it.source === id)
    .map(({ origin, name }) =>
      fill(origin.kind === 'named' ? words.origin.unseen : words.origin.source, { name }),
    );
  return origins.length === 0 ? '' : sentence(origins.join(words.between));
}

/** What it is recognised by: its language, the day it was saved, and its file. */
function identityOf({ language: tag, capturedOn, bytesSha256 }: Source, language: string): string {
  const words = printWords(language);
  const parts = [
    tag === null ? null : fill(words.sourceLanguage, { language: languageName(tag, language) }),
    capturedOn === null ? null : fill(words.captured, { date: formatDate(capturedOn, language) }),
    `SHA-256\u00A0${bytesSha256.slice(0, HASH_DIGITS)}…`,
  ].filter((it) => it !== null);
  return sentence(parts.join(words.between));
}

function statusOf({ status, statusNote }: Source, language: string): PrintText[][] {
  if (status === 'current') return [];
  const words = printWords(language);
  const note = statusNote?.trim() ?? '';
  const label = words.status[status];
  return [note === '' ? [plain(sentence(label), true)] : [plain(label + words.colon, true), plain(note)]];
}
