import { z } from 'zod';

// What is found when everything in a library is looked at, as data; and the same in words, for window and command line.

/** What can be wrong with a library. `name` is what a person knows the thing by; `in` the source or briefing it belongs to. */
export const fault = z.discriminatedUnion('code', [
  /** So many pages are not what Chancery wrote. */
  z.object({ code: z.literal('pages-changed'), count: z.int() }),
  /** The library was left in the middle of writing, and what was written last is damaged. */
  z.object({ code: z.literal('log-broken') }),
  /** SQLite's own words for what does not hold together in its file. */
  z.object({ code: z.literal('database-broken'), detail: z.string() }),
  z.object({ code: z.literal('schema-differs'), name: z.string() }),
  /** Rows of a table that point at rows which are not there. */
  z.object({ code: z.literal('points-at-nothing'), table: z.string(), count: z.int() }),
  /** A row that is there and cannot be understood. */
  z.object({ code: z.literal('unreadable'), kind: z.string(), name: z.string() }),
  z.object({ code: z.literal('file-missing'), kind: z.string(), name: z.string() }),
  z.object({ code: z.literal('file-changed'), kind: z.string(), name: z.string() }),
  z.object({ code: z.literal('text-missing'), name: z.string() }),
  z.object({ code: z.literal('text-changed'), name: z.string() }),
  /** The copies of paragraphs that search shows are not those of the text. */
  z.object({ code: z.literal('paragraphs-differ'), name: z.string() }),
  z.object({
    code: z.literal('words-changed'),
    kind: z.enum(['excerpt', 'figure']),
    name: z.string(),
    in: z.string(),
  }),
  z.object({
    code: z.literal('not-in-text'),
    kind: z.enum(['excerpt', 'figure']),
    name: z.string(),
    in: z.string(),
  }),
  z.object({ code: z.literal('version-changed'), name: z.string(), in: z.string() }),
  /** A place of a briefing rests on something the library does not hold. */
  z.object({ code: z.literal('reference-missing'), in: z.string(), kind: z.string(), count: z.int() }),
  /** What a briefing is noted to rest on is not what its blocks say. */
  z.object({ code: z.literal('references-differ'), in: z.string() }),
  z.object({ code: z.literal('index-differs'), name: z.string(), there: z.int(), expected: z.int() }),
]);
export type Fault = z.infer<typeof fault>;

export const soundnessReport = z.object({
  name: z.string(),
  faults: z.array(fault),
  /** How much was looked at. */
  looked: z.object({
    sources: z.int(),
    texts: z.int(),
    excerpts: z.int(),
    figures: z.int(),
    pictures: z.int(),
    files: z.int(),
    briefings: z.int(),
    versions: z.int(),
  }),
});
export type SoundnessReport = z.infer<typeof soundnessReport>;

/** A fault in a sentence: what is wrong, and with what. */
export function sentenceForFault(it: Fault): string {
  switch (it.code) {
    case 'pages-changed':
      return `The file of the database was changed by something else: ${counted(it.count, 'part')} of 4 KB ${it.count === 1 ? 'is' : 'are'} not what Chancery wrote.`;
    case 'log-broken':
      return 'What was written last, before Chancery ended without closing the library, cannot all be read back.';
    case 'database-broken':
      return `The file of the database does not hold together: ${it.detail}.`;
    case 'schema-differs':
      return `“${it.name}” of the database is not made as this Chancery makes it.`;
    case 'points-at-nothing':
      return `${counted(it.count, 'row')} of “${it.table}” ${it.count === 1 ? 'points' : 'point'} at something that is not there.`;
    case 'unreadable':
      return `The ${it.kind} “${it.name}” cannot be understood.`;
    case 'file-missing':
      return `The original file of the ${it.kind} “${it.name}” is gone.`;
    case 'file-changed':
      return `The original file of the ${it.kind} “${it.name}” is not what was brought in.`;
    case 'text-missing':
      return `The text of the source “${it.name}” is gone.`;
    case 'text-changed':
      return `The text of the source “${it.name}” is not what was kept.`;
    case 'paragraphs-differ':
      return `What search shows of the source “${it.name}” is not its text.`;
    case 'words-changed':
      return `The words of the ${it.kind} “${it.name}” from “${it.in}” are not those that were kept.`;
    case 'not-in-text':
      return `The ${it.kind} “${it.name}” does not stand in the text of “${it.in}” where it was taken.`;
    case 'version-changed':
      return `The version “${it.name}” of the briefing “${it.in}” is not what was kept.`;
    case 'reference-missing':
      return `The briefing “${it.in}” rests on ${counted(it.count, it.kind)} that the library does not hold.`;
    case 'references-differ':
      return `What the briefing “${it.in}” is noted to rest on is not what it says.`;
    case 'index-differs':
      return `The search index of ${it.name} has ${counted(it.there, 'entry', 'entries')} instead of ${it.expected}.`;
  }
}

/** The whole report as text, for people. */
export function soundnessText({ name, faults, looked }: SoundnessReport): string {
  const verdict =
    faults.length === 0
      ? `“${name}” is sound: everything in it is what was kept.`
      : `“${name}” has ${counted(faults.length, 'fault')}:`;
  return [verdict, ...faults.map((it) => `  ${sentenceForFault(it)}`), lookedWords(looked)].join('\n');
}

/** How much was looked at, in a sentence. */
export function lookedWords(looked: SoundnessReport['looked']): string {
  const { sources, texts, excerpts, figures, pictures, files, briefings, versions } = looked;
  const parts = [
    ...[counted(sources, 'source'), counted(texts, 'text'), counted(excerpts, 'excerpt')],
    ...[counted(figures, 'figure'), counted(pictures, 'picture'), counted(files, 'original file')],
    counted(briefings, 'briefing'),
  ];
  return `Looked at ${parts.join(', ')} and ${counted(versions, 'version')}.`;
}

function counted(count: number, noun: string, several = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : several}`;
}
