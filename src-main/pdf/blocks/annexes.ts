import type { PrintDocument, PrintText } from '#core/print/document.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { sourceDestinations } from '#main/pdf/type/destinations.ts';
import { spansOfText } from '#main/pdf/type/spans.ts';
import { setBlocksApart } from './blocks.ts';
import { setComments } from './comments.ts';
import { setEndnotes } from './endnotes.ts';
import { setHeading } from './heading.ts';
import { captionStrips } from './picture-strips.ts';
import { keptOrMade, type SetBlock, type Setting } from './setting.ts';
import { setSources } from './source-list.ts';
import { asOne, stripsOfLines, together, type Heading } from './strips.ts';
import { element } from './structure.ts';

/** What comes after the text under a heading of its own. */
export interface Annex {
  readonly title: string;
  readonly startsPage: boolean;
  readonly blocks: (setting: Setting) => SetBlock[];
}

/** The annexes of a document in the order printed: its own, then endnotes, sources and comments, as books have them. */
export function annexesOf(document: PrintDocument): Annex[] {
  const { annexes, sources, comments, labels, notes, page } = document;
  const listed = annexes.map(({ title, blocks }): Annex => ({
    ...{ title, startsPage: false },
    blocks: (setting) => setBlocksApart(setting, blocks),
  }));
  if (page.notes === 'end' && notes.length > 0)
    listed.push({
      ...{ title: labels.endnotes, startsPage: false },
      blocks: (setting) => setEndnotes(setting, document),
    });
  if (sources.length > 0)
    listed.push({
      ...{ title: labels.sources, startsPage: false },
      blocks: (setting) => setSources(setting, document, sourceDestinations(document)),
    });
  if (comments !== null && comments.threads.length > 0)
    listed.push({
      ...{ title: comments.title, startsPage: true },
      blocks: (setting) => setComments(setting, comments),
    });
  return listed;
}

/** The annexes set; the last of the headings are theirs. */
export function setAnnexes(
  setting: Setting,
  annexes: readonly Annex[],
  headings: readonly Heading[],
): SetBlock[] {
  return annexes.flatMap(({ title, startsPage, blocks }, at) => {
    const runs: PrintText[] = [{ type: 'text', text: title, bold: false, italic: false }];
    const entry = headings.at(at - annexes.length) ?? null;
    const heading = keptOrMade(setting, ['annex', title, entry], () =>
      setHeading(setting, { level: 1, portionMark: null, number: null, runs }, entry),
    );
    const turn: SetBlock = { strips: [], before: 0, after: 0, keepsNext: false, endsPage: true };
    return [...(startsPage ? [turn] : []), heading, ...blocks(setting)];
  });
}

/** What the terms of likelihood mean, in one piece. */
export function setLikelihoodKey(setting: Setting, { likelihoodKey }: PrintDocument): SetBlock[] {
  if (likelihoodKey === null) return [];
  const strips = asOne(element('P'), together(captionStrips(setting, likelihoodKey, null)));
  return [{ strips, ...setting.style.space.likelihoodKey, keepsNext: false }];
}

/** What ends the text, such as the date of an aide-memoire. */
export function setClosing(setting: Setting, { closing }: PrintDocument): SetBlock[] {
  if (closing === null) return [];
  const { column, space, text } = setting.style;
  const lines = breakLines(spansOfText(setting.typefaces, text.body, closing), column.width);
  const strips = asOne(element('P'), together(stripsOfLines(lines, text.body, column)));
  return [{ strips, ...space.likelihoodKey, keepsNext: false }];
}
