import { ClickAfterLastBlockExtension, NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { configExtension, defineExtension } from 'lexical';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { attach, type Attached } from './attach.ts';
import { BreakNode } from './breaks/BreakNode.ts';
import { CardNode } from './cards/CardNode.ts';
import { CitationNode } from './citation/CitationNode.ts';
import { CrossReferenceNode } from './cross-reference/CrossReferenceNode.ts';
import { documentExtension } from './document/extension.ts';
import { FindBar } from './find/FindBar.tsx';
import { StripColumn } from './findings/StripColumn.tsx';
import { FigureDialogHost } from './figures/FigureDialog.tsx';
import { ChartNode, FigureTableNode } from './figures/nodes.ts';
import { FloatHost } from './floats/FloatHost.tsx';
import { FigureBar } from './live-figure/FigureBar.tsx';
import { NoteNode } from './note/NoteNode.ts';
import { PictureNode } from './document/PictureNode.ts';
import { CitePicker } from './picker/CitePicker.tsx';
import type { BriefingEditorProps } from './props.ts';
import { SuggestingBand } from './suggestions/SuggestingButton.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import './editor.css';

/** The text of a briefing on its page. Needs a TooltipProvider above it. Key it by the briefing's id. */
export function BriefingEditor(props: BriefingEditorProps) {
  const [extension] = useState(() => editorExtension(props));
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <Desk {...props} />
    </LexicalExtensionComposer>
  );
}

function editorExtension({ briefing, newId }: BriefingEditorProps) {
  return defineExtension({
    name: 'chancery/editor',
    dependencies: [
      documentExtension(briefing.blocks, newId),
      ClickAfterLastBlockExtension,
      configExtension(NodeSelectionDataSelectedExtension, {
        nodes: [
          CitationNode,
          NoteNode,
          CrossReferenceNode,
          PictureNode,
          CardNode,
          BreakNode,
          FigureTableNode,
          ChartNode,
        ],
      }),
    ],
  });
}

function Desk(props: BriefingEditorProps) {
  const { readOnly, header, beside } = props;
  const [editor] = useLexicalComposerContext();
  const latest = useRef(props);
  const [attached, setAttached] = useState<Attached | null>(null);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const made = attach(editor, latest);
    setAttached(made);
    latest.current.onReady(made.handle);
    return made.stop;
  }, [editor]);
  useEffect(() => {
    if (readOnly && attached !== null) {
      // What is half chosen was about a text that could be changed.
      attached.floats.close();
      attached.picker.close();
      attached.figureBlocks.dialogs.close();
    }
    editor.setEditable(!readOnly);
  }, [editor, attached, readOnly]);
  const { author } = props.review;
  useEffect(() => {
    if (attached === null || attached.suggesting.go() === null) return;
    if (readOnly) attached.suggesting.end();
    else if (author !== null) attached.suggesting.begin(author);
  }, [attached, author, readOnly]);
  const { headingNumbers, paragraphNumbers, language } = props.facts;
  useEffect(() => {
    attached?.blockNumbers.refresh();
    attached?.references.refresh();
    attached?.figures.refresh();
  }, [attached, headingNumbers, paragraphNumbers, language]);
  useEffect(() => attached?.figureBlocks.redraw(), [attached, language]);
  return (
    <div className="editor">
      <Toolbar
        editor={editor}
        floats={attached?.floats ?? null}
        readOnly={readOnly}
        suggesting={attached?.suggesting ?? null}
        run={(command) => attached?.handle.run(command)}
      />
      <SuggestingBand mode={attached?.suggesting ?? null} />
      {attached !== null && !readOnly && <FigureBar news={attached.figures} />}
      {attached !== null && <FindBar finder={attached.finder} readOnly={readOnly} />}
      <div className="editor-main">
        <div className="editor-scroll">
          <div className="editor-page">
            {header}
            <ContentEditable
              className="editor-text"
              aria-label="Briefing text"
              aria-multiline
              lang={language}
              spellCheck={false}
            />
            {attached !== null && props.strip && (
              <StripColumn strip={attached.strip} onChoose={props.onFindings} />
            )}
          </div>
        </div>
        {beside}
      </div>
      {attached !== null && <CitePicker editor={editor} picker={attached.picker} />}
      {attached !== null && <FloatHost floats={attached.floats} />}
      {attached !== null && (
        <FigureDialogHost
          dialogs={attached.figureBlocks.dialogs}
          knowledge={attached.knowledge}
          findFigures={props.findFigures}
          language={language}
        />
      )}
    </div>
  );
}
