import type { TextDirective } from 'mdast-util-directive';
import { instant } from '#core/model/dates.ts';
import { commentThreadId, figureId, suggestionId, type CommentThreadId } from '#core/model/ids.ts';
import { crossReference, figureForm, figureRun, reviewer, type FigureForm } from '#core/model/inline.ts';
import { attributesOf, type Attributes, type Directive } from './briefing-markdown-attributes.ts';
import type { DraftSuggestion, Marks } from './briefing-markdown-draft.ts';
import { objectPiece, saidOf, type Piece } from './briefing-markdown-pieces.ts';
import { lineOf, notSupported, type Reading } from './briefing-markdown-reading.ts';

/** Reads what stands between the brackets; to be asked once, or nested directives would cost twice as much a level. */
type Inside = (more: Partial<Marks>) => Piece[];

/**
 * What stands among the words as `:name[words]{...}`: a live figure, a cross-reference, words that are highlighted, commented
 * on or suggested. Anything else is its words, and named; `:name` alone is as likely a time or a label (12:40, TLP:AMBER).
 */
export function textDirective(node: TextDirective, reading: Reading, marks: Marks, inside: Inside): Piece[] {
  const isBare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
  if (isBare) return withSource(node, reading, marks, []);
  const attributes = attributesOf(node, reading);
  const read = reading.inNote ? null : readerOf(node, attributes, marks, reading);
  if (read === null) {
    notSupported(reading, `the directive ${node.name}`, node);
    return withSource(node, reading, marks, inside({}));
  }
  attributes.end();
  return read(inside);
}

/** How a directive is read; null for one that is unknown or lacks what it needs. */
function readerOf(
  node: TextDirective,
  attributes: Attributes,
  marks: Marks,
  reading: Reading,
): ((inside: Inside) => Piece[]) | null {
  switch (node.name) {
    case 'mark':
      return (inside) => inside({ highlight: true });
    case 'comment': {
      const threads = threadsIn(attributes.take('thread'));
      const all = [...(marks.comments ?? []), ...threads];
      return threads.length === 0 || all.length > 100 ? null : (inside) => inside({ comments: all });
    }
    case 'ins':
    case 'del': {
      const suggestion = takeSuggestion(attributes, node, node.name === 'ins' ? 'insert' : 'delete');
      return suggestion && ((inside) => inside({ suggestion }));
    }
    case 'figure':
      return figureReader(node, attributes, marks, reading);
    case 'ref': {
      const to = attributes.take('to') ?? '';
      const form = attributes.fit('form', crossReference.shape.form) ?? 'number';
      const common = { to, form, suggestion: marks.suggestion ?? null, line: lineOf(node) };
      if (to === '') return null;
      return (inside) => {
        const said = saidOf(inside({}));
        return [objectPiece({ type: 'draft-reference', ...common, said }, marks, common.line)];
      };
    }
    default:
      return null;
  }
}

function figureReader(
  node: TextDirective,
  attributes: Attributes,
  marks: Marks,
  reading: Reading,
): ((inside: Inside) => Piece[]) | null {
  const id = attributes.fit('figure', figureId);
  if (id === null) return null;
  const form: FigureForm = {
    value: attributes.fit('value', figureForm.shape.value) ?? 'printed',
    qualifier: attributes.flag('qualifier'),
    unit: attributes.flag('unit'),
    asOf: attributes.flag('as-of'),
  };
  // For the person who reads the file.
  attributes.take('cite');
  return (inside) => {
    const pieces = inside({});
    const text = figureRun.shape.text.safeParse(saidOf(pieces)).data;
    if (text === undefined) {
      notSupported(reading, `the directive ${node.name} with these words`, node);
      return pieces;
    }
    const line = lineOf(node);
    return [objectPiece({ type: 'draft-figure', figureId: id, form, text, marks, line }, marks, line)];
  };
}

/** Ids of threads, one after the other, written as in an address. */
function threadsIn(said: string | null): CommentThreadId[] {
  const parts = (said ?? '').split(/\s+/).filter((it) => it !== '');
  const ids = parts.map((it) => commentThreadId.safeParse(decoded(it)).data);
  return ids.every((it) => it !== undefined) ? ids : [];
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Who suggests a change and when; null without a name. Initials that are not given are those of the name. */
export function takeSuggestion(
  attributes: Attributes,
  node: Directive,
  change: DraftSuggestion['change'],
): DraftSuggestion | null {
  const name = attributes.fit('by', reviewer.shape.name);
  if (name === null) return null;
  const initials = attributes.fit('initials', reviewer.shape.initials) ?? initialsOf(name);
  const id = attributes.fit('suggestion', suggestionId);
  const at = attributes.fit('at', instant);
  const author = { name, initials };
  // Suggestions that share an id are one although they say who and when in two ways; the first is believed.
  const place = JSON.stringify([change, name, initials, at, id ?? node.position?.start.offset ?? 0]);
  return { id, change, author, at, place };
}

function initialsOf(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? [];
  return letters.slice(0, 4).join('').toUpperCase() || [...name].slice(0, 1).join('');
}

/** The words in brackets with what stands around them in the file. */
function withSource(node: TextDirective, reading: Reading, marks: Marks, inside: Piece[]): Piece[] {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const say = (from: number, to: number): Piece => ({
    ...{ text: reading.markdown.slice(from, to), marks, literal: false, line: lineOf(node) },
  });
  const from = node.children.at(0)?.position?.start.offset ?? end;
  const to = node.children.at(-1)?.position?.end.offset ?? end;
  return [say(start, from), ...inside, say(to, end)].filter((it) => it.text !== '');
}
