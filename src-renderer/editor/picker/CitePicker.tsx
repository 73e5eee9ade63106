import { useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore, type KeyboardEvent } from 'react';
import type { LexicalEditor } from 'lexical';
import { ListedOption } from '#renderer/editor/floats/ListedOption.tsx';
import { placeBeside } from '#renderer/ui/placing.ts';
import './cite-picker.css';
import type { Picker, PickerState } from './picker.ts';

interface Props {
  editor: LexicalEditor;
  picker: Picker;
}

const KINDS = { source: 'Source', excerpt: 'Excerpt', figure: 'Figure', picture: 'Picture' } as const;

/** The list of things to cite, beside the caret. */
export function CitePicker({ editor, picker }: Props) {
  const state = useSyncExternalStore(picker.subscribe, picker.state);
  return state === null ? null : <OpenPicker editor={editor} picker={picker} state={state} />;
}

function OpenPicker({ editor, picker, state }: Props & { state: PickerState }) {
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();
  const { beside, mode, results, active } = state;
  const activeId = results.length > 0 ? `${id}-${active}` : undefined;

  useLayoutEffect(() => {
    const it = ref.current;
    if (it === null) return;
    const room = { width: window.innerWidth, height: window.innerHeight };
    const at = placeBeside(beside, { width: it.offsetWidth, height: it.offsetHeight }, room, 'below');
    it.style.left = `${at.left}px`;
    it.style.top = `${at.top}px`;
  });
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    const root = mode === 'typed' ? editor.getRootElement() : null;
    if (root === null) return;
    root.setAttribute('aria-controls', id);
    root.setAttribute('aria-autocomplete', 'list');
    if (activeId === undefined) root.removeAttribute('aria-activedescendant');
    else root.setAttribute('aria-activedescendant', activeId);
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        root.removeAttribute(name);
    };
  }, [editor, mode, id, activeId]);
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && ref.current?.contains(event.target) !== true) picker.close();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [picker]);

  return (
    <div ref={ref} className="cite-picker">
      {mode === 'field' && (
        <QueryField editor={editor} picker={picker} state={state} listId={id} activeId={activeId} />
      )}
      <div id={id} role="listbox" aria-label="Things to cite" className="cite-picker-list">
        {results.map((it, index) => (
          <ListedOption
            key={`${it.target.kind} ${it.target.id}`}
            id={`${id}-${index}`}
            it={{ ...it, key: it.target.id, kind: KINDS[it.target.kind] }}
            isActive={index === active}
            onChoose={(event) => picker.choose(event.altKey, index)}
          />
        ))}
      </div>
      <p className="cite-picker-hint" role="status">
        {hint(state)}
      </p>
    </div>
  );
}

function hint({ results, status, query }: PickerState): string {
  if (status === 'failed') return 'The library could not be searched. Nothing was changed; try again.';
  if (results.length > 0) return 'Enter cites · Alt+Enter quotes · Esc closes';
  if (status === 'searching') return 'Searching…';
  return query === ''
    ? 'Type a few words of an excerpt, a figure or a source.'
    : 'Nothing in the library has these words.';
}

interface FieldProps extends Props {
  state: PickerState;
  listId: string;
  activeId: string | undefined;
}

function QueryField({ editor, picker, state, listId, activeId }: FieldProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const actions: Record<string, () => void> = {
      ArrowDown: () => picker.step(1),
      ArrowUp: () => picker.step(-1),
      Enter: () => picker.choose(event.altKey),
      Escape: () => {
        picker.close();
        editor.focus();
      },
    };
    const action = actions[event.key];
    if (action === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return (
    <input
      ref={ref}
      className="ui-input"
      role="combobox"
      aria-label="Find what to cite"
      aria-expanded={state.results.length > 0}
      aria-controls={listId}
      aria-activedescendant={activeId}
      autoComplete="off"
      spellCheck={false}
      placeholder="Words of an excerpt, a figure or a source"
      value={state.query}
      onChange={(event) => picker.ask(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
