import type { PrintBlock, PrintDocument, PrintRun } from '#core/print/document.ts';

/** Every word of the model but those of notes and of what is drawn in charts. */
export function textOf(document: PrintDocument): string {
  const { title, byline, facts, closing, annexes, sources, likelihoodKey, comments } = document;
  const threads = (comments?.threads ?? []).flatMap((it) => [
    // Beside the words it is about, a comment does not say them again.
    ...[`[${it.label}]`, comments?.place === 'annex' ? it.quote : '', ...it.remarks],
    ...it.comments.flatMap(({ head, body }) => [head, body]),
  ]);
  return [
    ...[title, ...byline],
    ...facts.flatMap((it) => [it.label, it.value]),
    ...document.blocks.flatMap(wordsOfBlock),
    closing ?? '',
    plain(likelihoodKey ?? []),
    ...annexes.flatMap((it) => [it.title, ...it.blocks.flatMap(wordsOfBlock)]),
    ...sources.flatMap((entry) => [plain(entry.runs), ...entry.assessment.map(plain)]),
    ...(threads.length > 0 && comments?.place === 'annex' ? [comments.title] : []),
    ...threads,
  ].join(' ');
}

/** Every word of one block. */
export function textOfBlock(block: PrintBlock): string {
  return wordsOfBlock(block).join(' ');
}

function wordsOfBlock(block: PrintBlock): string[] {
  const portion = block.portionMark ?? '';
  switch (block.type) {
    case 'list':
      return [portion, ...block.items.map(({ runs }) => plain(runs))];
    case 'table':
      return [portion, plain(block.caption ?? []), ...block.rows.flat().map(({ runs }) => plain(runs))];
    case 'chart':
      return [portion, plain(block.caption), plain(block.source)];
    case 'key-judgement':
      return [portion, ...[block.runs, block.likelihood, block.confidence].map((runs) => plain(runs ?? []))];
    case 'question':
      return [portion, plain(block.runs), ...block.parts.flatMap(({ label, runs }) => [label, plain(runs)])];
    case 'speaking-point':
      return [portion, plain(block.runs), plain(block.fact)];
    case 'page-break':
    case 'rule':
      return [];
    case 'heading':
    case 'paragraph':
      return [block.number ?? '', portion, plain(block.runs)];
    default:
      return [portion, plain(block.runs)];
  }
}

function plain(runs: readonly PrintRun[]): string {
  return runs.map((run) => (run.type === 'mark' ? '' : run.text)).join('');
}
