import type { Problem, ProblemCode } from '#core/contract/problems.ts';
import type { ImportedFile } from '#core/contract/views.ts';
import type { Picture } from '#core/model/picture.ts';
import type { Source } from '#core/model/source.ts';

// What the report of an import says about a file, one function for each way it can fare.

/** What an entry is about: the file, and what it came out of. */
export interface Named {
  readonly fileName: string | null;
  readonly container: string | null;
}

const problemWith = (code: ProblemCode, subject: string): Problem => ({ code, subject, line: null });

function entryOf({ fileName, container }: Named) {
  const nothing = { sourceId: null, pictureId: null, nearDuplicateOf: null, citeKey: null, title: null };
  return { ...nothing, fileName: fileName ?? '', container };
}

export function notImported(named: Named, why: ProblemCode | readonly Problem[]): ImportedFile {
  const problems = typeof why === 'string' ? [problemWith(why, named.fileName ?? '')] : [...why];
  return { ...entryOf(named), outcome: 'not-imported', problems };
}

/** An archive, a folder, or a message of which nothing but its attachments can be read. */
export function opened(named: Named, problems: readonly Problem[]): ImportedFile {
  return { ...entryOf(named), outcome: 'opened', problems: [...problems] };
}

export function sourceAdded(
  named: Named,
  added: Source,
  problems: readonly Problem[],
  nearDuplicateOf: ImportedFile['nearDuplicateOf'],
): ImportedFile {
  const near =
    nearDuplicateOf === null ? [] : [problemWith('near-duplicate', named.fileName ?? added.citeKey)];
  return {
    ...{ ...entryOf(named), outcome: 'added', nearDuplicateOf, problems: [...problems, ...near] },
    ...{ sourceId: added.id, citeKey: added.citeKey, title: added.title },
  };
}

export function sourceThere(named: Named, present: Source): ImportedFile {
  return {
    ...{ ...entryOf(named), outcome: 'already-in-library' },
    ...{ sourceId: present.id, citeKey: present.citeKey, title: present.title },
    problems: [problemWith('already-in-library', named.fileName ?? present.citeKey)],
  };
}

export function pictureThere(named: Named, present: Picture): ImportedFile {
  const problems = [problemWith('already-in-library', named.fileName ?? '')];
  return { ...entryOf(named), outcome: 'already-in-library', pictureId: present.id, problems };
}

export function pictureAdded(named: Named, added: Picture, problems: readonly Problem[]): ImportedFile {
  return { ...entryOf(named), outcome: 'added', pictureId: added.id, problems: [...problems] };
}
