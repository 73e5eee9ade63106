import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { PictureId } from '#core/model/ids.ts';
import type { PickablePicture } from '#renderer/editor/props.ts';
import { Button } from '#renderer/ui/Button.tsx';

interface PicturePickerProps {
  find: (words: string) => Promise<readonly PickablePicture[]>;
  urlOf: (id: PictureId) => Promise<string | null>;
  onChoose: (id: PictureId) => void;
  onBringIn: () => void;
}

type Found =
  { state: 'searching' } | { state: 'failed' } | { state: 'ready'; pictures: readonly PickablePicture[] };

/** The pictures of the library, to set one into the text. Up and down walk the list, Enter chooses. */
export function PicturePicker({ find, urlOf, onChoose, onBringIn }: PicturePickerProps) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Found>({ state: 'searching' });
  const [active, setActive] = useState(0);
  const id = useId();
  useEffect(() => {
    let isCurrent = true;
    void find(words).then(
      (pictures) => {
        if (!isCurrent) return;
        setFound({ state: 'ready', pictures });
        setActive(0);
      },
      () => {
        if (isCurrent) setFound({ state: 'failed' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [find, words]);
  const pictures = found.state === 'ready' ? found.pictures : [];
  const activeId = pictures.length > 0 ? `${id}-${active}` : undefined;
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = pictures[active];
    if (step !== 0 && pictures.length > 0) setActive((active + step + pictures.length) % pictures.length);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen !== undefined)
      onChoose(chosen.id);
    else return;
    event.preventDefault();
  };
  return (
    <div className="picture-picker">
      <input
        className="ui-input"
        role="combobox"
        aria-label="Find a picture"
        aria-expanded={pictures.length > 0}
        aria-controls={id}
        aria-activedescendant={activeId}
        autoComplete="off"
        spellCheck={false}
        placeholder="Words of a caption"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label="Pictures" className="picture-picker-list">
        {pictures.map((it, index) => (
          <div
            key={it.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="picture-picker-option"
            onPointerDown={(event) => event.preventDefault()}
            onPointerUp={() => onChoose(it.id)}
          >
            <Thumbnail id={it.id} urlOf={urlOf} />
            <span className="picture-picker-label">{it.label}</span>
            <span className="picture-picker-detail">{it.detail}</span>
          </div>
        ))}
      </div>
      <p className="picture-picker-hint" role="status">
        {hint(found, words)}
      </p>
      <Button onClick={onBringIn}>Bring in a File…</Button>
    </div>
  );
}

function hint(found: Found, words: string): string {
  if (found.state === 'failed') return 'The library could not be searched. Nothing was changed; try again.';
  if (found.state === 'searching' || found.pictures.length > 0) return '';
  return words === '' ? 'There is no picture in the library yet.' : 'No picture has these words.';
}

/** Read when it comes into sight: a picture can be large. */
function Thumbnail({ id, urlOf }: { id: PictureId; urlOf: (id: PictureId) => Promise<string | null> }) {
  const ref = useRef<HTMLSpanElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const place = ref.current;
    if (place === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((it) => it.isIntersecting)) return;
      observer.disconnect();
      void urlOf(id).then(setUrl);
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, [id, urlOf]);
  return (
    <span ref={ref} className="picture-picker-thumbnail">
      {url !== null && <img src={url} alt="" draggable={false} />}
    </span>
  );
}
