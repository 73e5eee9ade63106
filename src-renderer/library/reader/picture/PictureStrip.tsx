import type { Picture } from '#core/model/picture.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { pictureName } from '#renderer/library/words.ts';
import './picture.css';

/** The pictures of a source in a row; each opens in a tab of its own. */
export function PictureStrip({ pictures }: { pictures: readonly Picture[] }) {
  return (
    <ul className="picture-strip" aria-label="Pictures of the source">
      {pictures.map((it) => (
        <li key={it.id}>
          <Thumbnail picture={it} />
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ picture }: { picture: Picture }) {
  const desk = useDesk();
  const loaded = useCall('pictures.get', { id: picture.id }, []);
  const open = () => {
    desk.select({ kind: 'picture', id: picture.id });
    desk.showPicture(picture.id);
  };
  return (
    <button type="button" className="picture-thumbnail" title={pictureName(picture)} onClick={open}>
      {loaded.state === 'ready' && <img src={loaded.value.dataUrl} alt="" draggable={false} />}
      <span>{pictureName(picture)}</span>
    </button>
  );
}
