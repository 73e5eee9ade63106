import { BookmarkPlus, ImagePlus, Info, ZoomIn, ZoomOut } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { CallOutput } from '#core/contract/calls.ts';
import type { PictureId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { MarkingChip } from '#renderer/library/MarkingChip.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { pictureName, shownSize } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import { isTransparent } from './is-transparent.ts';
import './picture.css';
import { PictureWords } from './PictureWords.tsx';
import { usePictureView } from './use-picture-view.ts';

/** One picture: read from the library, shown large with the words that go with it. */
export function PictureReader({ pictureId }: { pictureId: PictureId }) {
  const loaded = useCall('pictures.get', { id: pictureId }, ['pictures']);
  if (loaded.state === 'failed') return <Failed error={loaded.error} onAgain={loaded.again} />;
  if (loaded.state === 'loading') return <p className="reader-waiting">Reading…</p>;
  return <ShownPicture {...loaded.value} />;
}

const FORMATS: Record<Picture['mediaType'], string> = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/webp': 'WebP',
  'image/svg+xml': 'SVG',
};

function ShownPicture({ picture, dataUrl }: CallOutput<'pictures.get'>) {
  const desk = useDesk();
  const pane = useRef<HTMLDivElement>(null);
  const [transparent, setTransparent] = useState(false);
  const view = usePictureView(pane, picture, picture.mediaType === 'image/svg+xml');
  const isTrashed = picture.trashedAt !== null;
  const canUse = !desk.readOnly && !isTrashed;
  const target = { kind: 'picture', id: picture.id } as const;
  const place = () => desk.insert(target);
  const cite = () => desk.cite([target]);
  const details = () => {
    desk.select(target);
    desk.run('view.inspector');
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inPane = event.target === pane.current;
    if (event.key === '+' || event.key === '=') view.step(1);
    else if (event.key === '-') view.step(-1);
    else if (event.key === '0') view.setZoom('fit');
    else if (event.key === '1') view.setZoom(1);
    else if (inPane && event.key === 'ArrowLeft') view.nudge(-1, 0);
    else if (inPane && event.key === 'ArrowRight') view.nudge(1, 0);
    else if (inPane && event.key === 'ArrowUp') view.nudge(0, -1);
    else if (inPane && event.key === 'ArrowDown') view.nudge(0, 1);
    else return;
    event.preventDefault();
  };
  const menu = (): MenuEntry[] => [
    { label: 'Place in Briefing', disabled: !canUse, run: place },
    { label: 'Cite in Briefing', disabled: !canUse, run: cite },
    { label: 'Details of the Picture', run: details },
    '---',
    { label: 'Fit to the Pane', shortcut: '0', run: () => view.setZoom('fit') },
    { label: '100 %', shortcut: '1', run: () => view.setZoom(1) },
  ];
  const facts = [
    isTrashed ? 'In the trash' : null,
    FORMATS[picture.mediaType],
    `${picture.width.toLocaleString()} × ${picture.height.toLocaleString()} pixels`,
    shownSize(picture.byteLength),
  ].filter((part) => part !== null);
  return (
    // The keys of what stands in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="reader" onKeyDown={press}>
      <header className="reader-head">
        <div className="reader-head-line">
          <div className="reader-head-words">
            <h2 className="ui-copyable" title={pictureName(picture)}>
              {pictureName(picture)}
            </h2>
            <p>
              {facts.join(' · ')}
              {picture.marking !== null && <MarkingChip marking={picture.marking} />}
            </p>
          </div>
          <IconButton label="Cite in Briefing" disabled={!canUse} onClick={cite}>
            <BookmarkPlus size={16} />
          </IconButton>
          <IconButton label="Details of the Picture" onClick={details}>
            <Info size={16} />
          </IconButton>
        </div>
        <div className="reader-tools" role="toolbar" aria-label="Tools of the picture">
          <Button
            tone="quiet"
            icon={<ImagePlus size={14} />}
            title="Place in Briefing"
            disabled={!canUse}
            onClick={place}
          >
            <span className="reader-tool-words">Place in Briefing</span>
          </Button>
          <span className="reader-walk">
            <span className="reader-count" role="status">
              {`${Math.round(view.scale * 100)} %`}
            </span>
            <IconButton label="Smaller" shortcut="-" onClick={() => view.step(-1)}>
              <ZoomOut size={15} />
            </IconButton>
            <IconButton label="Larger" shortcut="+" onClick={() => view.step(1)}>
              <ZoomIn size={15} />
            </IconButton>
            <Button
              tone="quiet"
              title="Show the whole picture (0)"
              aria-pressed={view.zoom === 'fit'}
              onClick={() => view.setZoom('fit')}
            >
              Fit
            </Button>
            <Button
              tone="quiet"
              title="Show each pixel of the picture as one of the screen (1)"
              aria-pressed={view.zoom === 1}
              onClick={() => view.setZoom(1)}
            >
              100 %
            </Button>
          </span>
        </div>
      </header>
      <ContextMenu entries={menu}>
        {/* What scrolls takes the keyboard; the picture in it is moved and enlarged by the keys above too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={pane}
          className={`picture-pane ${view.canMove ? 'picture-pane-moves' : ''}`}
          role="region"
          aria-label="Picture"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          onDoubleClick={(event) => view.setZoom(view.zoom === 'fit' ? 1 : 'fit', pointIn(event))}
          {...view.drag}
        >
          <img
            className={transparent ? 'picture-transparent' : ''}
            src={dataUrl}
            alt={picture.altText ?? pictureName(picture)}
            width={view.size.width}
            height={view.size.height}
            draggable={false}
            onLoad={(event) => setTransparent(isTransparent(event.currentTarget, picture.mediaType))}
          />
        </div>
      </ContextMenu>
      <PictureWords picture={picture} />
    </div>
  );
}

/** Where in the pane the pointer is. */
function pointIn(event: MouseEvent<HTMLElement>): { x: number; y: number } {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
