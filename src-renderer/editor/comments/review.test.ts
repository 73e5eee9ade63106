import { expect, it } from 'vitest';
import { $decide, DECISION_TAG } from '#renderer/editor/suggestions/decide.ts';
import { paragraphs, tryOn } from '#renderer/editor/suggestions/try-suggesting.ts';
import { makeReview } from './review.ts';

it('lists what is left as soon as a suggestion is decided', () => {
  const trial = tryOn(paragraphs('one two'));
  trial.select(0, 3);
  trial.type(' and a half');
  const review = makeReview(trial.editor);
  const [place] = review.now();
  expect(place).toMatchObject({ kind: 'suggestion', inserted: ' and a half' });
  const told: number[] = [];
  review.subscribe(() => told.push(review.state().places.length));

  trial.editor.update(() => $decide('all', 'refuse'), { discrete: true, tag: [DECISION_TAG] });
  expect(told).toEqual([0]);
  review.stop();
});
