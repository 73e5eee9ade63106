import type { BlockId, PictureId } from '#core/model/ids.ts';
import { pictureFacts } from '#core/model/picture.ts';
import { FactField } from '#renderer/app/inspector/FactField.tsx';
import { storeIf, TOO_LONG } from '#renderer/app/inspector/store-facts.ts';
import { call } from '#renderer/api.ts';
import { orNull } from '#renderer/library/fact-text.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { counted, pictureName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import './export.css';
import type { MutePicture } from './findings.ts';

interface MissingDescriptionsProps {
  pictures: readonly MutePicture[];
  /** Those among them that have one by now. */
  described: ReadonlySet<PictureId>;
  onDescribed: (id: PictureId, isDescribed: boolean) => void;
  /** Whether nothing is exported without. */
  needed: boolean;
  onShow: (block: BlockId) => void;
}

/** Pictures that say nothing to those who cannot see them, each with the field to mend that at once. */
export function MissingDescriptions(props: MissingDescriptionsProps) {
  const { pictures, described, needed } = props;
  const left = pictures.filter((it) => !described.has(it.picture.id)).length;
  if (pictures.length === 0) return null;
  const heading =
    left === 0
      ? 'Every picture is described'
      : `${counted(left, 'picture')} ${left === 1 ? 'has' : 'have'} no description`;
  return (
    <section className="export-part" aria-label="Descriptions of pictures">
      <h3 className="export-heading" data-stops={(needed && left > 0) || undefined}>
        {heading}
      </h3>
      {left > 0 && (
        <p className="export-hint">
          {needed
            ? 'A PDF is made only when each is described, for those who cannot see it. Say what is to be seen.'
            : 'Say what is to be seen, for those who cannot see it.'}
        </p>
      )}
      <ul className="export-mute">
        {pictures.map((it) => (
          <MuteRow
            key={it.picture.id}
            of={it}
            isDescribed={described.has(it.picture.id)}
            onDescribed={props.onDescribed}
            onShow={props.onShow}
          />
        ))}
      </ul>
    </section>
  );
}

interface MuteRowProps {
  of: MutePicture;
  isDescribed: boolean;
  onDescribed: (id: PictureId, isDescribed: boolean) => void;
  onShow: (block: BlockId) => void;
}

function MuteRow({ of: { picture, blockId }, isDescribed, onDescribed, onShow }: MuteRowProps) {
  const { id } = picture;
  const loaded = useCall('pictures.get', { id }, ['pictures']);
  const now = loaded.state === 'ready' ? loaded.value : null;
  const store = (text: string) => {
    const altText = orNull(text);
    return storeIf(pictureFacts.shape.altText, altText, TOO_LONG, async (it) => {
      const answer = await call('pictures.update', { id, patch: { altText: it } });
      // Known before it counts as stored: an export that waits for it asks then.
      if (answer.ok) onDescribed(id, it !== null);
      return answer;
    });
  };
  return (
    <li className="export-mute-row" data-described={isDescribed || undefined}>
      <div className="export-thumbnail">
        {now !== null && <img src={now.dataUrl} alt={now.picture.altText ?? ''} draggable={false} />}
      </div>
      <FactField
        label={`Description of “${pictureName(picture)}”`}
        long
        value={now?.picture.altText ?? ''}
        onStore={store}
      />
      <Button tone="quiet" aria-label={`Show ${pictureName(picture)}`} onClick={() => onShow(blockId)}>
        Show
      </Button>
    </li>
  );
}
