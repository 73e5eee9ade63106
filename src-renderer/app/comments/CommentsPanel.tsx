import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Decision } from '#core/model/suggestions.ts';
import type { BriefingEditorHandle } from '#renderer/editor/props.ts';
import { commandKey, commandLabel } from '#renderer/library/command-words.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { MenuButton } from '#renderer/ui/MenuButton.tsx';
import './comments.css';
import { CommentField } from './CommentField.tsx';
import type { ReviewFilter, ReviewItem } from './review-items.ts';
import { SuggestedWords, SuggestionCard } from './SuggestionCard.tsx';
import { ThreadCard } from './ThreadCard.tsx';
import type { ReviewDesk } from './use-review.ts';
import type { ReviewerDesk } from './use-reviewer.ts';

interface CommentsPanelProps {
  review: ReviewDesk;
  reviewer: ReviewerDesk;
  handle: BriefingEditorHandle | null;
}

/** What is said of the text, beside it: comments and suggestions in its order. */
export function CommentsPanel({ review, reviewer, handle }: CommentsPanelProps) {
  const desk = useDesk();
  const { list, draft, threads } = review;
  const isEmpty = list.items.length === 0 && list.gone.length === 0 && draft === null;
  const decide = (item: ReviewItem) => (decision: Decision) => {
    if (item.kind === 'suggestion') handle?.review.decide(new Set([item.place.id]), decision);
  };
  const card = (item: ReviewItem) => (
    <Card key={item.id} item={item} review={review} onSelect={() => review.select(item.id)}>
      {item.kind === 'thread' ? (
        <ThreadCard
          thread={item.thread}
          reviewer={reviewer.reviewer}
          who={reviewer.who}
          review={review}
          open={review.selected === item.id}
          readOnly={desk.readOnly}
        />
      ) : (
        <SuggestionCard place={item.place} readOnly={desk.readOnly} onDecide={decide(item)} />
      )}
    </Card>
  );
  if (threads.failed !== null) return <Failed error={threads.failed} onAgain={threads.again} />;
  return (
    <div className="review">
      <Bar review={review} reviewer={reviewer} handle={handle} />
      <div className="review-list">
        {draft !== null && (
          <div className="review-card review-draft" aria-label="New comment" role="group">
            <p className="review-quote">{draft.quote === '' ? 'The block' : draft.quote}</p>
            <CommentField
              key={draft.id}
              label="New comment"
              send="Comment"
              onSend={review.send}
              onGiveUp={review.giveUp}
            />
          </div>
        )}
        {list.items.length > 0 && <ol aria-label="Comments and suggestions">{list.items.map(card)}</ol>}
        {list.gone.length > 0 && (
          <>
            <h3 className="review-gone">About words that are gone</h3>
            <ol aria-label="About words that are gone">{list.gone.map(card)}</ol>
          </>
        )}
        {isEmpty && <Nothing filter={review.filter} readOnly={desk.readOnly} />}
      </div>
    </div>
  );
}

function Nothing({ filter, readOnly }: { filter: ReviewFilter; readOnly: boolean }) {
  if (filter.what !== 'both' || filter.state !== 'open')
    return (
      <EmptyPlace title="Nothing of this kind">Choose “Open” and “All kinds” to see what waits.</EmptyPlace>
    );
  if (readOnly)
    return <EmptyPlace title="No open comments">Nobody has said anything about this text.</EmptyPlace>;
  return (
    <EmptyPlace title="No open comments">
      Select words and press {commandKey('review.comment')} to comment on them, or{' '}
      {commandKey('review.suggesting')} to suggest changes.
    </EmptyPlace>
  );
}

interface CardProps {
  item: ReviewItem;
  review: ReviewDesk;
  onSelect: () => void;
  children: ReactNode;
}

function Card({ item, review, onSelect, children }: CardProps) {
  const ref = useRef<HTMLLIElement>(null);
  const isSelected = review.selected === item.id;
  useEffect(() => {
    if (isSelected) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const latest = useRef(onSelect);
  useEffect(() => {
    latest.current = onSelect;
  });
  // A press anywhere on a card is a press on its quote, which is the button that keys and readers find.
  useEffect(() => {
    const card = ref.current;
    const press = ({ target }: MouseEvent) => {
      const isControl = target instanceof Element && target.closest('button, textarea') !== null;
      if (!isControl && window.getSelection()?.isCollapsed !== false) latest.current();
    };
    card?.addEventListener('click', press);
    return () => card?.removeEventListener('click', press);
  }, []);
  const isSettled = item.kind === 'thread' && item.thread.resolved !== null;
  return (
    <li
      ref={ref}
      className="review-card"
      data-selected={isSelected || undefined}
      data-settled={isSettled || undefined}
    >
      <button
        type="button"
        className="review-quote"
        title="Go to the words"
        aria-current={isSelected}
        onClick={onSelect}
        onKeyDown={walk}
      >
        {item.kind === 'suggestion' ? <SuggestedWords place={item.place} /> : item.quote || 'The block'}
      </button>
      {children}
    </li>
  );
}

/** Up and down walk along the quotes. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const list = event.currentTarget.closest('.review-list');
  if (by === 0 || list === null) return;
  const quotes = [...list.querySelectorAll<HTMLElement>('button.review-quote')];
  quotes[quotes.indexOf(event.currentTarget) + by]?.focus();
  event.preventDefault();
}

function Bar({ review, reviewer, handle }: CommentsPanelProps) {
  const desk = useDesk();
  const { filter, setFilter } = review;
  const me = reviewer.reviewer;
  const all = (decision: Decision) => () => handle?.review.decide('all', decision);
  return (
    <div className="review-bar">
      <select
        aria-label="Which comments"
        className="ui-input"
        value={filter.state}
        onChange={(event) => setFilter({ ...filter, state: event.target.value as ReviewFilter['state'] })}
      >
        <option value="open">Open</option>
        <option value="resolved">Resolved</option>
        <option value="all">All</option>
      </select>
      <select
        aria-label="Which kinds"
        className="ui-input"
        value={filter.what}
        onChange={(event) => setFilter({ ...filter, what: event.target.value as ReviewFilter['what'] })}
      >
        <option value="both">All kinds</option>
        <option value="comments">Comments</option>
        <option value="suggestions">Suggestions</option>
      </select>
      <MenuButton
        entries={[
          {
            label: me === null ? 'Who you are…' : `You are ${me.name} (${me.initials})…`,
            run: reviewer.change,
          },
          '---',
          {
            label: commandLabel('review.nextComment'),
            shortcut: commandKey('review.nextComment'),
            run: () => handle?.run('review.nextComment'),
          },
          {
            label: commandLabel('review.previousComment'),
            shortcut: commandKey('review.previousComment'),
            run: () => handle?.run('review.previousComment'),
          },
          '---',
          { label: commandLabel('review.acceptAll'), disabled: desk.readOnly, run: all('accept') },
          { label: commandLabel('review.refuseAll'), disabled: desk.readOnly, run: all('refuse') },
        ]}
      >
        <button
          type="button"
          className="ui-icon-button"
          aria-label="More about comments"
          title="More about comments"
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      </MenuButton>
    </div>
  );
}
