import { createCommand, type LexicalNode } from 'lexical';

/**
 * Puts pieces or blocks from elsewhere at the caret. Handled only while changes are suggested: whoever brings them in does so
 * by itself where the answer is false.
 */
export const INSERT_WORDS_COMMAND = createCommand<readonly LexicalNode[]>('INSERT_WORDS_COMMAND');
