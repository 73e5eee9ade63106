import { numberBlocks } from '#core/briefing/block-numbers.ts';
import { gridOf, repairedRows } from '#core/briefing/table-grid.ts';
import { wordsFor } from '#core/citing/words.ts';
import type { Block, BlockOf, BlockType } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Inline } from '#core/model/inline.ts';
import type { Picture } from '#core/model/picture.ts';
import type { References } from '#core/model/references.ts';
import { captionRuns, numberLabel, pictureCaption, tablesAreNumbered } from './captions.ts';
import type { CommentMarks } from './comment-marks.ts';
import { composeChart, composeFigureTable } from './compose-figures.ts';
import { composeConfidence, composeLikelihood } from './compose-judgement.ts';
import { isPrinted, plain, remark, type RunWriter } from './compose-runs.ts';
import type { PrintBlock, PrintRun } from './document.ts';
import type { PrintProblem } from './problems.ts';

/** What setting the blocks of a briefing needs beside them. */
export interface Composing {
  readonly briefing: Briefing;
  readonly references: References;
  readonly writer: RunWriter;
  readonly comments: CommentMarks;
  readonly showSuggestions: boolean;
}

interface ComposedBlocks {
  readonly blocks: readonly PrintBlock[];
  readonly problems: readonly PrintProblem[];
}

type Of<T extends BlockType> = Extract<PrintBlock, { type: T }>;

/** The blocks of `briefing` as printed, all of them. Every picture a block names must be among the references. */
export function composeBlocks(composing: Composing): ComposedBlocks {
  const { briefing, references, writer, comments } = composing;
  const { language } = briefing;
  const pictures = new Map<string, Picture>(references.pictures.map((it) => [it.id, it]));
  const numbers = numberBlocks(briefing.blocks, briefing);
  const hasTableLabels = tablesAreNumbered(briefing.blocks);
  const problems: PrintProblem[] = [];

  const label = (it: Block) => {
    const number = numbers.get(it.id);
    if (number === undefined) throw new Error(`a ${it.type} has no number`);
    return numberLabel(number, language);
  };
  /** Content with the marks of comments on the whole block, which stand behind its first words. */
  const first = (it: Block, content: readonly Inline[]): PrintRun[] => [
    ...brokenBefore(it, composing),
    ...writer.runs(content),
    ...(comments.atEnd.get(it) ?? []),
  ];
  const caption = (it: Block, text: string | null | undefined): PrintRun[] => {
    const said = text?.trim() ?? '';
    return [...captionRuns(label(it), said === '' ? [] : [plain(said)]), ...(comments.atEnd.get(it) ?? [])];
  };
  const tableCaption = (it: BlockOf<'table' | 'figure-table'>): PrintRun[] | null => {
    if (hasTableLabels) return caption(it, it.caption);
    const remarks = comments.atEnd.get(it) ?? [];
    return remarks.length > 0 ? [...remarks] : null;
  };

  const table = (it: BlockOf<'table'>): Of<'table'> => {
    const { width, cells } = gridOf(repairedRows(it.rows));
    const rows = it.rows.map((_, row) =>
      cells
        .filter((cell) => cell.row === row)
        .map((placed) => ({
          runs: writer.runs(placed.cell.content),
          column: placed.column,
          columns: placed.columns,
          rows: placed.rows,
        })),
    );
    const shares = it.widths?.length === width ? it.widths : null;
    const drawn = rows.filter((row) => row.length > 0);
    return {
      ...{ ...common(it), type: it.type, headerRow: it.headerRow, width, shares, numeric: null },
      ...{ caption: tableCaption(it), rows: drawn },
    };
  };

  const picture = (it: BlockOf<'picture'>): Of<'picture'> => {
    const found = pictures.get(it.pictureId);
    if (found === undefined) throw new Error('composing a picture that is not among the references');
    const { bytesSha256, mediaType, width, height, altText, credit } = found;
    if (altText === null || altText.trim() === '')
      problems.push({
        ...{ code: 'picture-without-alt-text', line: null, blockId: it.id },
        subject: found.fileName ?? label(it),
      });
    const runs = pictureCaption(label(it), first(it, it.content), credit);
    const facts = { pictureId: it.pictureId, bytesSha256, mediaType, width, height, altText };
    return { ...common(it), type: it.type, ...facts, runs };
  };

  const question = (it: BlockOf<'question'>): Of<'question'> => {
    const words = wordsFor(language).question;
    const runs = first(it, it.content);
    const parts = (['line', 'ifPressed', 'fact'] as const).map((part) => ({
      label: words[part],
      runs: writer.runs(it[part]),
    }));
    return { ...common(it), type: it.type, runs, parts: parts.filter((part) => isPrinted(part.runs)) };
  };

  const compose = (it: Block): PrintBlock => {
    switch (it.type) {
      case 'heading': {
        const number = numbers.get(it.id)?.number ?? null;
        return { ...common(it), type: it.type, level: it.level, number, runs: first(it, it.content) };
      }
      case 'paragraph': {
        const number = numbers.get(it.id);
        const runs = first(it, it.content);
        return { ...common(it), type: it.type, number: number ? `${number.number}.` : null, runs };
      }
      case 'quotation':
        return { ...common(it), type: it.type, runs: first(it, it.content) };
      case 'list': {
        const items = it.items.map(({ depth, content }, at) => ({
          depth,
          runs: at === 0 ? first(it, content) : writer.runs(content),
        }));
        return { ...common(it), type: it.type, ordered: it.ordered, items };
      }
      case 'table':
        return table(it);
      case 'picture':
        return picture(it);
      case 'figure-table':
        return { ...common(it), ...composeFigureTable(it, composing), caption: tableCaption(it) };
      case 'chart': {
        const chart = composeChart(it, caption(it, it.caption), composing);
        problems.push(...chart.problems);
        return { ...common(it), ...chart.piece };
      }
      case 'key-judgement': {
        const runs = first(it, it.content);
        const likelihood = composeLikelihood(it, language);
        const confidence = composeConfidence(it, writer.runs(it.basis), language);
        return { ...common(it), type: it.type, runs, likelihood, confidence };
      }
      case 'question':
        return question(it);
      case 'speaking-point':
        return { ...common(it), type: it.type, runs: first(it, it.content), fact: writer.runs(it.fact) };
      case 'page-break':
      case 'rule':
        return { ...common(it), type: it.type };
    }
  };
  return { blocks: briefing.blocks.map(compose), problems };
}

function common(it: Block) {
  return { id: it.id, portionMark: it.marking === null ? null : `(${it.marking.label})` };
}

/** A suggested break, shown as the sign for one where suggestions are printed. */
function brokenBefore({ suggestion }: Block, { showSuggestions }: Composing): PrintRun[] {
  if (!showSuggestions || suggestion === undefined) return [];
  return [{ ...plain('¶'), change: suggestion.change }, remark(suggestion.author.initials), plain(' ')];
}
