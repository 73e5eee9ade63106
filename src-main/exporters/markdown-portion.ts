import type { Inline } from '#core/model/inline.ts';
import { markingFromLabel, type Marking } from '#core/model/marking.ts';
import type { Writing } from './markdown-writing.ts';

/**
 * Whether a portion mark in brackets before these words is read as this marking; else it is an attribute. It needs words
 * behind it, a label known by itself, and for a single letter a briefing that uses its scheme.
 */
export function isWrittenBefore(marking: Marking, content: readonly Inline[], { schemes }: Writing): boolean {
  const { scheme, label } = marking;
  const read =
    /^[^()\n]{1,80}$/.test(label) && label === label.toUpperCase() ? markingFromLabel(label) : null;
  if (read?.scheme !== scheme || read.label !== label) return false;
  if (label.length === 1 && !schemes.has(scheme)) return false;
  const [first] = content;
  // A vertical tab is a blank that cannot be written as a reference.
  return first !== undefined && !(first.type === 'text' && first.text.startsWith('\v'));
}
