import type { CallInput } from '#core/contract/calls.ts';
import type { PictureId } from '#core/model/ids.ts';
import { pictureFacts } from '#core/model/picture.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { orNull } from '#renderer/library/fact-text.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { shownSize } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FactField } from './FactField.tsx';
import { InTrash } from './InTrash.tsx';
import { MarkingField } from './MarkingField.tsx';
import { PictureSource } from './PictureSource.tsx';
import { problemOf, storeIf, TOO_LONG } from './store-facts.ts';

const { caption, credit, altText } = pictureFacts.shape;

/** A picture and the words that go with it. */
export function PictureDetails({ id }: { id: PictureId }) {
  const desk = useDesk();
  const loaded = useCall('pictures.get', { id }, ['pictures']);
  if (loaded.state === 'failed') return <Failed error={loaded.error} onAgain={loaded.again} />;
  if (loaded.state === 'loading') return null;
  const { picture, dataUrl } = loaded.value;
  const update = (patch: CallInput<'pictures.update'>['patch']) => call('pictures.update', { id, patch });
  const target = { kind: 'picture' as const, id };
  const choose = async (patch: CallInput<'pictures.update'>['patch']) => {
    const problem = await problemOf(update(patch));
    if (problem !== null) desk.tell(problem);
  };
  return (
    <div className="inspector-fields">
      <img className="inspector-picture" src={dataUrl} alt={picture.altText ?? ''} draggable={false} />
      {picture.trashedAt !== null ? (
        <InTrash items={{ kind: 'picture', ids: [id] }} />
      ) : (
        <div className="inspector-actions">
          <Button onClick={() => desk.showPicture(id)}>Open</Button>
          <Button disabled={desk.readOnly} onClick={() => desk.insert(target)}>
            Place in Briefing
          </Button>
          <Button disabled={desk.readOnly} onClick={() => desk.cite([target])}>
            Cite in Briefing
          </Button>
        </div>
      )}
      <FactField
        label="Caption"
        long
        value={picture.caption ?? ''}
        onStore={(text) => storeIf(caption, orNull(text), TOO_LONG, (it) => update({ caption: it }))}
      />
      <FactField
        label="Credit"
        value={picture.credit ?? ''}
        onStore={(text) => storeIf(credit, orNull(text), TOO_LONG, (it) => update({ credit: it }))}
      />
      <FactField
        label="Description"
        long
        hint="What it shows, for those who cannot see it"
        value={picture.altText ?? ''}
        onStore={(text) => storeIf(altText, orNull(text), TOO_LONG, (it) => update({ altText: it }))}
      />
      <MarkingField marking={picture.marking} onMarking={(marking) => void choose({ marking })} />
      <PictureSource sourceId={picture.sourceId} onSource={(sourceId) => void choose({ sourceId })} />
      <p className="ui-field-hint">
        {picture.width} × {picture.height} pixels, {shownSize(picture.byteLength)}
      </p>
    </div>
  );
}
