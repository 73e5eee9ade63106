import type { Paragraph, ResidueRange } from '#core/model/source-text.ts';

type Standing = Pick<ResidueRange, 'reason' | 'restored'> | null;

function standingOf(paragraph: Paragraph, residue: readonly ResidueRange[]): Standing {
  return residue.find((range) => range.start <= paragraph.start && paragraph.end <= range.end) ?? null;
}

function changed(standing: Standing, aside: boolean): Standing {
  if (aside)
    return standing === null
      ? { reason: 'marked-by-hand', restored: false }
      : { ...standing, restored: false };
  // What a person set aside and takes back was never residue; what the app set aside is remembered as restored.
  return standing === null || standing.reason === 'marked-by-hand' ? null : { ...standing, restored: true };
}

/**
 * The residue of a source after the paragraphs with the given ids are set aside (`aside`) or restored. Ranges cover
 * whole paragraphs; neighbours that stand alike become one range.
 */
export function residueAfter(
  paragraphs: readonly Paragraph[],
  residue: readonly ResidueRange[],
  ids: ReadonlySet<string>,
  aside: boolean,
): ResidueRange[] {
  const ranges: ResidueRange[] = [];
  let before: Standing = null;
  for (const paragraph of paragraphs) {
    const was = standingOf(paragraph, residue);
    const now = ids.has(paragraph.id) ? changed(was, aside) : was;
    const last = ranges.at(-1);
    if (now !== null) {
      const alike = before !== null && before.reason === now.reason && before.restored === now.restored;
      if (alike && last !== undefined) ranges[ranges.length - 1] = { ...last, end: paragraph.end };
      else
        ranges.push({
          start: paragraph.start,
          end: paragraph.end,
          reason: now.reason,
          restored: now.restored,
        });
    }
    before = now;
  }
  return ranges;
}
