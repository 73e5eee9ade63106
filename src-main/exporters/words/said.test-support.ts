import type { NoteRun, PrintBlock, PrintDocument, PrintRun } from '#core/print/document.ts';
import { wellFormed } from './well-formed.ts';

// What a document says, in the order it is read: what tests expect to find in a written file.

/** Without white space, which forms set in their own way. */
export const close = (text: string): string => wellFormed(text).replaceAll(/\s+/gu, '');

export interface Spelling {
  /** How a mark is written, by its number. */
  readonly mark: (note: number) => string;
  /** How a raised remark is written where it stands. */
  readonly remark: (text: string, thread: string | null, before: PrintRun | undefined) => string;
}

export function saidIn(runs: readonly (PrintRun | NoteRun)[], spelling: Spelling): string {
  return runs
    .map((run, at) => {
      const before = runs[at - 1];
      switch (run.type) {
        case 'text':
        case 'source-link':
          return run.text;
        case 'mark':
          return `${before?.type === 'mark' ? ',' : ''}${spelling.mark(run.note)}`;
        case 'remark':
          return spelling.remark(run.text, run.thread, before?.type === 'source-link' ? undefined : before);
      }
    })
    .join('');
}

export function saidByBlock(block: PrintBlock, spelling: Spelling): string {
  const said = (runs: readonly PrintRun[] | null) => saidIn(runs ?? [], spelling);
  const portion = block.portionMark ?? '';
  switch (block.type) {
    case 'heading':
      return `${portion}${block.number ?? ''}${said(block.runs)}`;
    case 'paragraph':
      return `${block.number ?? ''}${portion}${said(block.runs)}`;
    case 'quotation':
    case 'picture':
      return portion + said(block.runs);
    case 'list':
      return portion + block.items.map((it) => said(it.runs)).join('');
    case 'table':
      return (
        portion +
        said(block.caption) +
        block.rows
          .flat()
          .map((it) => said(it.runs))
          .join('')
      );
    case 'chart':
      return portion + said(block.caption) + said(block.source);
    case 'key-judgement':
      return portion + said(block.runs) + said(block.likelihood) + said(block.confidence);
    case 'question':
      return portion + said(block.runs) + block.parts.map((it) => it.label + said(it.runs)).join('');
    case 'speaking-point':
      return portion + said(block.runs) + said(block.fact);
    case 'page-break':
    case 'rule':
      return '';
  }
}

/** Title block, text, closing, key and annexes. */
export function saidBeforeSources(document: PrintDocument, spelling: Spelling, contents = ''): string {
  const { kindLabel, title, byline, facts, blocks, closing, likelihoodKey, annexes } = document;
  return [
    ...[kindLabel, title, ...byline, ...facts.flatMap((it) => [it.label, it.value]), contents],
    ...blocks.map((it) => saidByBlock(it, spelling)),
    ...[closing ?? '', saidIn(likelihoodKey ?? [], spelling)],
    ...annexes.flatMap((it) => [it.title, ...it.blocks.map((block) => saidByBlock(block, spelling))]),
  ].join('');
}

export function saidBySources({ sources, labels }: PrintDocument, spelling: Spelling): string {
  if (sources.length === 0) return '';
  return sources
    .map((it) => {
      const label = it.notes.length === 1 ? labels.note : labels.notes;
      const assessed = it.assessment.map((line) => saidIn(line, spelling)).join('');
      return saidIn(it.runs, spelling) + label + it.notes.join(',') + assessed;
    })
    .reduce((all, it) => all + it, labels.sources);
}
