import type { Note } from '#core/citing/notes.ts';
import { fill, wordsFor } from '#core/citing/words.ts';
import { contentsOf, ownCitationsOf, type Block } from '#core/model/block.ts';
import { isWords, type Inline } from '#core/model/inline.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Citation } from '#core/model/citation.ts';
import type { Picture } from '#core/model/picture.ts';
import type { PrintBlock, PrintRun } from './document.ts';

/** Worth saying, no reason to stop. `subject` is a picture's file name, a source's cite key, or a quotation's first words. */
export interface PrintProblem {
  readonly code: 'picture-without-alt-text' | 'citation-without-locator' | 'quotation-altered';
  readonly subject: string;
  readonly line: null;
}

interface ComposedBlocks {
  readonly blocks: readonly PrintBlock[];
  readonly problems: readonly PrintProblem[];
}

/** The blocks as printed. Every picture a block names must be among `pictures`; `notes` are those of the briefing. */
export function composeBlocks(
  briefing: Briefing,
  pictures: readonly Picture[],
  notes: readonly Note[],
): ComposedBlocks {
  const known = new Map<string, Picture>(pictures.map((it) => [it.id, it]));
  const pictureLabel = wordsFor(briefing.language).picture;
  const problems: PrintProblem[] = [];
  let printed = 0;

  // By order, not by id: two uses under one id (a citation just pasted) still lead to a note each.
  const upcoming = notes.values();
  const markOf = (it: Citation): PrintRun => {
    const note = upcoming.next().value;
    if (note?.of.id !== it.id) throw new Error('the notes are not those of the briefing');
    return { type: 'mark', note: note.number };
  };
  const runsOf = (content: readonly Inline[]): PrintRun[] =>
    content.flatMap((it): PrintRun[] => {
      if (it.type === 'citation') return [markOf(it)];
      return isWords(it) ? [{ type: 'text', text: it.text, bold: it.bold, italic: it.italic }] : [];
    });

  const pictureBlock = (it: Extract<Block, { type: 'picture' }>): PrintBlock => {
    const picture = known.get(it.pictureId);
    if (picture === undefined) throw new Error('composing a picture that is not among the references');
    printed += 1;
    const label = fill(pictureLabel, { number: printed });
    if (picture.altText === null || picture.altText.trim() === '')
      problems.push({ code: 'picture-without-alt-text', subject: picture.fileName ?? label, line: null });
    return {
      ...common(it),
      type: 'picture',
      pictureId: it.pictureId,
      bytesSha256: picture.bytesSha256,
      mediaType: picture.mediaType,
      width: picture.width,
      height: picture.height,
      altText: picture.altText,
      runs: captionRuns(label, runsOf(it.content), picture.credit),
    };
  };

  const blocks = briefing.blocks.map((it): PrintBlock => {
    switch (it.type) {
      case 'heading':
        return { ...common(it), type: it.type, level: it.level, runs: runsOf(it.content) };
      case 'paragraph':
      case 'quotation':
        return { ...common(it), type: it.type, runs: runsOf(it.content) };
      case 'list': {
        const items = it.items.map(({ depth, content }) => ({ depth, runs: runsOf(content) }));
        return { ...common(it), type: it.type, ordered: it.ordered, items };
      }
      case 'table': {
        const rows = it.rows.map((row) => row.map((cell) => ({ runs: runsOf(cell.content) })));
        return { ...common(it), type: it.type, headerRow: it.headerRow, rows };
      }
      case 'picture':
        return pictureBlock(it);
      default: {
        const runs = contentsOf(it).flatMap(runsOf);
        return { ...common(it), type: 'paragraph', runs: [...runs, ...ownCitationsOf(it).map(markOf)] };
      }
    }
  });
  return { blocks, problems };
}

function common(it: Block) {
  return { id: it.id, portionMark: it.marking === null ? null : `(${it.marking.label})` };
}

/** `Picture 2. Caption (credit)`; a credit that the caption states already is not printed twice. */
function captionRuns(label: string, caption: readonly PrintRun[], credit: string | null): PrintRun[] {
  const said = caption.map((it) => (it.type === 'text' ? it.text : '')).join('');
  const printsCredit = credit !== null && credit.trim() !== '' && !said.includes(credit.trim());
  return [
    text(caption.length > 0 ? `${label} ` : label, true),
    ...caption,
    ...(printsCredit ? [text(` (${credit.trim()})`, false)] : []),
  ];
}

function text(words: string, bold: boolean): PrintRun {
  return { type: 'text', text: words, bold, italic: false };
}
