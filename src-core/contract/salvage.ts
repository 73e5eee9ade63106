/** Something that was not carried over, or only with a mark. */
export interface Salvaged {
  readonly kind: string;
  readonly name: string;
  readonly why: 'changed' | 'unproved' | 'not-understood' | 'rests-on-lost' | 'file-lost' | 'text-lost';
  /** Titles of the briefings that rest on it. */
  readonly restsOn: readonly string[];
  /** What could still be read of it, as it stood in the damaged library. */
  readonly values: Readonly<Record<string, unknown>> | null;
}

/** What became of a damaged library. */
export interface SalvageReport {
  readonly name: string;
  readonly at: string;
  /** How many rows of each table were carried over. */
  readonly carried: Readonly<Record<string, number>>;
  /** Left out. */
  readonly lost: readonly Salvaged[];
  /** Carried over with a mark that says that nobody can vouch for it. */
  readonly marked: readonly Salvaged[];
  /** Kinds of which a part could not be read, so that not everything lost has a name. */
  readonly unread: readonly string[];
  /** What is in the newest sound backup and not here; some of it may have been deleted since. */
  readonly onlyInBackup: readonly { readonly kind: string; readonly name: string }[];
}

const WHY: Readonly<Record<Salvaged['why'], string>> = {
  changed: 'its words are not those that were kept',
  unproved: 'nothing proves that it is what was stored',
  'not-understood': 'it cannot be understood',
  'rests-on-lost': 'what it belongs to was lost',
  'file-lost': 'its original file is gone or changed',
  'text-lost': 'its text is gone or changed',
};

const COUNTED = [
  ...[
    ['sources', 'source'],
    ['pictures', 'picture'],
    ['excerpts', 'excerpt'],
    ['figures', 'figure'],
  ],
  ...[
    ['collections', 'collection'],
    ['briefings', 'briefing'],
    ['blocks', 'paragraph'],
  ],
  ...[
    ['comments', 'comment'],
    ['versions', 'version'],
    ['exports', 'export record'],
  ],
] as const;

/** What became of one thing, in a sentence. */
export function sentenceForSalvaged({ kind, name, why, restsOn }: Salvaged): string {
  const called = name === '' ? `A ${kind}` : `The ${kind} “${name}”`;
  const rests =
    restsOn.length === 0
      ? ''
      : ` ${kind === 'paragraph' ? 'Its briefing' : 'Briefings that rest on it'}: ${restsOn.map((it) => `“${it}”`).join(', ')}.`;
  return `${called}: ${WHY[why]}.${rests}`;
}

/** The whole report for people. */
export function salvageText(report: SalvageReport): string {
  const { name, at, carried, lost, marked, unread, onlyInBackup } = report;
  const parts = COUNTED.flatMap(([table, one]) => {
    const count = carried[table] ?? 0;
    return count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`];
  });
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((it) => `  ${it}`)];
  return [
    `What was saved of the damaged library “${name}” on ${at.slice(0, 10)}.`,
    'The damaged library was not written to. The files it was read from are in the folder “damaged”.',
    '',
    `Carried over: ${parts.join(', ') || 'nothing'}.`,
    ...section(`Left out: ${lost.length}.`, lost.map(sentenceForSalvaged)),
    ...section(
      `Carried over with a mark, because nothing proves them: ${marked.length}. Compare each with its original.`,
      marked.map(sentenceForSalvaged),
    ),
    ...section(
      'Of this a part could not be read at all, so that not everything lost has a name here:',
      unread,
    ),
    ...section(
      'In the newest sound backup and not here (some of it may have been deleted since):',
      onlyInBackup.map((it) => `${it.kind} “${it.name}”`),
    ),
    '',
  ].join('\n');
}
