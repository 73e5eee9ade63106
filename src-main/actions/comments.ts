import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { commentId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { seqOfBriefing } from '#main/store/briefings.ts';
import {
  beginThread,
  editComment,
  listThreads,
  removeComment,
  reply,
  setResolved,
} from '#main/store/comments.ts';
import type { Deps, SearchDeps } from './deps.ts';

type Thread = Result<CallOutput<'comments.begin'>, CallError>;

/** The threads of a briefing, first begun first. Fails with `not-found`. */
export function listComments(
  { library }: SearchDeps,
  { briefingId }: CallParsed<'comments.list'>,
): Result<CallOutput<'comments.list'>, CallError> {
  if (seqOfBriefing(library.db, briefingId) === null) return fail({ code: 'not-found', what: 'briefing' });
  return ok({ threads: listThreads(library.db, briefingId) });
}

/** Begins a thread. Fails with `not-found`, and with `bad-input` for an id that is taken or words that are none. */
export function begin(
  { library, newId, now }: Deps,
  { author, body, ...thread }: CallParsed<'comments.begin'>,
): Thread {
  const words = body.trim();
  if (words === '') return fail({ code: 'bad-input', call: 'comments.begin' });
  return beginThread(library.db, thread, {
    ...{ id: commentId.parse(newId()), author, body: words, at: now() },
  });
}

/** Adds to a thread, settled or not. Fails with `not-found`, `bad-input`. */
export function replyTo(
  { library, newId, now }: Deps,
  { threadId, author, body }: CallParsed<'comments.reply'>,
): Thread {
  const words = body.trim();
  if (words === '') return fail({ code: 'bad-input', call: 'comments.reply' });
  return reply(library.db, threadId, { id: commentId.parse(newId()), author, body: words, at: now() });
}

/** Fails with `not-found`, `bad-input`. */
export function edit({ library, now }: Deps, { id, body }: CallParsed<'comments.edit'>): Thread {
  const words = body.trim();
  if (words === '') return fail({ code: 'bad-input', call: 'comments.edit' });
  return editComment(library.db, id, { body: words, at: now() });
}

/** Fails with `not-found`. */
export function remove(
  { library }: Deps,
  { id }: CallParsed<'comments.remove'>,
): Result<CallOutput<'comments.remove'>, CallError> {
  const removed = removeComment(library.db, id);
  return removed.ok ? ok({ thread: removed.value }) : removed;
}

/** Settles a thread or opens it again. Fails with `not-found`. */
export function resolve(
  { library, now }: Deps,
  { threadId, resolved, by }: CallParsed<'comments.setResolved'>,
): Thread {
  return setResolved(library.db, threadId, resolved ? { at: now(), by } : null);
}
