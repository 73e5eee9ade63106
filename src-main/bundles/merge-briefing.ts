import type { SentThread } from '#core/bundle/format.ts';
import { withTargets, withThreads } from '#core/bundle/targets.ts';
import type { MergeReport } from '#core/contract/bundle-views.ts';
import type { CallError } from '#core/contract/errors.ts';
import { canonicalJson } from '#core/evidence/canonical-json.ts';
import type { Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { briefingId, commentId, commentThreadId, versionId, type BriefingId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/model/result.ts';
import { insertBriefing, saveBriefing, trashBriefings } from '#main/store/briefings.ts';
import {
  beginThread,
  editComment,
  listThreads,
  reply,
  setResolved,
  type Said,
} from '#main/store/comments.ts';
import type { WriteDb } from '#main/store/connection.ts';
import { isIdTaken } from '#main/store/taken-ids.ts';
import { keepVersion } from '#main/store/versions.ts';
import { itemKey } from './item-states.ts';
import type { Merging } from './merge.ts';
import { freeId } from './merging-ids.ts';

type Came = Pick<MergeReport, 'briefingId' | 'isCopy'>;

/**
 * A briefing that is not here is added; one that is comes as a copy, or takes the place of what is here, which is kept as a
 * version first. Fails with `briefing-newer`, `briefing-changed-elsewhere`.
 */
export function mergeBriefing(it: Merging): Result<Came, CallError> {
  const sent = it.bundle.briefing;
  if (sent === null || it.choiceOf('briefing', sent.id) === 'ours')
    return ok({ briefingId: null, isCopy: false });
  const { db } = it.library;
  const kept = it.differences.here.briefing;
  const isCopy = isIdTaken(db, 'briefing', sent.id) && it.choiceOf('briefing', sent.id) === 'both';
  const threads = threadNames(it, isCopy ? null : (kept?.briefing.id ?? null));
  const blocks = sent.blocks.map((block) =>
    withThreads(
      withTargets(block, ({ kind, id }) => it.ids.get(itemKey(kind, id)) ?? id),
      (id) => threads.get(id) ?? null,
    ),
  );
  if (kept && !isCopy) {
    const taken = takePlace(it, { ...sent, blocks });
    if (!taken.ok) return taken;
  } else {
    const id = isCopy ? briefingId.parse(it.newId()) : sent.id;
    insertBriefing(
      db,
      { ...sent, id, blocks, title: isCopy ? copyTitle(sent.title, it.now()) : sent.title },
      it.now(),
    );
    it.ids.set(itemKey('briefing', sent.id), id);
    it.added.briefings += 1;
  }
  const id = briefingId.parse(it.ids.get(itemKey('briefing', sent.id)) ?? sent.id);
  addThreads(it, id, threads);
  return ok({ briefingId: id, isCopy });
}

const LONGEST_TITLE = 900;

function copyTitle(title: string, at: string): string {
  return `${title.slice(0, LONGEST_TITLE)} (received ${at.slice(0, 10)})`;
}

/** Nothing of ours is lost: it is a version now. */
function takePlace(it: Merging, sent: Briefing): Result<null, CallError> {
  const { db } = it.library;
  const kept = it.differences.here.briefing;
  if (kept === null) return ok(null);
  const name = `Before the bundle of ${it.bundle.about.madeAt.slice(0, 10)}`;
  keepVersion(db, kept, { id: versionId.parse(it.newId()), name, savedAt: it.now() });
  const { model: _, id: __, ...facts } = sent;
  const blocks = it.bundle.about.withComments
    ? sent.blocks
    : withOwnComments(sent.blocks, kept.briefing.blocks);
  const save = {
    id: kept.briefing.id,
    revision: kept.revision,
    facts,
    order: blocks.map((block) => block.id),
  };
  const saved = saveBriefing(db, { ...save, changed: blocks }, it.now());
  if (!saved.ok) return saved;
  trashBriefings(db, [kept.briefing.id], null);
  it.ids.set(itemKey('briefing', sent.id), kept.briefing.id);
  it.changed.briefings += 1;
  return ok(null);
}

/** Where comments did not come along, those here stay on the words that are the same. */
function withOwnComments(theirs: readonly Block[], ours: readonly Block[]): Block[] {
  const bare = (block: Block) => canonicalJson(withThreads(block, () => null));
  const own = new Map(ours.map((block) => [block.id, block]));
  return theirs.map((block) => {
    const kept = own.get(block.id);
    return kept !== undefined && bare(kept) === bare(block) ? kept : block;
  });
}

/** What each thread is called here: as it came where it is this briefing's or nobody's. */
function threadNames(
  { bundle, library: { db }, newId }: Merging,
  own: BriefingId | null,
): Map<string, string> {
  const here = new Set<string>(own === null ? [] : listThreads(db, own).map((it) => it.id));
  const isTaken = (id: string) => isIdTaken(db, 'thread', id) && !here.has(id);
  return new Map(bundle.threads.map((it) => [it.id, freeId(it.id, isTaken, newId)]));
}

/** Adds the threads that are not here, and to those that are what was said in them since. */
function addThreads(it: Merging, briefing: BriefingId, names: ReadonlyMap<string, string>): void {
  const { db } = it.library;
  const here = new Map(listThreads(db, briefing).map((thread) => [thread.id as string, thread]));
  for (const sent of it.bundle.threads) {
    const id = commentThreadId.parse(names.get(sent.id) ?? sent.id);
    const kept = here.get(id);
    const said = new Set<string>(kept?.comments.map((one) => one.id));
    const isOpen = kept === undefined || kept.resolved === null;
    for (const [at, comment] of sent.comments.entries()) {
      if (said.has(comment.id)) continue;
      const own = commentId.parse(freeId(comment.id, (taken) => isIdTaken(db, 'comment', taken), it.newId));
      const words: Said = { id: own, author: comment.author, body: comment.body, at: comment.createdAt };
      if (at === 0 && kept === undefined) beginThread(db, { ...sent, id, briefingId: briefing }, words);
      else reply(db, id, words);
      markEdited(db, own, comment);
      it.added.comments += 1;
    }
    if (isOpen && sent.resolved !== null) setResolved(db, id, sent.resolved);
  }
}

/** `editComment` notes a change of words alone: the words came as they are now. */
function markEdited(db: WriteDb, id: Said['id'], { body, editedAt }: SentThread['comments'][number]): void {
  if (editedAt === null) return;
  editComment(db, id, { body: `${body} `, at: editedAt });
  editComment(db, id, { body, at: editedAt });
}
