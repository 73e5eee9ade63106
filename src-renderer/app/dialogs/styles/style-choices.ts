import type { CitationStyleRow } from '#core/contract/print-views.ts';
import type { Choice, ChoiceGroup } from '#renderer/ui/Select.tsx';

/** How the styles are offered to somebody who chooses one. */
export interface StyleChoices {
  /** The one in use: the house style where the briefing names none. */
  readonly chosen: string;
  /** A style that the briefing names and nobody has here; nothing otherwise. */
  readonly lost: readonly Choice[];
  readonly groups: readonly ChoiceGroup[];
  /** What a lost style means for the pages, in a sentence. */
  readonly hint: string | null;
}

const choice = ({ key, title }: CitationStyleRow): Choice => ({ value: key, label: title });

/** The house style: the first of those that come with the app. */
export function houseStyle(rows: readonly CitationStyleRow[]): CitationStyleRow | null {
  return rows.find((it) => it.addedAt === null) ?? null;
}

/** `named` is what the briefing names; null for the house style. */
export function styleChoices(rows: readonly CitationStyleRow[], named: string | null): StyleChoices {
  const house = houseStyle(rows);
  const chosen = named ?? house?.key ?? '';
  const isLost = named !== null && rows.every((it) => it.key !== named);
  const group = (label: string, some: readonly CitationStyleRow[]) =>
    some.length === 0 ? [] : [{ label, choices: some.map(choice) }];
  return {
    chosen,
    lost: isLost ? [{ value: named, label: `${named} (not in this library)` }] : [],
    groups: [
      ...group(
        'Come with Chancery',
        rows.filter((it) => it.addedAt === null),
      ),
      ...group(
        'Added to this library',
        rows.filter((it) => it.addedAt !== null),
      ),
    ],
    hint: isLost
      ? `This style is not in the library, so notes are set in ${house === null ? 'the house style' : `“${house.title}”`}. Add it again, or choose another.`
      : null,
  };
}
