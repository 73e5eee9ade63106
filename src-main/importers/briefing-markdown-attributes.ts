import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { z } from 'zod';
import { markingFromLabel, marking as markingSchema, type Marking } from '#core/model/marking.ts';
import { lineOf, notSupported, type Reading } from './briefing-markdown-reading.ts';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** The attributes of one directive; what nobody has taken in the end is named as a problem. */
export interface Attributes {
  /** What an attribute says, taken; null where it is not there. */
  take(name: string): string | null;
  /** The same where it fits a shape; what does not fit stays, to be named. */
  fit<S extends z.ZodType>(name: string, shape: S): z.output<S> | null;
  /** Whether an attribute is there, whatever it says. */
  flag(name: string): boolean;
  /** Names what is left. */
  end(): void;
}

export function attributesOf(node: Directive, reading: Reading): Attributes {
  const left = new Map(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']));
  const take = (name: string) => {
    const value = left.get(name) ?? null;
    left.delete(name);
    return value;
  };
  return {
    take,
    fit: (name, shape) => {
      const read = shape.safeParse(left.get(name));
      if (!read.success) return null;
      left.delete(name);
      return read.data;
    },
    flag: (name) => take(name) !== null,
    end: () => {
      for (const [name, value] of left)
        notSupported(reading, `${name}="${value}" of the directive ${node.name}`, node);
    },
  };
}

/**
 * Two names in one attribute: `icd-203/likely`. A slash or percent sign in the first is written as in an address. Null where
 * there is no slash.
 */
export function pairIn(value: string): readonly [string, string] | null {
  const at = value.indexOf('/');
  if (at < 0) return null;
  const first = value.slice(0, at).replaceAll(/%2f/gi, '/').replaceAll('%25', '%');
  return [first, value.slice(at + 1)];
}

/** A marking by its printed label, or by its scheme and label (`nato/NR`). */
export function takeMarking(attributes: Attributes, node: Directive, reading: Reading): Marking | null {
  const said = attributes.take('marking');
  if (said === null) return null;
  const [scheme, label] = pairIn(said) ?? [];
  const read = markingFromLabel(said) ?? markingSchema.safeParse({ scheme, label }).data ?? null;
  if (read === null) reading.problems.push({ code: 'unknown-marking', subject: said, line: lineOf(node) });
  return read;
}
