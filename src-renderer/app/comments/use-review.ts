import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CallInput, CallName } from '#core/contract/calls.ts';
import type { Comment, CommentThread } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';
import type { BegunThread } from '#renderer/editor/comments/register-comments.ts';
import type { BriefingEditorHandle } from '#renderer/editor/props.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { openCount, reviewItems, shownThreads, type ReviewFilter, type ReviewList } from './review-items.ts';
import type { ReviewerDesk } from './use-reviewer.ts';

type Threads = ReturnType<typeof useThreads>;

export interface ReviewDesk {
  readonly list: ReviewList;
  readonly open: number;
  readonly filter: ReviewFilter;
  readonly setFilter: (filter: ReviewFilter) => void;
  readonly selected: string | null;
  /** Looks at a thread or suggestion, and goes to its words. */
  readonly select: (id: string) => void;
  /** A thread that wants its first comment. */
  readonly draft: BegunThread | null;
  readonly begin: (thread: BegunThread) => void;
  readonly send: (body: string) => Promise<boolean>;
  readonly giveUp: () => void;
  readonly threads: Threads;
  /** Removes a comment; with the first one the thread goes, and its marks. */
  readonly remove: (thread: CommentThread, comment: Comment) => Promise<void>;
}

const START: ReviewFilter = { what: 'both', state: 'open' };
const NOTHING = { places: [], selected: null, shown: new Set<string>() };
const never = () => () => undefined;
const nothing = () => NOTHING;

/** What is said of a briefing: threads as they are kept, suggestions as they stand in the text. */
export function useReview(
  session: BriefingSession,
  handle: BriefingEditorHandle | null,
  { who }: ReviewerDesk,
): ReviewDesk {
  const desk = useDesk();
  const threads = useThreads(session);
  const [filter, setFilter] = useState(START);
  const [draft, setDraft] = useState<BegunThread | null>(null);
  const text = useSyncExternalStore(handle?.review.subscribe ?? never, handle?.review.state ?? nothing);
  const { all } = threads;

  useEffect(() => {
    const shown = shownThreads(all, filter);
    if (draft !== null) shown.add(draft.id);
    handle?.review.show(shown);
  }, [handle, all, filter, draft]);

  const list = useMemo(
    () => reviewItems(all, text.places, filter, (block) => handle?.review.indexOf(block) ?? null),
    [all, text.places, filter, handle],
  );
  const giveUp = () => {
    if (draft === null) return;
    setDraft(null);
    handle?.review.abandon(draft.id);
    handle?.focus();
  };
  const begin = useCallback(
    (thread: BegunThread) =>
      setDraft((before) => {
        // One comment is written at a time: the other one was not.
        if (before !== null) handle?.review.abandon(before.id);
        return thread;
      }),
    [handle],
  );
  return {
    list,
    open: openCount(all, text.places),
    filter,
    setFilter,
    selected: text.selected,
    select: (id) => {
      if (handle?.review.reveal(id) === true) return;
      const thread = all.find((it) => it.id === id);
      if (thread !== undefined && thread.quote === '') handle?.revealBlock(thread.blockId);
      handle?.review.select(id);
    },
    draft,
    begin,
    async send(body) {
      const author = await who();
      if (draft === null || author === null) return false;
      const sent = await threads.change('comments.begin', { ...draft, briefingId: session.id, author, body });
      if (sent) {
        setDraft(null);
        handle?.focus();
      }
      return sent;
    },
    giveUp,
    threads,
    async remove(thread, comment) {
      const isWhole = thread.comments[0]?.id === comment.id;
      if (!(await threads.remove(thread, comment))) return;
      if (!isWhole) return;
      const putBack = handle?.review.unmark(thread.id);
      desk.tell('The comment is deleted.', {
        label: 'Undo',
        run: () => {
          const { id, blockId, quote } = thread;
          const again = {
            id,
            briefingId: session.id,
            blockId,
            quote,
            author: comment.author,
            body: comment.body,
          };
          void threads.change('comments.begin', again).then((done) => {
            if (done) putBack?.();
          });
        },
      });
    },
  };
}

type Changing = Extract<
  CallName,
  'comments.begin' | 'comments.reply' | 'comments.edit' | 'comments.setResolved'
>;

/** The threads of a briefing, as last answered. */
function useThreads(session: BriefingSession) {
  const desk = useDesk();
  const listed = useCall('comments.list', { briefingId: session.id }, ['comments']);
  const { again } = listed;
  const read = listed.state === 'ready' ? listed.value.threads : null;
  /** What changed since the list was read. */
  const [changed, setChanged] = useState<{ of: unknown; threads: ReadonlyMap<string, CommentThread | null> }>(
    {
      of: null,
      threads: new Map(),
    },
  );
  const all = useMemo(() => {
    const own = changed.of === read ? changed.threads : new Map<string, CommentThread | null>();
    const known = (read ?? []).flatMap((it) => {
      const now = own.get(it.id);
      return now === undefined ? [it] : now === null ? [] : [now];
    });
    const added = [...own.values()].filter((it) => it !== null && !known.some((one) => one.id === it.id));
    return [...known, ...added].filter((it) => it !== null);
  }, [read, changed]);
  const take = (id: string, thread: CommentThread | null) => {
    setChanged((before) => ({
      of: read,
      threads: new Map([...(before.of === read ? before.threads : []), [id, thread]]),
    }));
    again();
  };
  return {
    all,
    failed: listed.state === 'failed' ? listed.error : null,
    again,
    async change<N extends Changing>(name: N, input: CallInput<N>): Promise<boolean> {
      const answer = await call(name, input);
      if (!answer.ok) {
        desk.fail(answer.error);
        return false;
      }
      take(answer.value.id, answer.value);
      return true;
    },
    async remove(thread: CommentThread, comment: Comment): Promise<boolean> {
      const answer = await call('comments.remove', { id: comment.id });
      if (!answer.ok) {
        desk.fail(answer.error);
        return false;
      }
      take(thread.id, answer.value.thread);
      return true;
    },
  };
}
