import type { ItemKind, ItemState, MergeChoice } from '#core/bundle/compare.ts';
import type { BundleCounts } from '#core/bundle/format.ts';
import type { BundleItem, BundlePlan, MergeReport, SignatureView } from '#core/contract/bundle-views.ts';
import type { EventData } from '#core/contract/events.ts';
import { markingSchemes, type Marking } from '#core/model/marking.ts';
import { counted } from '#renderer/library/words.ts';
import type { ChoiceGroup } from '#renderer/ui/Select.tsx';

// The words of the dialogs about bundles.

export const KINDS: Readonly<Record<ItemKind, string>> = {
  source: 'Source',
  excerpt: 'Excerpt',
  figure: 'Figure',
  picture: 'Picture',
  briefing: 'Briefing',
  collection: 'Collection',
};

export const STATES: Readonly<Record<ItemState, string>> = {
  new: 'New',
  same: 'Same',
  'changed-here': 'Changed here',
  'changed-there': 'Changed there',
  both: 'Changed on both sides',
  differs: 'Differs',
};

/** What a choice means for one thing: of what is new there is nothing here to keep. */
export function choiceWords(
  choice: MergeChoice,
  { kind, state }: Pick<BundleItem, 'kind' | 'state'>,
): string {
  if (state === 'new') return choice === 'ours' ? 'Leave out' : 'Bring in';
  switch (choice) {
    case 'ours':
      return 'Keep mine';
    case 'theirs':
      return kind === 'collection' ? 'Add its sources' : 'Take theirs';
    case 'both':
      return kind === 'briefing' ? 'Bring in as a copy' : 'Keep both';
  }
}

/** `3 sources, 1 figure and 1 picture`; empty where there is nothing. */
export function countWords(counts: Partial<BundleCounts>): string {
  const nouns = [
    ['briefings', 'briefing'],
    ['sources', 'source'],
    ['excerpts', 'excerpt'],
    ['figures', 'figure'],
    ['pictures', 'picture'],
    ['comments', 'comment'],
  ] as const;
  const parts = nouns.flatMap(([key, noun]) => {
    const count = counts[key] ?? 0;
    return count > 0 ? [counted(count, noun)] : [];
  });
  const last = parts.pop();
  if (last === undefined) return '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}

const NO_CEILING = '';

/** The ceilings of every scheme, as a list of choices. */
export const CEILINGS: readonly ChoiceGroup[] = markingSchemes.map((scheme) => ({
  label: scheme.name,
  choices: scheme.levels.map((it) => ({ value: `${scheme.id}|${it.label}`, label: `Up to ${it.banner}` })),
}));

export function ceilingOf(value: string): Marking | null {
  if (value === NO_CEILING) return null;
  const [scheme = '', label = ''] = value.split('|');
  return { scheme, label };
}

/** What a sender should know of a plan besides what goes and what stays out: a sentence each. */
export function planRemarks(plan: BundlePlan): string[] {
  const { unmarked, suggestions, dangling, missing, originsNotIncluded } = plan;
  const bare = [
    ...(unmarked.sources > 0 ? [counted(unmarked.sources, 'source')] : []),
    ...(unmarked.pictures > 0 ? [counted(unmarked.pictures, 'picture')] : []),
    ...(unmarked.portions > 0 ? [counted(unmarked.portions, 'portion')] : []),
  ];
  return [
    ...(dangling > 0
      ? [
          `${counted(dangling, 'place')} of the briefing will point at what stays out. Whoever gets it sees that something is missing there.`,
        ]
      : []),
    ...(missing > 0
      ? [
          `${counted(missing, 'place')} of the briefing already ${missing === 1 ? 'points' : 'point'} at nothing in this library.`,
        ]
      : []),
    ...(bare.length > 0 ? [`Unmarked, so no ceiling holds it back: ${bare.join(', ')}.`] : []),
    ...(suggestions > 0
      ? [
          `${counted(suggestions, 'suggestion')} in the text ${suggestions === 1 ? 'goes' : 'go'} along, with the names of who made them.`,
        ]
      : []),
    ...(originsNotIncluded > 0
      ? [
          `${counted(originsNotIncluded, 'source')} that others derive from ${originsNotIncluded === 1 ? 'is' : 'are'} named, without content.`,
        ]
      : []),
    'Originals go as they are, with what files say of themselves: authors, places, times.',
    'A bundle is not encrypted, even where the library is: anybody who has the file can read it.',
  ];
}

/** The state of a signature in a few words, and what it means in a sentence. */
export function signatureWords(it: SignatureView): { readonly head: string; readonly body: string } {
  switch (it.state) {
    case 'none':
      return {
        head: 'Not signed',
        body: 'Nothing says who made this file. What is in it fits together, but anybody could have put it together.',
      };
    case 'own':
      return { head: 'Signed by you', body: 'The signature is valid and made with the key of this account.' };
    case 'known':
      return {
        head: `Signed by ${it.knownAs ?? it.signer}`,
        body: 'The signature is valid, with a key whose fingerprint somebody here has compared. Nothing has changed since it was signed.',
      };
    case 'unknown':
      return {
        head: `Signed by a key not known here; it calls itself “${it.signer}”`,
        body: 'The signature is valid, but the name proves nothing. Call the sender on a number you know, and compare these groups of digits with theirs.',
      };
  }
}

export function progressWords(at: EventData<'bundle.progress'> | null): string {
  switch (at?.step) {
    case 'writing':
      return 'Writing';
    case 'checking':
      return 'Reading and checking';
    case 'keeping':
      return 'Keeping originals';
    case 'merging':
      return 'Merging';
    default:
      return 'Gathering';
  }
}

/** What a merge did, in sentences. */
export function mergeWords(it: MergeReport): string[] {
  const [added, changed] = [countWords(it.added), countWords(it.changed)];
  return [
    added === '' ? 'Nothing new was brought in.' : `Brought in: ${added}.`,
    ...(changed === '' ? [] : [`Changed to what the sender has: ${changed}.`]),
    ...(it.kept > 0
      ? [
          `Left as ${it.kept === 1 ? 'it is' : 'they are'} here, though the sender’s differ: ${counted(it.kept, 'item')}.`,
        ]
      : []),
    ...(it.same > 0 ? [`The same on both sides: ${counted(it.same, 'item')}.`] : []),
    ...(it.isCopy ? ['The briefing came as a copy; yours is as it was.'] : []),
    ...(it.originsLeftOut > 0
      ? [
          `${counted(it.originsLeftOut, 'link')} between sources would have run in a circle here and ${it.originsLeftOut === 1 ? 'was' : 'were'} left out.`,
        ]
      : []),
    'What was brought in can be put in the trash; a briefing that was replaced is kept among its versions.',
  ];
}

/** How much of the present step is done, from 0 to 1; null where that is not known. */
export function progressShare(at: EventData<'bundle.progress'> | null): number | null {
  return at === null || at.total === 0 ? null : at.done / at.total;
}
