import { LEAST_CHARACTERS } from '#core/model/passphrase.ts';
import { lengthProblem, repeatProblem, type Chosen } from './passphrase-words.ts';
import { PassphraseField } from './PassphraseField.tsx';

interface NewPassphraseProps {
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
  label?: string;
}

/** Choosing a passphrase: twice, and long enough. */
export function NewPassphrase({ chosen, onChosen, label = 'Passphrase' }: NewPassphraseProps) {
  return (
    <>
      <PassphraseField
        label={label}
        value={chosen.first}
        onValue={(first) => onChosen({ ...chosen, first })}
        hint={
          lengthProblem(chosen) ??
          `At least ${LEAST_CHARACTERS} characters. Several words that nobody would expect together are good.`
        }
      />
      <PassphraseField
        label="The same again"
        value={chosen.second}
        onValue={(second) => onChosen({ ...chosen, second })}
        problem={repeatProblem(chosen)}
      />
    </>
  );
}

/** What somebody must know before they choose one. */
export function WhatIsLost() {
  return (
    <p className="protection-warning">
      If the passphrase is forgotten, everything in this library is lost. Nobody can reset it. Write it down
      and keep it where you keep other secrets.
    </p>
  );
}
