/** Frequent words that tell languages of one script apart; lower case. */
export const functionWords: Readonly<Record<'en' | 'fr' | 'de', ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in that is was for on with as at by from are be this it has had his their which not have an or were said will'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les de des du et à en un une est que qui dans pour sur au aux par avec il elle ne pas ce cette sont ont été ses'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und in den von zu mit ist im des für auf dem nicht ein eine als auch es an werden aus er hat dass sie nach wird'.split(
      ' ',
    ),
  ),
};
