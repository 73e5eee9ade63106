import type { SourceId } from '#core/model/ids.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CheckedIn } from './CheckedIn.tsx';
import { Collections } from './Collections.tsx';
import { InTrash } from './InTrash.tsx';
import { NearDuplicates } from './NearDuplicates.tsx';
import { Origins } from './Origins.tsx';
import { SourceFields } from './SourceFields.tsx';
import { SourceIdentity } from './SourceIdentity.tsx';
import { UsedIn } from './UsedIn.tsx';

/** What is known about a source; everything a person may say about it can be changed. */
export function SourceDetails({ id }: { id: SourceId }) {
  const desk = useDesk();
  const loaded = useCall('sources.get', { id }, [
    'sources',
    'excerpts',
    'figures',
    'briefings',
    'collections',
  ]);
  if (loaded.state === 'failed') return <Failed error={loaded.error} onAgain={loaded.again} />;
  if (loaded.state === 'loading') return null;
  const { source, usedIn, proposed, collections, nearDuplicates } = loaded.value;
  return (
    <div className="inspector-fields">
      <div className="inspector-actions">
        <Button onClick={() => desk.read(id, null)}>Open</Button>
        {source.trashedAt === null && (
          <Button disabled={desk.readOnly} onClick={() => desk.cite([{ kind: 'source', id }])}>
            Cite in Briefing
          </Button>
        )}
      </div>
      {source.trashedAt !== null && <InTrash items={{ kind: 'source', ids: [id] }} />}
      <NearDuplicates source={source} nearDuplicates={nearDuplicates} />
      <SourceFields source={source} proposed={proposed} />
      <Collections id={id} collections={collections} />
      <Origins id={id} />
      <UsedIn uses={usedIn} />
      <CheckedIn id={id} />
      <SourceIdentity source={source} />
    </div>
  );
}
