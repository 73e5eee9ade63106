import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Block } from '#core/model/block.ts';
import type { Suggestion } from '#core/model/inline.ts';
import type { Marking } from '#core/model/marking.ts';
import { reference } from './markdown-raw.ts';
import type { Writing } from './markdown-writing.ts';

export type Attributes = Record<string, string>;

/** Attributes of a directive: true is a name alone; false, null and undefined are left out. */
export function attributes(said: Readonly<Record<string, string | boolean | null | undefined>>): Attributes {
  const kept: Attributes = {};
  for (const [name, value] of Object.entries(said))
    if (typeof value === 'string') kept[name] = written(value);
    else if (value === true) kept[name] = '';
  return kept;
}

/**
 * A value as it is written between quotation marks, which the library escapes itself. Line endings end a directive, a bar ends
 * a cell, brackets count in the label the directive may stand in, and a reference is decoded wherever it stands.
 */
function written(value: string): string {
  return value.replaceAll(/[&\t\n\r|[\]\\]/g, reference);
}

/** Two names in one: the first has its slashes and percent signs as in an address. */
export function pair(first: string, second: string): string {
  return `${first.replaceAll('%', '%25').replaceAll('/', '%2F')}/${second}`;
}

/** Who suggests something, and when; what was suggested together shares the id. */
export function suggestionAttributes(it: Suggestion | undefined): Attributes {
  if (it === undefined) return {};
  const { name, initials } = it.author;
  return attributes({ by: name, initials, at: it.at, suggestion: it.id });
}

/** What any block can bear. The marking is left out where the words of the block begin with it. */
export function blockAttributes(block: Block, marking: Marking | null, writing: Writing): Attributes {
  const { id, hint, suggestion } = block;
  return {
    ...attributes({
      id: writing.labelOf(id),
      marking: marking && pair(marking.scheme, marking.label),
      hint,
      break: suggestion?.change,
    }),
    ...suggestionAttributes(suggestion),
  };
}

export function textDirective(name: string, said: Attributes, children: PhrasingContent[]): TextDirective {
  return { type: 'textDirective', name, attributes: said, children };
}
