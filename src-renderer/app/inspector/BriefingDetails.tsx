import { useState } from 'react';
import { citationsOf } from '#core/model/block.ts';
import { briefingFacts, briefingKind, type BriefingFacts } from '#core/model/briefing.ts';
import { likelihoodScales } from '#core/briefing/likelihood.ts';
import { markingSchemes } from '#core/model/marking.ts';
import type { BriefingId } from '#core/model/ids.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { ExportDialog } from '#renderer/app/dialogs/export/ExportDialog.tsx';
import { ExportedFilesDialog } from '#renderer/app/dialogs/export/ExportedFilesDialog.tsx';
import { PageSetupDialog } from '#renderer/app/dialogs/page-setup/PageSetupDialog.tsx';
import { SessionDesk } from '#renderer/app/SessionDesk.tsx';
import { usePart } from '#renderer/ui/store.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { linesOf, orNull } from '#renderer/library/fact-text.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { BRIEFING_KINDS, counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { Check } from '#renderer/ui/Check.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { FactField } from './FactField.tsx';
import { MarkingField } from './MarkingField.tsx';
import { OriginCount } from './OriginCount.tsx';
import { SourceSummary } from './SourceSummary.tsx';
import { DATE_HINT, TOO_LONG } from './store-facts.ts';

const SCHEME_CHOICES = markingSchemes.map((it) => ({ value: it.id, label: it.name }));
const SCALE_CHOICES = likelihoodScales.map((it) => ({ value: it.id, label: it.name }));
const KIND_CHOICES = Object.entries(BRIEFING_KINDS).map(([value, label]) => ({ value, label }));

interface BriefingDetailsProps {
  id: BriefingId;
  /** Null for a briefing that is not open. */
  session: BriefingSession | null;
}

/** What stands at the head of a briefing. Changes are saved together with its text. */
export function BriefingDetails({ id, session }: BriefingDetailsProps) {
  const desk = useDesk();
  if (session !== null) {
    return (
      <SessionDesk session={session}>
        <OpenBriefingDetails session={session} />
      </SessionDesk>
    );
  }
  return (
    <EmptyPlace
      title="This briefing is not open"
      actions={<Button onClick={() => desk.openBriefing(id)}>Open</Button>}
    >
      Open it to see and change its facts.
    </EmptyPlace>
  );
}

function OpenBriefingDetails({ session }: { session: BriefingSession }) {
  const desk = useDesk();
  const facts = usePart(session.state, (it) => it.facts);
  if (facts === null) return null;
  /** Takes a value that the model takes; the session saves it. */
  const change = async (patch: Partial<BriefingFacts>, advice: string): Promise<string | null> => {
    const read = briefingFacts.partial().safeParse(patch);
    if (!read.success) return advice;
    session.changeFacts(patch);
    return null;
  };
  return (
    <div className="inspector-fields">
      <FactField
        label="Title"
        long
        value={facts.title}
        onStore={(text) => change({ title: text.trim() }, TOO_LONG)}
      />
      <Select
        label="Kind"
        disabled={desk.readOnly}
        value={facts.kind}
        choices={KIND_CHOICES}
        onValue={(value) => {
          const kind = briefingKind.safeParse(value);
          if (kind.success) session.changeFacts({ kind: kind.data });
        }}
      />
      <FactField
        label="Date"
        placeholder="such as 2031-05-04"
        value={facts.date ?? ''}
        onStore={(text) => change({ date: orNull(text) }, DATE_HINT)}
      />
      <FactField
        label="As of"
        placeholder="such as 2031-05-04"
        hint="The day up to which what is said was known; printed below the title."
        value={facts.asOf ?? ''}
        onStore={(text) => change({ asOf: orNull(text) }, DATE_HINT)}
      />
      <FactField
        label="Author"
        value={facts.author ?? ''}
        onStore={(text) => change({ author: orNull(text) }, TOO_LONG)}
      />
      <FactField
        label="Language"
        placeholder="such as en"
        value={facts.language}
        onStore={(text) => change({ language: text.trim() }, 'Write a language code such as en or fr.')}
      />
      <FactField
        label="Distribution"
        lines
        hint="Who gets it, one a line."
        value={facts.distribution.join('\n')}
        onStore={(text) => change({ distribution: linesOf(text) }, 'At most 100 lines of 300 letters each.')}
      />
      <MarkingField marking={facts.marking} onMarking={(marking) => session.changeFacts({ marking })} />
      <Downgrade session={session} facts={facts} />
      <Select
        label="Portions are marked in"
        disabled={desk.readOnly}
        value={facts.markingScheme ?? ''}
        choices={[{ value: '', label: 'No scheme' }, ...SCHEME_CHOICES]}
        onValue={(value) => session.changeFacts({ markingScheme: value === '' ? null : value })}
      />
      <Select
        label="Likelihood scale"
        disabled={desk.readOnly}
        value={facts.likelihoodScale ?? ''}
        choices={[{ value: '', label: 'None' }, ...SCALE_CHOICES]}
        hint="One scale for the whole briefing: “likely” differs between them."
        onValue={(value) => session.changeFacts({ likelihoodScale: value === '' ? null : value })}
      />
      <Check
        label="Number paragraphs"
        disabled={desk.readOnly}
        checked={facts.paragraphNumbers}
        onChecked={(paragraphNumbers) => session.changeFacts({ paragraphNumbers })}
      />
      <Check
        label="Number headings"
        disabled={desk.readOnly}
        checked={facts.headingNumbers}
        onChecked={(headingNumbers) => session.changeFacts({ headingNumbers })}
      />
      <BriefingOrigins session={session} />
      <SourceSummary session={session} summary={facts.sourceSummary} />
      <Leaving session={session} />
    </div>
  );
}

