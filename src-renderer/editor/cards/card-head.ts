import type { Confidence } from '#core/model/block.ts';
import { $getDocument } from 'lexical';
import { cards, type CardKind } from './card-parts.ts';

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
  const name = $getDocument().createElement('span');
  name.className = 'card-name';
  name.textContent = cards[kind].name;
  const chips =
    kind === 'key-judgement'
      ? [chip('likelihood', likelihood?.term ?? null), chip('confidence', confidence)]
      : [];
  head.replaceChildren(name, ...chips);
}

const LABELS: Readonly<Record<CardChoice, string>> = { likelihood: 'Likelihood', confidence: 'Confidence' };

function chip(choice: CardChoice, value: string | null): HTMLElement {
  const button = $getDocument().createElement('button');
  button.type = 'button';
  button.className = 'card-chip';
  button.setAttribute(CHOICE_ATTRIBUTE, choice);
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('title', `${LABELS[choice]} (Alt+Enter)`);
  // In the flow of the text Tab walks the parts; Alt+Enter leads here.
  button.tabIndex = -1;
  const label = $getDocument().createElement('span');
  label.className = 'card-chip-label';
  label.textContent = LABELS[choice];
  const words = $getDocument().createElement('span');
  words.className = 'card-chip-value';
  words.textContent = value ?? 'not set';
  if (value === null) button.dataset['unset'] = '';
  button.append(label, ' ', words);
  return button;
}
