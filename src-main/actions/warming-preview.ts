import type { Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { composeDocument } from '#core/print/compose.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { makePreviewLayout } from '#main/pdf/preview/preview-layout.ts';
import { pageStyleOf } from '#main/pdf/style/page-style.ts';
import { typefacesOf, widthOf, type Fonts } from '#main/pdf/type/typefaces.ts';
import { restsOn } from '#main/store/citations.ts';
import { verifiedReferencesOf } from '#main/store/references.ts';
import { styleFor } from './citation-styles.ts';
import type { SearchDeps } from './deps.ts';

/** Blocks that are laid out in one step: a step is what a question has to wait for. */
const STRETCH = 6;

/** In the faces of these nearly every page has words. */
const COMMON_ROLES = ['runningHead', 'heading1', 'title', 'body'] as const;

/**
 * Does with the beginning of a briefing what the first look at its pages does, a little in each step, so that by then all
 * of it has run once: the faces have been parsed, words shaped, citations worded. Each step tells the faces (`serif-bold`)
 * in which it drew words. Nothing is kept but what fonts and shapers know by themselves, so that no page can come of a
 * text that is changed meanwhile. What cannot be laid out is left out; the look itself will say why. The library is read
 * before the first step ends, and not after.
 */
export function* warmingSteps(
  { db }: SearchDeps['library'],
  briefing: Briefing,
  fonts: Fonts,
): Generator<readonly string[], void> {
  const references = verifiedReferencesOf(db, briefing.blocks.flatMap(restsOn));
  if (!references.ok) return;
  const style = styleFor(db, briefing.citationStyle);
  yield [];
  const { text } = pageStyleOf(briefing.page, briefing.language);
  for (const { family, bold, italic } of [
    ...COMMON_ROLES.map((it) => text[it]),
    { ...text.body, italic: true },
  ]) {
    // The first word of a face takes as long as a page of them.
    widthOf(typefacesOf(fonts).face(family, bold, italic), 1, 0, 'a');
    yield [];
  }
  for (const blocks of stretchesOf(briefing.blocks)) {
    const options = { style, allowMissingAltText: true };
    const composed = composeDocument({ ...briefing, blocks }, references.value, options);
    yield [];
    if (composed.ok) yield facesDrawn(composed.value.document, fonts);
  }
}

function facesDrawn(document: PrintDocument, fonts: Fonts): string[] {
  const shown = makePreviewLayout(fonts).show(
    document,
    (it) => it,
    () => true,
  );
  if (!shown.ok) return [];
  const { keys, page } = shown.value;
  return keys.flatMap((_, at) => page(at).items.flatMap((it) => (it.type === 'text' ? [it.face] : [])));
}

/**
 * One at least, which is empty where there are no blocks: a title has its page, too. The first ones are short: what runs for
 * the first time takes its time.
 */
function stretchesOf(blocks: readonly Block[]): Block[][] {
  const stretches: Block[][] = [];
  for (let from = 0, to = 1; from < Math.max(1, blocks.length); from = to, to += Math.min(to, STRETCH))
    stretches.push(blocks.slice(from, to));
  return stretches;
}
