import { useLayoutEffect, useRef } from 'react';
import type { Knowledge } from '#renderer/editor/knowledge.ts';
import { draftFigures, type BlockDraft } from './draft.ts';
import { drawChartBlock, drawFigureTable, knownOf } from './draw-blocks.ts';

interface PreviewProps {
  draft: BlockDraft;
  knowledge: Knowledge;
  language: string;
}

/** In pixels: a dialog has no width before it is shown. */
const BEFORE_OPEN = 440;

/** The block as it will stand in the text. */
export function FigurePreview({ draft, knowledge, language }: PreviewProps) {
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const known = knownOf(
      knowledge,
      draftFigures(draft).map((it) => it.figureId),
    );
    const drawn =
      draft.kind === 'chart'
        ? drawChartBlock(
            { ...draft.data, citationId: null },
            known,
            language,
            ref.current?.clientWidth || BEFORE_OPEN,
            false,
          )
        : drawFigureTable(withoutMarks(draft.data), known, language);
    ref.current?.replaceChildren(...drawn);
  });
  return (
    <section className="figure-dialog-preview" aria-label="Preview">
      <figure ref={ref} className="figures" />
    </section>
  );
}

/** Notes have their numbers in the text alone. */
function withoutMarks(data: Extract<BlockDraft, { kind: 'figure-table' }>['data']) {
  return { ...data, rows: data.rows.map((it) => ({ ...it, citationId: null })) };
}
