import { mapContents } from '#core/model/map-contents.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Block } from '#core/model/block.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import type { BriefingId } from '#core/model/ids.ts';
import { withoutComments } from '#core/model/inline.ts';
import { ok, type Result } from '#core/model/result.ts';
import { call } from '#renderer/api.ts';

/** What the new briefing is called, within what a title may hold. */
export function keptTitle(title: string): string {
  const mark = ' (my text)';
  return `${title.trim() === '' ? 'Untitled briefing' : title.slice(0, 1000 - mark.length)}${mark}`;
}

/**
 * Makes a briefing of facts and a text that stand in this window and nowhere else. Where the text cannot be saved, the
 * empty briefing is moved to the trash again.
 */
export async function keepAsNew(
  facts: BriefingFacts,
  blocks: readonly Block[],
): Promise<Result<BriefingId, CallError>> {
  const { kind, language } = facts;
  const title = keptTitle(facts.title);
  const made = await call('briefings.create', { title, kind, language });
  if (!made.ok) return made;
  const { id } = made.value;
  const read = await call('briefings.get', { id });
  const saved = !read.ok
    ? read
    : await call('briefings.save', {
        id,
        revision: read.value.revision,
        order: blocks.map((it) => it.id),
        // The threads of its comments belong to the other briefing.
        changed: blocks.map((it) => mapContents(it, (content) => content.map(withoutComments))),
        facts: { ...facts, title },
      });
  if (saved.ok) return ok(id);
  await call('briefings.trash', { ids: [id] });
  return saved;
}
