import { Check, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Comment, CommentThread } from '#core/contract/views.ts';
import type { Reviewer } from '#core/model/inline.ts';
import { shownMoment } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CommentField } from './CommentField.tsx';
import type { ReviewDesk } from './use-review.ts';

interface ThreadCardProps {
  thread: CommentThread;
  reviewer: Reviewer | null;
  who: () => Promise<Reviewer | null>;
  review: ReviewDesk;
  /** Whether it can be answered here. */
  open: boolean;
  readOnly: boolean;
}

const ICON = { size: 14, 'aria-hidden': true } as const;

/** What was said in a thread, and what can be done about it while it is looked at. */
export function ThreadCard({ thread, reviewer, who, review, open, readOnly }: ThreadCardProps) {
  const [replying, setReplying] = useState(false);
  const [asking, setAsking] = useState<Comment | null>(null);
  const { threads } = review;
  const isSettled = thread.resolved !== null;
  const remove = (comment: Comment) => {
    const isFirst = thread.comments[0]?.id === comment.id;
    if (isFirst && thread.comments.length > 1) setAsking(comment);
    else void review.remove(thread, comment);
  };
  const settle = async () => {
    const by = await who();
    if (by !== null)
      await threads.change('comments.setResolved', { threadId: thread.id, resolved: !isSettled, by });
  };
  return (
    <>
      {thread.comments.map((it) => (
        <CommentBody
          key={it.id}
          comment={it}
          isOwn={!readOnly && open && isBy(it.author, reviewer)}
          onEdit={(body) => threads.change('comments.edit', { id: it.id, body })}
          onDelete={() => remove(it)}
        />
      ))}
      {thread.resolved !== null && (
        <p className="review-settled">
          <Check {...ICON} /> Resolved by {thread.resolved.by.name}, {moment(thread.resolved.at)}
        </p>
      )}
      {open && !readOnly && replying && (
        <CommentField
          label="Reply"
          send="Reply"
          onGiveUp={() => setReplying(false)}
          onSend={async (body) => {
            const author = await who();
            if (author === null) return false;
            const sent = await threads.change('comments.reply', { threadId: thread.id, author, body });
            if (sent) setReplying(false);
            return sent;
          }}
        />
      )}
      {open && !readOnly && !replying && (
        <div className="review-actions">
          <Button tone="quiet" onClick={() => setReplying(true)}>
            Reply
          </Button>
          <Button
            tone="quiet"
            icon={isSettled ? <RotateCcw {...ICON} /> : <Check {...ICON} />}
            onClick={() => void settle()}
          >
            {isSettled ? 'Reopen' : 'Resolve'}
          </Button>
        </div>
      )}
      {asking !== null && (
        <Dialog
          title="Delete the comment and its replies?"
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onClick={() => setAsking(null)}>Keep them</Button>
              <Button
                tone="danger"
                onClick={() => {
                  setAsking(null);
                  void review.remove(thread, asking);
                }}
              >
                Delete
              </Button>
            </>
          }
        >
          <p>
            The replies of others go with it. To be done with a comment without losing what was said, resolve
            it.
          </p>
        </Dialog>
      )}
    </>
  );
}

interface CommentBodyProps {
  comment: Comment;
  isOwn: boolean;
  onEdit: (body: string) => Promise<boolean>;
  onDelete: () => void;
}

function CommentBody({ comment, isOwn, onEdit, onDelete }: CommentBodyProps) {
  const [editing, setEditing] = useState(false);
  const { author, body, createdAt, editedAt } = comment;
  return (
    <article className="review-comment" aria-label={`Comment by ${author.name}`}>
      <header>
        <Author {...author} />
        <time dateTime={createdAt} title={editedAt === null ? undefined : `Changed ${moment(editedAt)}`}>
          {moment(createdAt)}
          {editedAt !== null && ', changed'}
        </time>
        {isOwn && !editing && (
          <span className="review-own">
            <IconButton label="Change this comment" onClick={() => setEditing(true)}>
              <Pencil {...ICON} />
            </IconButton>
            <IconButton label="Delete this comment" onClick={onDelete}>
              <Trash2 {...ICON} />
            </IconButton>
          </span>
        )}
      </header>
      {editing ? (
        <CommentField
          label="Comment"
          send="Save"
          start={body}
          onGiveUp={() => setEditing(false)}
          onSend={async (next) => {
            const kept = await onEdit(next);
            if (kept) setEditing(false);
            return kept;
          }}
        />
      ) : (
        <p className="review-body ui-copyable">{body}</p>
      )}
    </article>
  );
}

export function Author({ name, initials }: Reviewer) {
  return (
    <span className="review-author">
      <span className="review-initials" aria-hidden>
        {initials}
      </span>
      <span className="review-name">{name}</span>
    </span>
  );
}

const isBy = (author: Reviewer, reviewer: Reviewer | null) =>
  author.name === reviewer?.name && author.initials === reviewer.initials;

export const moment = (at: string) => shownMoment(at, new Date().toISOString());
