import type { VerbSort } from '#core/text/words/say-verbs.ts';

/** A verb of saying with its auxiliaries, as places in the tokens of its sentence; `to` is exclusive. */
export interface VerbFound {
  readonly from: number;
  readonly to: number;
  readonly sort: VerbSort;
  /** "adding", "saying": its subject is that of another verb. */
  readonly isParticiple: boolean;
  /** The pronoun joined to it: "a-t-elle". */
  readonly clitic: string | null;
  readonly isPlural: boolean;
  /** Whether its next words are who is told. */
  readonly isTelling: boolean;
  /** What its ending says of its subject. */
  readonly gender: 'm' | 'f' | null;
}

/** A finite verb that takes up some tokens, with nothing more known of it. */
export function found(from: number, to: number, sort: VerbSort): VerbFound {
  return {
    from,
    to,
    sort,
    isParticiple: false,
    clitic: null,
    isPlural: false,
    isTelling: false,
    gender: null,
  };
}
