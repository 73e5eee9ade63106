import { figureText } from '#core/briefing/figure-text.ts';
import type { FigureForm } from '#core/model/inline.ts';
import { $getNodeByKey, HISTORY_PUSH_TAG, mergeRegister, type NodeKey } from 'lexical';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { caretBox } from '#renderer/editor/picker/picker.ts';
import { $nodeAt, listenOnRoot, openOnEnter } from '#renderer/editor/pointer.ts';
import { watchFigures, type FigureNews } from './figure-news.ts';
import { FigureFloat } from './FigureFloat.tsx';
import { FigureList } from './FigureList.tsx';
import { insertFigure } from './insert-figure.ts';
import { $isFigureNode, FIGURE_ATTRIBUTE, type FigureNode } from './FigureNode.ts';
import './live-figure.css';
import { $toPlainText } from './plain.ts';
import { $selectedFigure, registerWholeSelection } from './selecting.ts';

const STEP = { tag: HISTORY_PUSH_TAG, discrete: true } as const;

/** Live figures: setting them in, saying them in another form, and asking when their records changed. */
export function registerLiveFigures(parts: EditorParts): FigureNews {
  const { editor, commands, floats } = parts;
  const news = watchFigures(parts, (key) => {
    editor.update(() => $getNodeByKey(key)?.selectEnd(), { discrete: true });
    editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
    void openFloat(parts, news, key);
  });
  let pressed = { x: 0, y: 0 };
  const stop = mergeRegister(
    news.stop,
    registerWholeSelection(editor),
    commands.on('insert.figure', () => openPicker(parts)),
    openOnEnter(
      editor,
      () => $selectedFigure()?.getKey() ?? null,
      (key) => void openFloat(parts, news, key),
    ),
    listenOnRoot(editor, {
      pointerdown: (event) => {
        pressed = { x: event.clientX, y: event.clientY };
      },
      click: (event) => {
        const isDragged = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > 4;
        if (isDragged || event.shiftKey) return;
        const key = editor.read(
          () => $nodeAt(event.target, `[${FIGURE_ATTRIBUTE}]`, $isFigureNode)?.getKey() ?? null,
        );
        // After a quick tap Chromium has yet to tell of the caret, and with it the text takes the keyboard.
        if (key !== null) setTimeout(() => void openFloat(parts, news, key));
      },
    }),
    floats.close,
  );
  return { ...news, stop };
}

function openPicker(parts: EditorParts): void {
  const { editor, floats, latest } = parts;
  const beside = caretBox(editor);
  if (beside === null) return;
  floats.open({
    label: 'Live figure',
    beside,
    content: (close) => (
      <FigureList
        key="find"
        label="Find a figure"
        hint="Enter sets it in, with its citation · Esc closes"
        findFigures={(query) => latest.current.findFigures(query)}
        onChoose={(id) => {
          close();
          void insertFigure(parts, id);
        }}
      />
    ),
  });
}

async function openFloat(parts: EditorParts, news: FigureNews, key: NodeKey): Promise<void> {
  const { editor, floats, knowledge, latest } = parts;
  const dom = editor.getElementByKey(key);
  const it = editor.read(() => {
    const node = $getNodeByKey(key);
    return $isFigureNode(node)
      ? { id: node.getFigureId(), form: node.getForm(), said: node.getTextContent() }
      : null;
  });
  if (dom === null || it === null || it.id === null) return;
  const { id, form, said } = it;
  const figure = await knowledge.figure(id);
  const { language } = latest.current.facts;
  const change = ($run: (node: FigureNode) => void) =>
    editor.update(() => {
      const node = $getNodeByKey(key);
      if ($isFigureNode(node)) $run(node);
    }, STEP);
  const say = (next: FigureForm) => {
    if (figure !== null) change((node) => node.say(next, figureText(figure, next, language)));
  };
  floats.open({
    label: 'Live figure',
    beside: dom.getBoundingClientRect(),
    content: (close) => {
      const then = (run: () => void) => () => {
        close();
        run();
      };
      return (
        <FigureFloat
          key={key}
          figure={figure}
          said={said}
          form={form}
          language={language}
          news={news.newText(key)}
          readOnly={!editor.isEditable()}
          onSay={(next) => then(() => say(next))()}
          onUpdate={then(() => say(form))}
          onUpdateAll={then(() => news.updateLike(key))}
          onKeep={then(() => news.keep(key))}
          onSource={then(() => latest.current.onOpenFigure(id))}
          onPlain={then(() => change($toPlainText))}
        />
      );
    },
  });
}
