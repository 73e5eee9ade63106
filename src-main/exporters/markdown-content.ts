import type { PhrasingContent } from 'mdast';
import type { FigureRun, Inline, TextRun } from '#core/model/inline.ts';
import { atomsOf, type Atom, type Edge, type Lines } from './markdown-atoms.ts';
import { attributes, suggestionAttributes, textDirective } from './markdown-attributes.ts';
import { citationMarkdown } from './markdown-citations.ts';
import { raw, type Mode } from './markdown-raw.ts';
import { joined } from './markdown-siblings.ts';
import { wordsNodes } from './markdown-words.ts';
import type { Writing } from './markdown-writing.ts';

/** So many brackets and backslashes are escaped; where there are more, all are written as references. */
const MOST_ESCAPES = 300;

/** The content of a block as Markdown's nodes. Notes it holds are added to `writing.notes`. */
export function contentNodes(content: readonly Inline[], lines: Lines, writing: Writing): PhrasingContent[] {
  const signs = JSON.stringify(content).match(/[[\]\\]/g)?.length ?? 0;
  const mode = signs > MOST_ESCAPES ? 'references' : 'escapes';
  return nested(atomsOf(content, lines, writing.language), LEVELS, mode, writing);
}

/** A form that several atoms in a row share, and the node around them. */
interface Level {
  /** Atoms of one key stand in one node; null for none. */
  readonly key: (atom: Atom) => string | null;
  readonly wrap: (atom: Atom, children: PhrasingContent[]) => PhrasingContent;
  /** How the first and the last character of the words in the node are written. */
  readonly edges?: (character: string, side: 'first' | 'last') => Edge;
}

/** From the outermost: who suggests it, who comments on it, where it leads, highlight, emphasis. */
const LEVELS: readonly Level[] = [
  {
    key: ({ run }) => (run.suggestion === undefined ? null : JSON.stringify(run.suggestion)),
    wrap: ({ run }, children) => {
      const name = run.suggestion?.change === 'delete' ? 'del' : 'ins';
      return textDirective(name, suggestionAttributes(run.suggestion), children);
    },
  },
  {
    key: (atom) => threadsOf(atom) || null,
    wrap: (atom, children) => textDirective('comment', { thread: threadsOf(atom) }, children),
  },
  {
    key: (atom) => linkOf(atom),
    wrap: (atom, children) => ({ type: 'link', url: linkOf(atom) ?? '', children }),
    // `[^1]` is the mark of a note, whatever follows it.
    edges: (character, side) => (side === 'first' && character === '^' ? 'escaped' : 'plain'),
  },
  {
    key: (atom) => (saidIn(atom)?.highlight === true ? 'highlight' : null),
    wrap: (_, children) => textDirective('mark', {}, children),
  },
  {
    key: (atom) => {
      const { bold = false, italic = false } = saidIn(atom) ?? {};
      return bold || italic ? `${bold} ${italic}` : null;
    },
    wrap: (atom, children) => emphasised(saidIn(atom), children),
    edges: (character) => (/\s/.test(character) ? 'reference' : 'plain'),
  },
];

function saidIn({ run }: Atom): TextRun | FigureRun | null {
  return run.type === 'text' || run.type === 'figure' ? run : null;
}

/** Ids of threads with a blank between them, written as in an address. */
function threadsOf(atom: Atom): string {
  return (saidIn(atom)?.comments ?? []).map(encodeURIComponent).join(' ');
}

function linkOf({ run }: Atom): string | null {
  return run.type === 'text' ? (run.link ?? null) : null;
}

function emphasised(run: TextRun | FigureRun | null, children: PhrasingContent[]): PhrasingContent {
  if (run?.bold !== true) return { type: 'emphasis', children };
  return { type: 'strong', children: run.italic ? [{ type: 'emphasis', children }] : children };
}

function nested(
  atoms: readonly Atom[],
  [level, ...inner]: readonly Level[],
  mode: Mode,
  writing: Writing,
): PhrasingContent[] {
  if (level === undefined) return joined(atoms.flatMap((it) => leaves(it, mode, writing)));
  const nodes: PhrasingContent[] = [];
  for (let start = 0; start < atoms.length;) {
    const first = atoms[start];
    if (first === undefined) break;
    const key = level.key(first);
    let end = start + 1;
    for (let next = atoms[end]; next !== undefined && level.key(next) === key; next = atoms[end]) end += 1;
    const group = atoms.slice(start, end);
    const edged = key === null || level.edges === undefined ? group : withEdges(group, level.edges);
    const children = nested(edged, inner, mode, writing);
    nodes.push(...(key === null ? children : [level.wrap(first, children)]));
    start = end;
  }
  return joined(nodes);
}

function withEdges(atoms: readonly Atom[], edges: NonNullable<Level['edges']>): Atom[] {
  return atoms.map((it, index) => {
    if (it.kind !== 'words') return it;
    const first = index === 0 ? edges(it.text.charAt(0), 'first') : 'plain';
    const last = index === atoms.length - 1 ? edges(it.text.slice(-1), 'last') : 'plain';
    return {
      ...it,
      first: first === 'plain' ? it.first : first,
      last: last === 'plain' ? it.last : last,
    };
  });
}

function leaves(atom: Atom, mode: Mode, writing: Writing): PhrasingContent[] {
  if (atom.kind === 'words') return wordsNodes(atom, mode);
  if (atom.kind === 'break')
    return [atom.form === 'line' ? { type: 'break' } : raw(atom.form === 'tag' ? '<br>' : '&#10;')];
  const { run } = atom;
  switch (run.type) {
    case 'citation':
      return [raw(citationMarkdown(run.targets, mode, writing))];
    case 'figure': {
      const { value, qualifier, unit, asOf } = run.form;
      const cite = writing.keyOf({ kind: 'figure', id: run.figureId });
      const form = { value, qualifier, unit, 'as-of': asOf };
      const label = contentNodes(
        [{ type: 'text', text: run.text, bold: false, italic: false }],
        'one',
        writing,
      );
      return [textDirective('figure', attributes({ figure: run.figureId, cite, ...form }), label)];
    }
    case 'cross-reference': {
      const { form } = run;
      const text = { type: 'text', text: writing.referenceText(run), bold: false, italic: false } as const;
      const to = writing.labelOf(run.to) ?? 'missing';
      return [textDirective('ref', { to, form }, contentNodes([text], 'one', writing))];
    }
    case 'note': {
      const identifier = String(writing.notes.push(run));
      return [{ type: 'footnoteReference', identifier, label: identifier }];
    }
  }
}
