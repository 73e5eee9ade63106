import { sourceFacts, statedField, type StatedFacts, type StatedField } from '#core/model/source.ts';

/**
 * What a document states about itself, as far as a source has room for it: words that are too long are cut, what is no
 * fact of its kind is left out. A file may state anything, and none may keep the rest of an import from going on.
 */
export function fittingFacts(facts: StatedFacts): StatedFacts {
  const cut: StatedFacts = {
    ...facts,
    title: shortened(facts.title, 1000),
    outlet: shortened(facts.outlet, 300),
    authors: facts.authors
      .map((it) => shortened(it, 300) ?? '')
      .filter((it) => it !== '')
      .slice(0, 50),
    kind: shortened(facts.kind, 80),
  };
  const fits = (field: StatedField) => sourceFacts.shape[field].safeParse(cut[field]).success;
  const nothing = (field: StatedField) => (field === 'authors' ? [] : null);
  const entries = statedField.options.map((field) => [field, fits(field) ? cut[field] : nothing(field)]);
  return Object.fromEntries(entries) as StatedFacts;
}

function shortened(words: string | null, length: number): string | null {
  if (words === null || words.length <= length) return words;
  return `${words.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
