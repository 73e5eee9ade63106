import type { ReactNode } from 'react';
import type { CallInput } from '#core/contract/calls.ts';
import { reliability } from '#core/model/grade.ts';
import {
  citeKey,
  sourceFacts,
  type FactEvidence,
  type Source,
  type StatedField,
} from '#core/model/source.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { joinList, orNull, splitList } from '#renderer/library/fact-text.ts';
import { RELIABILITIES } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { FactField } from './FactField.tsx';
import { MarkingField } from './MarkingField.tsx';
import { ProposedFact } from './ProposedFact.tsx';
import { SourceStatus } from './SourceStatus.tsx';
import { DATE_HINT, problemOf, storeIf, TOO_LONG } from './store-facts.ts';

type Patch = CallInput<'sources.update'>['patch'];

const RELIABILITY_CHOICES = [
  { value: '', label: 'Not graded' },
  ...Object.entries(RELIABILITIES).map(([value, label]) => ({ value, label })),
];

const { title, outlet, authors, publishedOn, capturedOn, language, kind, url, descriptor, note, tags } =
  sourceFacts.shape;

interface SourceFieldsProps {
  source: Source;
  /** What nobody has accepted yet. */
  proposed: readonly FactEvidence[];
}

/** Everything a person may say about a source; what the document proposes shows the words it rests on. */
export function SourceFields({ source, proposed }: SourceFieldsProps) {
  const desk = useDesk();
  const { id } = source;
  const update = (patch: Patch) => call('sources.update', { id, patch });
  const choose = async (patch: Patch) => {
    const problem = await problemOf(update(patch));
    if (problem !== null) desk.tell(problem);
  };
  const decide = async (fields: StatedField[], decision: 'accept' | 'dismiss') => {
    const problem = await problemOf(call('sources.decideFacts', { id, fields, decision }));
    if (problem !== null) desk.tell(problem);
  };
  const evidenceFor = (field: StatedField, value: string | null): ReactNode => {
    const evidence = proposed.find((it) => it.field === field);
    return evidence === undefined ? null : (
      <ProposedFact
        sourceId={id}
        value={value ?? ''}
        evidence={evidence}
        onDecide={(decision) => void decide([field], decision)}
      />
    );
  };
  const copyUrl = async () => {
    const answer = await call('shell.copyText', { text: source.url ?? '' });
    if (answer.ok) desk.tell('Copied the address.');
    else desk.fail(answer.error);
  };
  return (
    <>
      {proposed.length > 1 && (
        <div className="inspector-notice">
          <p>{proposed.length} facts were read off the document.</p>
          <Button
            disabled={desk.readOnly}
            onClick={() =>
              void decide(
                proposed.map((it) => it.field),
                'accept',
              )
            }
          >
            Accept All
          </Button>
        </div>
      )}
      <FactField
        label="Title"
        long
        value={source.title ?? ''}
        below={evidenceFor('title', source.title)}
        onStore={(text) => storeIf(title, orNull(text), TOO_LONG, (it) => update({ title: it }))}
      />
      <FactField
        label="Outlet"
        value={source.outlet ?? ''}
        below={evidenceFor('outlet', source.outlet)}
        onStore={(text) => storeIf(outlet, orNull(text), TOO_LONG, (it) => update({ outlet: it }))}
      />
      <FactField
        label="Authors"
        hint="Separated by semicolons"
        value={joinList(source.authors, ';')}
        below={evidenceFor('authors', joinList(source.authors, ';'))}
        onStore={(text) => storeIf(authors, splitList(text, ';'), TOO_LONG, (it) => update({ authors: it }))}
      />
      <FactField
        label="Published"
        placeholder="such as 2031-05-04"
        value={source.publishedOn ?? ''}
        below={evidenceFor('publishedOn', source.publishedOn)}
        onStore={(text) => storeIf(publishedOn, orNull(text), DATE_HINT, (it) => update({ publishedOn: it }))}
      />
      <FactField
        label="Captured"
        hint="The day it was saved or received"
        placeholder="such as 2031-05-04"
        value={source.capturedOn ?? ''}
        onStore={(text) => storeIf(capturedOn, orNull(text), DATE_HINT, (it) => update({ capturedOn: it }))}
      />
      <FactField
        label="Language"
        placeholder="such as en"
        value={source.language ?? ''}
        below={evidenceFor('language', source.language)}
        onStore={(text) => storeIf(language, orNull(text), TOO_LONG, (it) => update({ language: it }))}
      />
      <FactField
        label="Kind"
        placeholder="such as article, press release, transcript"
        value={source.kind ?? ''}
        below={evidenceFor('kind', source.kind)}
        onStore={(text) => storeIf(kind, orNull(text), TOO_LONG, (it) => update({ kind: it }))}
      />
      <div className="inspector-copy">
        <FactField
          label="Address"
          value={source.url ?? ''}
          below={evidenceFor('url', source.url)}
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
      <SourceStatus source={source} onUpdate={update} />
      <FactField
        label="Tags"
        hint="Separated by commas"
        value={joinList(source.tags, ',')}
        onStore={(text) => storeIf(tags, splitList(text, ','), TOO_LONG, (it) => update({ tags: it }))}
      />
      <FactField
        label="Note"
        long
        value={source.note ?? ''}
        onStore={(text) => storeIf(note, orNull(text), TOO_LONG, (it) => update({ note: it }))}
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
