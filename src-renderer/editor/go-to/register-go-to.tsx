import { $getNearestNodeFromDOMNode, $getNodeByKey, type LexicalEditor } from 'lexical';
import { CITE_ATTRIBUTE } from '#renderer/editor/citation/NumberedNode.ts';
import { $blocksById, $listedPlaces, placesWith } from '#renderer/editor/cross-reference/listed-places.ts';
import { FilteredList } from '#renderer/editor/floats/FilteredList.tsx';
import type { ListedChoice } from '#renderer/editor/floats/ListedOption.tsx';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { caretBox } from '#renderer/editor/picker/picker.ts';
import { matchingNotes, type NotePlace } from './note-places.ts';

type Choice = ListedChoice & { readonly go: () => void };

/** Goes to a heading, a numbered paragraph, a table, a picture, a chart or a note of the briefing. */
export function registerGoTo({ editor, commands, floats, blockNumbers, latest }: EditorParts): () => void {
  return commands.on('editor.goTo', () => {
    const beside = caretBox(editor);
    if (beside === null) return;
    const places = editor.read('latest', () => $listedPlaces(blockNumbers, latest.current.facts));
    const notes = notePlaces(editor);
    const find = async (query: string): Promise<Choice[]> => [
      ...placesWith(places, query).map((it) => ({
        ...it,
        go: () => {
          const key = editor.read('latest', () =>
            $blocksById(new Set([it.id]))
              .get(it.id)
              ?.getKey(),
          );
          if (key !== undefined) show(editor, key);
        },
      })),
      ...matchingNotes(notes, query).map((it) => ({
        key: it.key,
        kind: `Note ${it.number}`,
        label: '',
        go: () => show(editor, it.key),
      })),
    ];
    floats.open({
      label: 'Go to',
      beside,
      content: (close) => (
        <FilteredList
          key="go-to"
          label="Go to"
          placeholder="A heading, table 2, note 14 …"
          find={find}
          none={() => 'Nothing in this briefing is called that.'}
          hint="Enter goes there · Esc closes"
          onChoose={(it) => {
            close();
            it.go();
          }}
        />
      ),
    });
  });
}

function show(editor: LexicalEditor, key: string): void {
  if (editor.isEditable()) editor.update(() => $getNodeByKey(key)?.selectStart(), { discrete: true });
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
  editor.focus();
}

/** The marks of the page in order, by the node that draws each: rows of a figure table are of their table. */
function notePlaces(editor: LexicalEditor): NotePlace[] {
  const marks = editor.getRootElement()?.querySelectorAll<HTMLElement>(`[${CITE_ATTRIBUTE}]`) ?? [];
  return [...marks].flatMap((mark): NotePlace[] => {
    const number = mark.textContent?.trim() ?? '';
    const key = keyOf(editor, mark);
    return key === null || number === '' ? [] : [{ key, number }];
  });
}

function keyOf(editor: LexicalEditor, mark: HTMLElement): string | null {
  return editor.read('latest', () => $getNearestNodeFromDOMNode(mark)?.getKey() ?? null);
}
