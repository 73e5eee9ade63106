import type { LexicalEditor } from 'lexical';
import type { Commands } from './commands/registry.ts';
import type { Floats } from './floats/floats.ts';
import type { Knowledge } from './knowledge.ts';
import type { Latest } from './props.ts';
import type { BlockNumbers } from './view/block-numbers.ts';

/** What a feature of the editor is made with: each has a `register...(parts)` that answers how it is taken off. */
export interface EditorParts {
  readonly editor: LexicalEditor;
  readonly commands: Commands;
  readonly floats: Floats;
  readonly knowledge: Knowledge;
  readonly latest: Latest;
  readonly blockNumbers: BlockNumbers;
}
