import { useState } from 'react';
import { likelihoodScales, scaleOf } from '#core/briefing/likelihood.ts';
import { ChoiceList } from '#renderer/editor/floats/ChoiceList.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { Likelihood } from './CardNode.ts';

interface LikelihoodListProps {
  present: Likelihood | null;
  /** The scale that is offered first. */
  scale: string | null;
  onChoose: (likelihood: Likelihood | null) => void;
}

const SCALES = likelihoodScales.map((it) => ({ value: it.id, label: it.name }));

/** The terms of a scale, rarest first, with the share of a hundred each stands for. */
export function LikelihoodList({ present, scale, onChoose }: LikelihoodListProps) {
  const known = scaleOf(scale) ?? likelihoodScales[0];
  const [shown, setShown] = useState(known?.id ?? '');
  const terms = scaleOf(shown)?.terms ?? [];
  const choices = [
    { value: null, label: 'Not set', detail: '' },
    ...terms.map(({ term, low, high }) => ({
      value: { scale: shown, term },
      label: term,
      detail: `${low}–${high} %`,
    })),
  ];
  return (
    <ChoiceList<Likelihood | null>
      label="Likelihood"
      listed={shown}
      choices={choices}
      isChosen={(it) => it?.scale === present?.scale && it?.term === present?.term}
      onChoose={onChoose}
    >
      <Select label="Scale" value={shown} choices={SCALES} onValue={setShown} />
    </ChoiceList>
  );
}
