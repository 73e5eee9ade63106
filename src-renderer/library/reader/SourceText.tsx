import { useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { SourceDetail } from '#core/contract/views.ts';
import type { Picture } from '#core/model/picture.ts';
import { paragraphsOf } from '#core/model/source-text.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';
import { FindBar } from './find/FindBar.tsx';
import { useFindBar } from './find/use-find-bar.ts';
import { NoText, PagesAlone } from './NoText.tsx';
import { OriginalPane } from './original/OriginalPane.tsx';
import { useLeafing } from './original/use-leafing.ts';
import { PassageForms, type PendingForm } from './PassageForms.tsx';
import { excerptFactsOf, figureFactsOf, type Entry } from './proposals/entries.ts';
import { ProposalPanel } from './proposals/ProposalPanel.tsx';
import { useProposalPanel } from './proposals/use-proposal-panel.ts';
import type { Beside, ReaderHandle, ShownPassage } from './Reader.tsx';
import { readerMenu } from './reader-menu.ts';
import { PictureStrip } from './picture/PictureStrip.tsx';
import { ReaderParts } from './ReaderParts.tsx';
import { innermost, paragraphAt } from './segments.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { SourceHeader } from './SourceHeader.tsx';
import { TextBlocks } from './TextBlocks.tsx';
import { boxOf, rangesOf, wordElements } from './text-places.ts';
import { useKeptMarks, useMarksByParagraph } from './use-kept-marks.ts';
import { useOpenFolds } from './use-open-folds.ts';
import { usePointed, type Pointed } from './use-pointed.ts';
import { useParagraphKeys } from './use-paragraph-keys.ts';
import { usePassageSelection } from './use-passage-selection.ts';
import { useReveal } from './use-reveal.ts';
import { useShownPassage } from './use-shown-passage.ts';
import { useTextDeeds } from './use-text-deeds.ts';
import { useWalk } from './use-walk.ts';

interface SourceTextProps {
  detail: SourceDetail;
  /** Those of the source; none while they are not known. */
  pictures: readonly Picture[];
  passage: ShownPassage | null;
  beside: Beside;
  onBeside: (beside: Beside) => void;
  /** Called after excerpts, figures or residue of the source changed. */
  onChanged: () => void;
  ref: Ref<ReaderHandle>;
}

/** The text of a source with its excerpts and figures, and everything that is done to it by selecting words. */
export function SourceText(props: SourceTextProps) {
  const { detail, pictures, passage, beside, onBeside, onChanged, ref } = props;
  const desk = useDesk();
  const { source, text, residue } = detail;
  const { container: scroller, selected, read } = usePassageSelection(text);
  const [form, setForm] = useState<PendingForm | null>(null);
  /** What had the keyboard before the form. */
  const before = useRef<Element | null>(null);
  const paragraphs = useMemo(() => paragraphsOf(text, residue), [text, residue]);
  const { reveal, rows } = useReveal(scroller);
  const { shown, show } = useShownPassage(reveal, passage);
  const folds = useOpenFolds(paragraphs, shown);
  const find = useFindBar({ text, paragraphs, folds, scroller, reveal });
  const panel = useProposalPanel({ sourceId: source.id, isShown: beside.proposals, scroller, reveal });
  const kept = useKeptMarks(detail);
  const walk = useWalk({ detail, kept, scroller, show });
  const marks = useMarksByParagraph(paragraphs, kept, form?.passage ?? null, shown);
  const hasOriginal = source.mediaType === 'application/pdf';
  const hasPagesAlone = hasOriginal && text === '';
  const isSplit = hasOriginal && beside.original && !hasPagesAlone;
  const { pages } = detail.layout;
  const focus = form?.passage ?? shown ?? find.hit ?? panel.active;
  const leafing = useLeafing({ pages, isShown: isSplit, scroller, reveal, focus });
  const deeds = useTextDeeds(detail, paragraphs, onChanged);
  useParagraphKeys(scroller);

  const showForm = (pending: PendingForm) => {
    before.current = document.activeElement;
    setForm(pending);
  };
  const open = (kind: PendingForm['kind']) => {
    const words = read();
    if (words === null) desk.tell('Select the words in the source first.');
    else showForm({ kind, passage: words });
  };
  /** Opens the form of a proposal at its words, once they are in sight. */
  const edit = (entry: Entry) => {
    reveal(entry, 'if-hidden');
    setTimeout(() => {
      const { start, end, kind } = entry;
      const [range] = scroller.current === null ? [] : rangesOf(wordElements(scroller.current), entry);
      if (range === undefined) return;
      const passage = { start, end, box: boxOf(range) };
      if (kind === 'quotation') showForm({ kind: 'excerpt', passage, facts: excerptFactsOf(entry.it) });
      if (kind === 'figure') showForm({ kind: 'figure', passage, facts: figureFactsOf(entry.it) });
    }, LAID_OUT);
  };
  const toggle = (part: keyof Beside) => onBeside({ ...beside, [part]: !beside[part] });
  useImperativeHandle(ref, () => ({
    excerpt: () => open('excerpt'),
    figure: () => open('figure'),
    cite: () => {
      const words = read();
      if (words === null) desk.tell('Select the words in the source first.');
      else void deeds.cite(words);
    },
    find: () => find.open(read()),
    walk: walk.go,
    toggle,
  }));

  const copySelected = () => {
    const words = read();
    if (words !== null) void deeds.copy(text.slice(words.start, words.end));
  };
  const markOn = (it: Pointed | null) => {
    const inParagraph = it === null ? [] : (marks.get(paragraphAt(paragraphs, it.place)) ?? []);
    const mark =
      it?.onMark === true
        ? innermost(inParagraph.filter((one) => one.start <= it.place && it.place < one.end))
        : null;
    return {
      excerpt: detail.excerpts.find((one) => one.id === mark?.id) ?? null,
      figure: detail.figures.find((one) => one.id === mark?.id) ?? null,
    };
  };
  const pointed = usePointed(scroller, (it) => {
    const { excerpt, figure } = markOn(it);
    if (excerpt !== null) desk.select({ kind: 'excerpt', id: excerpt.id });
    else if (figure !== null) desk.select({ kind: 'figure', id: figure.id });
    walk.standAt(excerpt?.id ?? figure?.id ?? null);
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
      setAside: (id) => deeds.setAside([id]),
      restore: (id) => deeds.restore([id]),
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inText = event.target === scroller.current;
    if (event.key === 'F3' && find.isOpen) find.walk(event.shiftKey ? -1 : 1);
    else if (event.key === 'F3') find.open(read());
    else if (event.key === 'Escape' && find.isOpen && inText) find.close();
    else if (event.key === ']' && inText) walk.go(1);
    else if (event.key === '[' && inText) walk.go(-1);
    else return;
    event.preventDefault();
  };

  const words = (
    <ContextMenu entries={menu}>
      <div ref={scroller} className="reader-scroll" role="document" aria-label="Text of the source">
        {text === '' ? (
          <NoText />
        ) : (
          <TextBlocks
            text={text}
            paragraphs={paragraphs}
            layout={detail.layout}
            language={source.language}
            marks={marks}
            folds={folds}
            onRestore={deeds.restore}
            rows={rows}
          />
        )}
      </div>
    </ContextMenu>
  );
  const original = (
    <>
      {hasPagesAlone && <PagesAlone />}
      <OriginalPane
        sourceId={source.id}
        text={text}
        pages={pages}
        marks={kept}
        focus={focus}
        page={leafing.page}
        onLeaf={leafing.onLeaf}
      />
    </>
  );
  return (
    // The keys of what stands in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="reader" onKeyDown={press}>
      <SourceHeader
        source={source}
        beside={beside}
        proposals={panel.proposals.state === 'ready' ? panel.proposals.value.entries.length : null}
        hasOriginal={hasOriginal && !hasPagesAlone}
        pictures={pictures.length}
        onToggle={toggle}
        onFind={() => find.open(read())}
        stops={walk.stops}
        onWalk={walk.go}
      />
      {beside.pictures && pictures.length > 0 && <PictureStrip pictures={pictures} />}
      {find.isOpen && (
        <FindBar
          finding={find.finding}
          field={find.field}
          onLook={find.look}
          onWalk={find.walk}
          onClose={find.close}
        />
      )}
      <ReaderParts
        text={hasPagesAlone ? original : words}
        leads={leafing.leads}
        original={isSplit ? original : null}
        proposals={
          beside.proposals ? (
            <ProposalPanel
              {...panel}
              text={text}
              hasSheets={detail.layout.tables.length > 0}
              onShow={(it) => show(it, 'if-hidden')}
              onEdit={edit}
              onLeave={() => scroller.current?.focus({ preventScroll: true })}
            />
          ) : null
        }
      />
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
            const back = before.current instanceof HTMLElement ? before.current : null;
            (back?.isConnected === true && back !== document.body ? back : scroller.current)?.focus();
          }}
          onSaved={onChanged}
        />
      )}
    </div>
  );
}

/** Long enough for two frames: what was scrolled to stands where it will stay. Milliseconds. */
const LAID_OUT = 60;
