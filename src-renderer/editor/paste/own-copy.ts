import { z } from 'zod';

/** So long may a copy be, in UTF-16 units of its JSON, and so deep; a briefing is never. */
const LONGEST = 50_000_000;
const DEEPEST = 100;
const WIDEST = 100;
const HIGHEST = 10_000;

const copy = z.object({ namespace: z.string(), nodes: z.array(z.unknown()).min(1) });
const node = z.object({
  type: z.string(),
  text: z.string().optional(),
  colSpan: z.int().min(1).max(WIDEST).optional(),
  rowSpan: z.int().min(1).max(HIGHEST).optional(),
  children: z.array(z.unknown()).optional(),
});

/**
 * Whether what lies on the clipboard as a copy of an editor can be taken as one of ours: every part of a type that `isKnown`,
 * nothing deeper or wider than a briefing can be. Anybody may write there, and Lexical trusts it.
 */
export function isSoundCopy(json: string, namespace: string, isKnown: (type: string) => boolean): boolean {
  if (json === '' || json.length > LONGEST) return false;
  const isSound = (it: unknown, depth: number): boolean => {
    const read = depth > DEEPEST ? undefined : node.safeParse(it).data;
    if (read === undefined || read.type === 'root' || !isKnown(read.type)) return false;
    if (HAVE_TEXT.has(read.type) && read.text === undefined) return false;
    return (read.children ?? []).every((child) => isSound(child, depth + 1));
  };
  try {
    const read = copy.safeParse(JSON.parse(json)).data;
    return read?.namespace === namespace && read.nodes.every((it) => isSound(it, 0));
  } catch {
    return false;
  }
}

const HAVE_TEXT = new Set(['text', 'figure', 'tab']);
