import type { ProblemCode } from '#core/contract/problems.ts';
import type { ReadDocument } from '#main/importers/read-result.ts';

/** A file that is broken, or made to harm, and what reading it must come to. The same bytes each time it is made. */
export interface HostileFile {
  /** What is wrong with it; no two of a kind have the same. */
  readonly name: string;
  readonly fileName: string;
  /** Called when it is needed: some are as large as a file may be. */
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  readonly expected: Expected;
}

/** Problems are codes in the order of the report. */
export type Expected =
  /** Nothing of it comes in; `naming` has to stand in what the problem is about. */
  | { readonly refused: ProblemCode; readonly naming?: string }
  | {
      readonly draft: readonly ProblemCode[];
      readonly holds?: readonly string[];
      readonly lacks?: readonly string[];
      readonly encoding?: string;
      /** How many files it has inside; 0 where that is not said. */
      readonly parts?: number;
    }
  | { readonly picture: readonly ProblemCode[] }
  /** It runs into a limit of time or memory, and its reading is ended from outside. */
  | { readonly stopped: true }
  /** Files inside, by their names. */
  | { readonly parts: readonly string[]; readonly problems: readonly ProblemCode[] };

/** What a reading came to, in a line: `refused archive-refused`, `draft hidden-text`, `parts`. */
export function outcomeOf(read: ReadDocument | 'stopped'): string {
  if (read === 'stopped') return 'stopped';
  const { draft, picture, parts, problems } = read;
  const kind =
    draft !== null ? 'draft' : picture !== null ? 'picture' : parts.length > 0 ? 'parts' : 'refused';
  return [kind, ...problems.map((it) => it.code)].join(' ');
}

/** What is wrong with how a hostile file was read, in words; none where it was read as it should be. */
export function faultsIn(read: ReadDocument | 'stopped', expected: Expected): string[] {
  const outcome = outcomeOf(read);
  const wanted = wantedOutcome(expected);
  const faults = outcome === wanted ? [] : [`${outcome} instead of ${wanted}`];
  if (read === 'stopped') return faults;
  if ('refused' in expected) {
    const subject = read.problems[0]?.subject ?? '';
    if (!subject.includes(expected.naming ?? '')) faults.push(`names ${JSON.stringify(subject)}`);
  } else if ('draft' in expected) faults.push(...draftFaults(read, expected));
  else if ('parts' in expected) {
    const names = read.parts.map((it) => it.fileName).join(', ');
    if (names !== expected.parts.join(', ')) faults.push(`has the parts ${names}`);
  }
  return faults;
}

function wantedOutcome(expected: Expected): string {
  if ('refused' in expected) return `refused ${expected.refused}`;
  if ('draft' in expected) return ['draft', ...expected.draft].join(' ');
  if ('stopped' in expected) return 'stopped';
  if ('picture' in expected) return ['picture', ...expected.picture].join(' ');
  return ['parts', ...expected.problems].join(' ');
}

function draftFaults(
  { draft, parts }: ReadDocument,
  { holds = [], lacks = [], encoding, parts: count = 0 }: Extract<Expected, { draft: unknown }>,
): string[] {
  if (draft === null) return [];
  // What is said about a source is shown as its text is.
  const facts = JSON.stringify(draft.facts);
  return [
    ...holds.filter((it) => !draft.text.includes(it)).map((it) => `lacks ${JSON.stringify(it)}`),
    ...lacks
      .filter((it) => draft.text.includes(it) || facts.includes(it))
      .map((it) => `holds ${JSON.stringify(it)}`),
    ...(encoding === undefined || draft.encoding === encoding ? [] : [`was read as ${draft.encoding}`]),
    ...(parts.length === count ? [] : [`has ${parts.length} parts`]),
  ];
}
