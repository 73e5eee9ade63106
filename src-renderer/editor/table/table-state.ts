import { createState } from 'lexical';

const LONGEST_CAPTION = 1000;

/** The caption of a table; null where it has none. */
export const captionState = createState('caption', {
  parse: (value): string | null =>
    typeof value === 'string' && value !== '' ? value.slice(0, LONGEST_CAPTION) : null,
});