/** How it is printed and where it went: of this briefing, which need not be the one in front, as the menu's are. */
function Leaving({ session }: { session: BriefingSession }) {
  const desk = useDesk();
  const [asked, setAsked] = useState<'page-setup' | 'export' | 'exported-files' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <div className="inspector-actions">
        <Button disabled={desk.readOnly} onClick={() => setAsked('page-setup')}>
          Page Setup…
        </Button>
        <Button disabled={desk.readOnly} onClick={() => setAsked('export')}>
          Export PDF…
        </Button>
        <Button onClick={() => setAsked('exported-files')}>Exported Files…</Button>
      </div>
      {asked === 'page-setup' && <PageSetupDialog session={session} onClose={close} />}
      {asked === 'export' && <ExportDialog session={session} format="pdf" onClose={close} />}
      {asked === 'exported-files' && <ExportedFilesDialog session={session} onClose={close} />}
    </>
  );
}

/** A banner below its portions needs a reason, which is kept with the briefing. */
function Downgrade({ session, facts }: { session: BriefingSession; facts: BriefingFacts }) {
  const desk = useDesk();
  const { isBelow } = usePart(session.state, (it) => it.banner);
  if (!isBelow && facts.downgradeReason === null) return null;
  return (
    <FactField
      label="Why the banner is lower than its portions"
      long
      value={facts.downgradeReason ?? ''}
      onStore={async (text) => {
        if (!desk.readOnly) session.changeFacts({ downgradeReason: orNull(text) });
        return null;
      }}
    />
  );
}

/** More are not asked for at once. */
const MOST_TARGETS = 1000;

/** On how many sources and origins the whole briefing rests. */
function BriefingOrigins({ session }: { session: BriefingSession }) {
  // New whenever the text was counted.
  usePart(session.state, (it) => it.outline);
  const cited = citationsOf(session.blocks()).flatMap((it) => it.targets.map(({ target }) => target));
  const targets = [...new Map(cited.map((it) => [`${it.kind} ${it.id}`, it])).values()];
  const few = targets.length > 0 && targets.length <= MOST_TARGETS;
  const resolved = useCall('briefings.resolve', few ? { targets } : null, ['sources', 'excerpts', 'figures']);
  if (resolved.state !== 'ready') return null;
  return (
    <section className="inspector-part" aria-label="Sources of the briefing">
      <h3>Rests on {counted(resolved.value.sources.length, 'source')}</h3>
      <OriginCount sources={resolved.value.sources.map((it) => it.id)} />
    </section>
  );
}
