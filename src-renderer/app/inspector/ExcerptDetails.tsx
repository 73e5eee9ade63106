import type { CallInput } from '#core/contract/calls.ts';
import { excerptFacts } from '#core/model/excerpt.ts';
import { credibility } from '#core/model/grade.ts';
import type { ExcerptId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { joinList, orNull, splitList } from '#renderer/library/fact-text.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { CREDIBILITIES } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { FactField } from './FactField.tsx';
import { InTrash } from './InTrash.tsx';
import { MarkingField } from './MarkingField.tsx';
import { SourceJump } from './SourceJump.tsx';
import { problemOf, storeIf, TOO_LONG } from './store-facts.ts';
import { UsedIn } from './UsedIn.tsx';

const CREDIBILITY_CHOICES = [
  { value: '', label: 'Not graded' },
  ...Object.entries(CREDIBILITIES).map(([value, label]) => ({ value, label })),
];

const { speaker, note, tags } = excerptFacts.shape;

/** An excerpt: its words as they stand in the source, and what is said about them. */
export function ExcerptDetails({ id }: { id: ExcerptId }) {
  const desk = useDesk();
  const loaded = useCall('excerpts.get', { id }, ['excerpts', 'sources', 'briefings']);
  if (loaded.state === 'failed') return <Failed error={loaded.error} onAgain={loaded.again} />;
  if (loaded.state === 'loading') return null;
  const { excerpt, usedIn } = loaded.value;
  const update = (patch: CallInput<'excerpts.update'>['patch']) => call('excerpts.update', { id, patch });
  const choose = async (patch: CallInput<'excerpts.update'>['patch']) => {
    const problem = await problemOf(update(patch));
    if (problem !== null) desk.tell(problem);
  };
  const target = { kind: 'excerpt' as const, id };
  return (
    <div className="inspector-fields">
      <blockquote className="inspector-quote" style={{ margin: 0 }}>
        {excerpt.anchor.exact}
      </blockquote>
      <SourceJump source={excerpt.source} passage={excerpt.anchor} paragraphs={excerpt.paragraphs} />
      {excerpt.trashedAt !== null ? (
        <InTrash items={{ kind: 'excerpt', ids: [id] }} />
      ) : (
        <div className="inspector-actions">
          <Button disabled={desk.readOnly} onClick={() => desk.cite([target])}>
            Cite in Briefing
          </Button>
          <Button disabled={desk.readOnly} onClick={() => desk.insert(target)}>
            Quote in Briefing
          </Button>
        </div>
      )}
      <FactField
        label="Speaker"
        value={excerpt.speaker ?? ''}
        onStore={(text) => storeIf(speaker, orNull(text), TOO_LONG, (it) => update({ speaker: it }))}
      />
      <FactField
        label="Note"
        long
        value={excerpt.note ?? ''}
        onStore={(text) => storeIf(note, orNull(text), TOO_LONG, (it) => update({ note: it }))}
      />
      <FactField
        label="Tags"
        hint="Separated by commas"
        value={joinList(excerpt.tags, ',')}
        onStore={(text) => storeIf(tags, splitList(text, ','), TOO_LONG, (it) => update({ tags: it }))}
      />
      <Select
        label="Credibility"
        disabled={desk.readOnly}
        value={excerpt.credibility === null ? '' : String(excerpt.credibility)}
        choices={CREDIBILITY_CHOICES}
        onValue={(value) => void choose({ credibility: credibility.safeParse(Number(value)).data ?? null })}
      />
      <MarkingField marking={excerpt.marking} onMarking={(marking) => void choose({ marking })} />
      <UsedIn uses={usedIn} />
    </div>
  );
}
