import type { SourceId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { sourceLine, sourceName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Scrolling } from '#renderer/ui/Scrolling.tsx';

/** What is said about a picture, below it as in print: caption, credit, description, and the source it is from. */
export function PictureWords({ picture }: { picture: Picture }) {
  const { caption, credit, altText, sourceId } = picture;
  return (
    <Scrolling className="picture-words" aria-label="Words of the picture">
      <p className="picture-caption ui-copyable">
        {caption ?? <span className="picture-missing">No caption yet</span>}
        {credit !== null && <span className="picture-credit"> {credit}</span>}
      </p>
      <p className="picture-described ui-copyable">
        {altText ?? (
          <span className="picture-missing">No description yet, for those who cannot see the picture</span>
        )}
      </p>
      {sourceId !== null && <FromSource id={sourceId} />}
    </Scrolling>
  );
}

/** The source a picture is from, one click away from its text. */
function FromSource({ id }: { id: SourceId }) {
  const desk = useDesk();
  const known = useCall('briefings.resolve', { targets: [{ kind: 'source', id }] }, ['sources']);
  if (known.state !== 'ready') return null;
  const source = known.value.sources.find((it) => it.id === id);
  if (source === undefined) return <p className="picture-missing">Its source is no longer in the library.</p>;
  const words = [sourceName(source), sourceLine(source)].filter((it) => it !== '').join(', ');
  return (
    <p className="picture-from">
      <span>From</span>
      <Button
        tone="quiet"
        className="picture-jump"
        title="Read the source"
        onClick={() => desk.read(id, null)}
      >
        {words}
        {source.trashedAt === null ? '' : ' (in the trash)'}
      </Button>
    </p>
  );
}
