import { memo, useMemo, type RefObject } from 'react';
import type { SourceDetail } from '#core/contract/views.ts';
import type { Paragraph } from '#core/model/source-text.ts';
import { blocksOf } from './blocks.ts';
import { pageStarts } from './page-starts.ts';
import { ReaderParagraph } from './ReaderParagraph.tsx';
import { ResidueFold } from './ResidueFold.tsx';
import { paragraphAt, type Mark } from './segments.ts';
import { SheetTable } from './tables/SheetTable.tsx';
import type { OpenFolds } from './use-open-folds.ts';
import type { RevealRow } from './use-reveal.ts';

interface TextBlocksProps {
  text: string;
  paragraphs: readonly Paragraph[];
  layout: SourceDetail['layout'];
  language: string | null;
  /** The marks of each paragraph that has any, by its index. */
  marks: ReadonlyMap<number, readonly Mark[]>;
  folds: OpenFolds;
  onRestore: (ids: readonly string[]) => void;
  rows: RefObject<Set<RevealRow>>;
}

const NO_MARKS: readonly Mark[] = [];

/** The whole text: paragraphs, folds of residue, sheets. Drawn again only where one of them changed. */
export const TextBlocks = memo(function TextBlocks(props: TextBlocksProps) {
  const { text, paragraphs, layout, marks, folds, onRestore } = props;
  const blocks = useMemo(() => blocksOf(paragraphs, layout.tables), [paragraphs, layout.tables]);
  const pages = useMemo(() => pageStarts(paragraphs, layout.pages), [paragraphs, layout.pages]);
  const marksOf = (it: Paragraph) => marks.get(paragraphAt(paragraphs, it.start)) ?? NO_MARKS;
  return (
    <article className="reader-text" lang={props.language ?? undefined}>
      {blocks.map((block) => {
        const key = paragraphs[block.type === 'paragraph' ? block.index : block.first]?.id ?? '';
        if (block.type === 'table')
          return (
            <SheetTable
              key={key}
              table={block.table}
              text={text}
              paragraphs={paragraphs}
              marks={marks}
              rows={props.rows}
            />
          );
        if (block.type === 'residue')
          return (
            <ResidueFold
              key={key}
              text={text}
              paragraphs={paragraphs.slice(block.first, block.last + 1)}
              marksOf={marksOf}
              open={folds.open.has(key)}
              onOpen={(isOpen) => folds.setOpen(key, isOpen)}
              onRestore={onRestore}
            />
          );
        const it = paragraphs[block.index];
        if (it === undefined) return null;
        return (
          <ReaderParagraph
            key={it.id}
            text={text.slice(it.start, it.end)}
            start={it.start}
            number={it.number}
            pages={pages.get(block.index)}
            marks={marks.get(block.index) ?? NO_MARKS}
          />
        );
      })}
    </article>
  );
});
