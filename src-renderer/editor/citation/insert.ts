import { plainly, type Target } from '#core/model/citation.ts';
import type { ExcerptId, PictureId } from '#core/model/ids.ts';
import { $getNodeByKey, $isElementNode, HISTORY_PUSH_TAG, type ElementNode, type NodeKey } from 'lexical';
import type { Knowledge } from '#renderer/editor/knowledge.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { $createBullets, outlineOf } from './outline.ts';
import { $cite, $createPicture, $createQuotation, $insertBlock } from './cite.ts';

export type InsertParts = Pick<EditorParts, 'editor' | 'knowledge' | 'latest'>;

/** A place between blocks, by key: the document may change while the library is asked. */
export interface KeyedPlace {
  key: NodeKey;
  side: 'before' | 'after';
}

/**
 * Sets targets as blocks of their own: an excerpt as its quotation, pictures as pictures; several excerpts, figures and
 * sources together as the bullets of an outline. Whatever cannot stand as a block, or is not in the library any more, is
 * cited instead, so that nothing dropped is lost.
 */
export async function insertAsBlocks(
  parts: InsertParts,
  targets: readonly Target[],
  place: KeyedPlace | null,
): Promise<void> {
  const { editor, knowledge } = parts;
  const bullets = targets.filter((it) => it.kind !== 'picture');
  if (bullets.length > 1) {
    const $makeItems = await outlineOf(knowledge, bullets, parts.latest.current.facts.language);
    if (!editor.isEditable()) return;
    editor.update(() => $insertAt($createBullets($makeItems.map(($make) => $make())), place), {
      tag: HISTORY_PUSH_TAG,
    });
    const pictures = targets.filter((it) => it.kind === 'picture');
    if (pictures.length > 0) await insertAsBlocks(parts, pictures, null);
    return;
  }
  const makers = await Promise.all(targets.map((it) => blockFor(knowledge, it)));
  // Another window may have taken the text over while the library was asked.
  if (!editor.isEditable()) return;
  editor.update(
    () => {
      const others = targets.filter((_, index) => makers[index] === null);
      let at = place;
      for (const $make of makers) {
        if ($make === null) continue;
        const node = $make();
        $insertAt(node, at);
        at = { key: node.getKey(), side: 'after' };
      }
      if (others.length > 0) $cite(others.map(plainly));
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

function $insertAt(node: ElementNode, place: KeyedPlace | null): void {
  const block = place === null ? null : $getNodeByKey(place.key);
  $insertBlock(node, place && $isElementNode(block) ? { block, side: place.side } : null);
}

/** Whether a target can stand as a block. */
export function canBeBlock(target: Target): boolean {
  return target.kind === 'excerpt' || target.kind === 'picture';
}

async function blockFor(knowledge: Knowledge, target: Target): Promise<(() => ElementNode) | null> {
  if (target.kind === 'excerpt') return quotationOf(knowledge, target.id);
  if (target.kind === 'picture') return pictureOf(knowledge, target.id);
  return null;
}

async function quotationOf(knowledge: Knowledge, id: ExcerptId): Promise<(() => ElementNode) | null> {
  const excerpt = await knowledge.excerpt(id);
  if (excerpt === null) return null;
  return () => $createQuotation(id, excerpt.anchor.exact, plainly({ kind: 'excerpt', id }));
}

async function pictureOf(knowledge: Knowledge, id: PictureId): Promise<(() => ElementNode) | null> {
  const picture = await knowledge.picture(id);
  return picture === null ? null : () => $createPicture(id, picture.caption);
}
