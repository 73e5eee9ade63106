import type { CallInput } from '#core/contract/calls.ts';
import { reliability } from '#core/model/grade.ts';
import type { SourceId } from '#core/model/ids.ts';
import { citeKey, sourceFacts, type Source } from '#core/model/source.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { joinList, orNull, splitList } from '#renderer/library/fact-text.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { RELIABILITIES } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { FactField } from './FactField.tsx';
import { InTrash } from './InTrash.tsx';
import { MarkingField } from './MarkingField.tsx';
import { SourceIdentity } from './SourceIdentity.tsx';
import { DATE_HINT, problemOf, storeIf, TOO_LONG } from './store-facts.ts';
import { UsedIn } from './UsedIn.tsx';

type Patch = CallInput<'sources.update'>['patch'];

const RELIABILITY_CHOICES = [
  { value: '', label: 'Not graded' },
  ...Object.entries(RELIABILITIES).map(([value, label]) => ({ value, label })),
];

const { title, outlet, authors, publishedOn, language, kind, url, descriptor, tags } = sourceFacts.shape;

/** What is known about a source; everything a person may say about it can be changed. */
export function SourceDetails({ id }: { id: SourceId }) {
  const desk = useDesk();
  const loaded = useCall('sources.get', { id }, ['sources', 'excerpts', 'figures', 'briefings']);
  if (loaded.state === 'failed') return <Failed error={loaded.error} onAgain={loaded.again} />;
  if (loaded.state === 'loading') return null;
  const { source, usedIn } = loaded.value;
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
      <SourceFields source={source} />
      <UsedIn uses={usedIn} />
      <SourceIdentity source={source} />
    </div>
  );
}

function SourceFields({ source }: { source: Source }) {
  const desk = useDesk();
  const { id } = source;
  const update = (patch: Patch) => call('sources.update', { id, patch });
  const choose = async (patch: Patch) => {
    const problem = await problemOf(update(patch));
    if (problem !== null) desk.tell(problem);
  };
  const copyUrl = async () => {
    const answer = await call('shell.copyText', { text: source.url ?? '' });
    if (answer.ok) desk.tell('Copied the address.');
    else desk.fail(answer.error);
  };
  return (
    <>
      <FactField
        label="Title"
        long
        value={source.title ?? ''}
        onStore={(text) => storeIf(title, orNull(text), TOO_LONG, (it) => update({ title: it }))}
      />
      <FactField
        label="Outlet"
        value={source.outlet ?? ''}
        onStore={(text) => storeIf(outlet, orNull(text), TOO_LONG, (it) => update({ outlet: it }))}
      />
      <FactField
        label="Authors"
        hint="Separated by semicolons"
        value={joinList(source.authors, ';')}
        onStore={(text) => storeIf(authors, splitList(text, ';'), TOO_LONG, (it) => update({ authors: it }))}
      />
      <FactField
        label="Published"
        placeholder="such as 2031-05-04"
        value={source.publishedOn ?? ''}
        onStore={(text) => storeIf(publishedOn, orNull(text), DATE_HINT, (it) => update({ publishedOn: it }))}
      />
      <FactField
        label="Language"
        placeholder="such as en"
        value={source.language ?? ''}
        onStore={(text) => storeIf(language, orNull(text), TOO_LONG, (it) => update({ language: it }))}
      />
      <FactField
        label="Kind"
        placeholder="such as article, press release, transcript"
        value={source.kind ?? ''}
        onStore={(text) => storeIf(kind, orNull(text), TOO_LONG, (it) => update({ kind: it }))}
      />
      <div className="inspector-copy">
        <FactField
          label="Address"
          value={source.url ?? ''}
          onStore={(text) => storeIf(url, orNull(text), TOO_LONG, (it) => update({ url: it }))}
        />
        <Button disabled={source.url === null} onClick={() => void copyUrl()}>
          Copy
        </Button>
      </div>
      <FactField
        label="Descriptor"
        long
        hint="Access, motive, bias or age that a reader should know"
        value={source.descriptor ?? ''}
        onStore={(text) => storeIf(descriptor, orNull(text), TOO_LONG, (it) => update({ descriptor: it }))}
      />
      <Select
        label="Reliability"
        disabled={desk.readOnly}
        value={source.reliability ?? ''}
        choices={RELIABILITY_CHOICES}
        onValue={(value) => void choose({ reliability: reliability.safeParse(value).data ?? null })}
      />
      <MarkingField marking={source.marking} onMarking={(marking) => void choose({ marking })} />
      <FactField
        label="Tags"
        hint="Separated by commas"
        value={joinList(source.tags, ',')}
        onStore={(text) => storeIf(tags, splitList(text, ','), TOO_LONG, (it) => update({ tags: it }))}
      />
      <FactField
        label="Cite key"
        value={source.citeKey}
        onStore={(text) =>
          storeIf(
            citeKey,
            text.trim(),
            'Begin with a letter or digit; then letters, digits, dots, hyphens and underscores, 64 at most.',
            (it) => update({ citeKey: it }),
          )
        }
      />
    </>
  );
}
