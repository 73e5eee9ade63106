import { useImperativeHandle, useMemo, useState, type Ref } from 'react';
import type { SourceDetail } from '#core/contract/views.ts';
import { paragraphsOf } from '#core/model/source-text.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';
import { blocksOf } from './blocks.ts';
import { PassageForms, type PendingForm } from './PassageForms.tsx';
import type { ReaderHandle, ShownPassage } from './Reader.tsx';
import { readerMenu } from './reader-menu.ts';
import { ReaderParagraph } from './ReaderParagraph.tsx';
import { residueAfter } from './residue-edit.ts';
import { ResidueFold } from './ResidueFold.tsx';
import { innermost, marksByParagraph, paragraphAt, type Mark } from './segments.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { SourceHeader } from './SourceHeader.tsx';
import { useOpenFolds } from './use-open-folds.ts';
import { usePointed, type Pointed } from './use-pointed.ts';
import { useParagraphKeys } from './use-paragraph-keys.ts';
import { usePassageSelection } from './use-passage-selection.ts';
import { useShownPassage } from './use-shown-passage.ts';

interface SourceTextProps {
  detail: SourceDetail;
  passage: ShownPassage | null;
  /** Called after excerpts, figures or residue of the source changed. */
  onChanged: () => void;
  ref: Ref<ReaderHandle>;
}

const NO_MARKS: readonly Mark[] = [];

const markOf =
  (kind: 'excerpt' | 'figure') =>
  (it: SourceDetail['excerpts'][number] | SourceDetail['figures'][number]): Mark => ({
    kind,
    id: it.id,
    start: it.anchor.start,
    end: it.anchor.end,
  });

/** The text of a source with its excerpts and figures, and everything that is done to it by selecting words. */
export function SourceText({ detail, passage, onChanged, ref }: SourceTextProps) {
  const desk = useDesk();
  const { source, text, residue } = detail;
  const { container: scroller, selected, read } = usePassageSelection(text);
  const [form, setForm] = useState<PendingForm | null>(null);
  const paragraphs = useMemo(() => paragraphsOf(text, residue), [text, residue]);
  const blocks = useMemo(() => blocksOf(paragraphs), [paragraphs]);
  const folds = useOpenFolds(paragraphs, passage);
  const shown = useShownPassage(scroller, passage);

  const marks = useMemo(() => {
    const kept = [...detail.excerpts.map(markOf('excerpt')), ...detail.figures.map(markOf('figure'))];
    if (form !== null) kept.push({ kind: 'pending', id: 'pending', ...form.passage });
    if (shown !== null) kept.push({ kind: 'shown', id: 'shown', ...shown });
    return marksByParagraph(paragraphs, kept);
  }, [detail.excerpts, detail.figures, paragraphs, form, shown]);
  const marksAt = (place: number) => marks.get(paragraphAt(paragraphs, place)) ?? NO_MARKS;
  const markAt = (place: number) =>
    innermost(marksAt(place).filter((it) => it.start <= place && place < it.end));

  const open = (kind: PendingForm['kind']) => {
    const words = read();
    if (words === null) desk.tell('Select the words in the source first.');
    else setForm({ kind, passage: words });
  };
  useImperativeHandle(ref, () => ({ excerpt: () => open('excerpt'), figure: () => open('figure') }));

  const setResidue = async (ids: readonly string[], aside: boolean) => {
    const wanted = residueAfter(paragraphs, residue, new Set(ids), aside);
    const answer = await call('sources.setResidue', { id: source.id, residue: wanted });
    if (answer.ok) onChanged();
    else desk.fail(answer.error);
  };
  const copy = async (words: string) => {
    const answer = await call('shell.copyText', { text: words });
    if (!answer.ok) desk.fail(answer.error);
  };
  const copySelected = () => {
    const words = read();
    if (words !== null) void copy(text.slice(words.start, words.end));
  };
  useParagraphKeys(scroller);
  const markOn = (it: Pointed | null) => {
    const mark = it?.onMark === true ? markAt(it.place) : null;
    return {
      excerpt: detail.excerpts.find((one) => one.id === mark?.id) ?? null,
      figure: detail.figures.find((one) => one.id === mark?.id) ?? null,
    };
  };
  const pointed = usePointed(scroller, (it) => {
    const { excerpt, figure } = markOn(it);
    if (excerpt !== null) desk.select({ kind: 'excerpt', id: excerpt.id });
    else if (figure !== null) desk.select({ kind: 'figure', id: figure.id });
  });
  const menu = () => {
    const it = pointed.current;
    return readerMenu({
      desk,
      selected: read() !== null,
      ...markOn(it),
      paragraph: it === null ? null : (paragraphs[paragraphAt(paragraphs, it.place)] ?? null),
      open,
      copySelected,
      setAside: (id) => void setResidue([id], true),
      restore: (id) => void setResidue([id], false),
    });
  };

  return (
    <div className="reader">
      <SourceHeader source={source} />
      <ContextMenu entries={menu}>
        <div ref={scroller} className="reader-scroll" role="document" aria-label="Text of the source">
          <article className="reader-text" lang={source.language ?? undefined}>
            {blocks.map((block) => {
              if (block.type === 'residue') {
                const some = paragraphs.slice(block.first, block.last + 1);
                const key = some[0]?.id ?? '';
                return (
                  <ResidueFold
                    key={key}
                    text={text}
                    paragraphs={some}
                    marksOf={(it) => marksAt(it.start)}
                    open={folds.isOpen(key)}
                    onOpen={(isOpen) => folds.setOpen(key, isOpen)}
                    onRestore={(ids) => void setResidue(ids, false)}
                  />
                );
              }
              const it = paragraphs[block.index];
              if (it === undefined) return null;
              return (
                <ReaderParagraph
                  key={it.id}
                  text={text.slice(it.start, it.end)}
                  start={it.start}
                  number={it.number}
                  marks={marks.get(block.index) ?? NO_MARKS}
                />
              );
            })}
          </article>
        </div>
      </ContextMenu>
      {form === null && selected !== null && (
        <SelectionBar
          selected={selected}
          onExcerpt={() => open('excerpt')}
          onFigure={() => open('figure')}
          onCopy={copySelected}
        />
      )}
      {form !== null && (
        <PassageForms
          form={form}
          detail={detail}
          onClose={() => {
            setForm(null);
            scroller.current?.focus();
          }}
          onSaved={onChanged}
        />
      )}
    </div>
  );
}
