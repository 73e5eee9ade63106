import { commentThread, type CommentThread } from '#core/contract/views.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import type { BlockId, BriefingId, CommentId, CommentThreadId } from '#core/model/ids.ts';
import type { Reviewer } from '#core/model/inline.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { ReadDb, Row, WriteDb } from './connection.ts';
import { intFrom } from './rows.ts';

// Threads hang on a briefing, not on its blocks: the words bear a thread's id, and a thread whose words are gone stays.

const SELECT = `SELECT t.*, b.id AS briefing_id FROM comment_threads t JOIN briefings b ON b.seq = t.briefing`;

/** The threads of a briefing with their comments, both in the order in which they were begun; none of an unknown one. */
export function listThreads(db: ReadDb, briefing: BriefingId): CommentThread[] {
  const threads = db.all(`${SELECT} WHERE b.id = ? ORDER BY t.seq`, briefing);
  const comments = new Map(threads.map((row) => [intFrom(row, 'seq'), [] as Row[]]));
  const said = db.all(
    `SELECT c.* FROM comments c JOIN comment_threads t ON t.seq = c.thread JOIN briefings b ON b.seq = t.briefing
     WHERE b.id = ? ORDER BY c.seq`,
    briefing,
  );
  for (const row of said) comments.get(intFrom(row, 'thread'))?.push(row);
  return threads.map((row) => threadFrom(row, comments.get(intFrom(row, 'seq')) ?? []));
}

/** One thing somebody says, its body as it is kept. */
export interface Said {
  readonly id: CommentId;
  readonly author: Reviewer;
  readonly body: string;
  readonly at: Instant;
}

/** Begins a thread with its first comment. Fails with `not-found`, and with `bad-input` where its id is taken. */
export function beginThread(
  db: WriteDb,
  thread: {
    readonly id: CommentThreadId;
    readonly briefingId: BriefingId;
    readonly blockId: BlockId;
    readonly quote: string;
  },
  first: Said,
): Result<CommentThread, CallError> {
  return db.transaction(() => {
    const briefing = db.get('SELECT seq FROM briefings WHERE id = ?', thread.briefingId);
    if (!briefing) return fail({ code: 'not-found', what: 'briefing' });
    if (db.get('SELECT 1 FROM comment_threads WHERE id = ?', thread.id))
      return fail({ code: 'bad-input', call: 'comments.begin' });
    const { seq } = db.run(
      'INSERT INTO comment_threads (id, briefing, block_id, quote, created_at) VALUES (?, ?, ?, ?, ?)',
      ...[thread.id, intFrom(briefing, 'seq'), thread.blockId, thread.quote, first.at],
    );
    insertComment(db, seq, first);
    return ok(threadOf(db, seq));
  });
}

/** Adds a comment to a thread. Fails with `not-found`. */
export function reply(db: WriteDb, thread: CommentThreadId, said: Said): Result<CommentThread, CallError> {
  return db.transaction(() => {
    const row = db.get('SELECT seq FROM comment_threads WHERE id = ?', thread);
    if (!row) return UNKNOWN;
    const seq = intFrom(row, 'seq');
    insertComment(db, seq, said);
    return ok(threadOf(db, seq));
  });
}

/** Gives a comment other words, and says when; the same words change nothing. Fails with `not-found`. */
export function editComment(
  db: WriteDb,
  id: CommentId,
  { body, at }: Pick<Said, 'body' | 'at'>,
): Result<CommentThread, CallError> {
  return db.transaction(() => {
    const row = db.get('SELECT thread FROM comments WHERE id = ?', id);
    if (!row) return UNKNOWN;
    db.run('UPDATE comments SET body = ?, edited_at = ? WHERE id = ? AND body <> ?', body, at, id, body);
    return ok(threadOf(db, intFrom(row, 'thread')));
  });
}

/** Removes a comment; with the first one its thread goes, answered as null. Fails with `not-found`. */
export function removeComment(db: WriteDb, id: CommentId): Result<CommentThread | null, CallError> {
  return db.transaction(() => {
    const row = db.get(
      `SELECT c.seq, c.thread, (SELECT min(o.seq) FROM comments o WHERE o.thread = c.thread) AS first
       FROM comments c WHERE c.id = ?`,
      id,
    );
    if (!row) return UNKNOWN;
    const thread = intFrom(row, 'thread');
    if (intFrom(row, 'seq') === intFrom(row, 'first')) {
      db.run('DELETE FROM comment_threads WHERE seq = ?', thread);
      return ok(null);
    }
    db.run('DELETE FROM comments WHERE id = ?', id);
    return ok(threadOf(db, thread));
  });
}

/**
 * Says that a thread is settled, by whom and when, or (null) that it is open; what was settled before stays as it was said
 * then. Fails with `not-found`.
 */
export function setResolved(
  db: WriteDb,
  id: CommentThreadId,
  resolved: { readonly at: Instant; readonly by: Reviewer } | null,
): Result<CommentThread, CallError> {
  return db.transaction(() => {
    const row = db.get('SELECT seq FROM comment_threads WHERE id = ?', id);
    if (!row) return UNKNOWN;
    db.run(
      `UPDATE comment_threads SET resolved_at = ?, resolver_name = ?, resolver_initials = ?
       WHERE id = ? AND (resolved_at IS NULL) = ?`,
      ...[resolved?.at ?? null, resolved?.by.name ?? null, resolved?.by.initials ?? null, id],
      resolved === null ? 0 : 1,
    );
    return ok(threadOf(db, intFrom(row, 'seq')));
  });
}

const UNKNOWN = fail<CallError>({ code: 'not-found', what: 'comment' });

function insertComment(db: WriteDb, thread: number, { id, author, body, at }: Said): void {
  db.run(
    `INSERT INTO comments (id, thread, author_name, author_initials, body, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
    ...[id, thread, author.name, author.initials, body, at],
  );
}

function threadOf(db: ReadDb, seq: number): CommentThread {
  const row = db.get(`${SELECT} WHERE t.seq = ?`, seq);
  if (!row) throw new Error('a thread that was there a moment ago');
  return threadFrom(row, db.all('SELECT * FROM comments WHERE thread = ? ORDER BY seq', seq));
}

function threadFrom(row: Row, comments: readonly Row[]): CommentThread {
  const by = { name: row['resolver_name'], initials: row['resolver_initials'] };
  return commentThread.parse({
    id: row['id'],
    briefingId: row['briefing_id'],
    blockId: row['block_id'],
    quote: row['quote'],
    createdAt: row['created_at'],
    resolved: row['resolved_at'] === null ? null : { at: row['resolved_at'], by },
    comments: comments.map((it) => ({
      id: it['id'],
      author: { name: it['author_name'], initials: it['author_initials'] },
      body: it['body'],
      createdAt: it['created_at'],
      editedAt: it['edited_at'],
    })),
  });
}
