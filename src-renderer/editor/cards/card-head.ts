import type { Confidence } from '#core/model/block.ts';
import { $getDocument } from 'lexical';
import { wordsFor } from '#core/citing/words.ts';
import { $textLanguage, cards, notSet, withoutColon, type CardKind } from './card-parts.ts';

/** The buttons of a key judgement's head are found by this. */
export const CHOICE_ATTRIBUTE = 'data-card-choice';
export type CardChoice = 'likelihood' | 'confidence';

/**
 * Draws the head of a card: its name and, on a key judgement, two chips to choose from. Without React: a document has many
 * cards, and a press on a chip is heard by `registerCards`.
 */
export function drawHead(
  head: HTMLElement,
  kind: CardKind,
  likelihood: { readonly term: string } | null,
  confidence: Confidence | null,
): void {
  const language = $textLanguage();
  const { levels } = wordsFor(language).judgement;
  const name = $getDocument().createElement('span');
  name.className = 'card-name';
  name.textContent = cards[kind].name(language);
  const chips =
    kind === 'key-judgement'
      ? [
          chip('likelihood', likelihood?.term ?? null, language),
          chip('confidence', confidence === null ? null : levels[confidence], language),
        ]
      : [];
  head.replaceChildren(name, ...chips);
}

function chip(choice: CardChoice, value: string | null, language: string): HTMLElement {
  const name = withoutColon(wordsFor(language).judgement[choice]);
  const button = $getDocument().createElement('button');
  button.type = 'button';
  button.className = 'card-chip';
  button.setAttribute(CHOICE_ATTRIBUTE, choice);
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('title', `${name} (Alt+Enter)`);
  // In the flow of the text Tab walks the parts; Alt+Enter leads here.
  button.tabIndex = -1;
  const label = $getDocument().createElement('span');
  label.className = 'card-chip-label';
  label.textContent = name;
  const words = $getDocument().createElement('span');
  words.className = 'card-chip-value';
  words.textContent = value ?? notSet(language);
  if (value === null) button.dataset['unset'] = '';
  button.append(label, ' ', words);
  return button;
}
