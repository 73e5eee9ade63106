import { useEffect, useState } from 'react';
import type { FigureView, Use } from '#core/contract/views.ts';
import { figureFacts, type FigureFacts } from '#core/model/figure.ts';
import type { FigureId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import {
  figureDraft,
  readFigureDraft,
  type FigureDraft,
  type FigureProblems,
} from '#renderer/library/fact-text.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { FigureFields } from '#renderer/library/FigureFields.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { figureWords } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { InTrash } from './InTrash.tsx';
import { MarkingField } from './MarkingField.tsx';
import { SourceJump } from './SourceJump.tsx';
import { UsedIn } from './UsedIn.tsx';

export function FigureDetails({ id }: { id: FigureId }) {
  const loaded = useCall('figures.get', { id }, ['figures', 'sources', 'briefings']);
  if (loaded.state === 'failed') return <Failed error={loaded.error} onAgain={loaded.again} />;
  if (loaded.state === 'loading') return null;
  return <FigureForm figure={loaded.value.figure} usedIn={loaded.value.usedIn} />;
}

/** The facts of a figure without its id and anchor. */
const factsOf = (figure: FigureView): FigureFacts => figureFacts.parse(figure);

/** A figure: its printed form as it stands in the source, and the number as data. Fields are stored when left. */
function FigureForm({ figure, usedIn }: { figure: FigureView; usedIn: readonly Use[] }) {
  const desk = useDesk();
  const { id } = figure;
  const [draft, setDraft] = useState<FigureDraft>(() => figureDraft(factsOf(figure)));
  const [problems, setProblems] = useState<FigureProblems>({});
  const stored = JSON.stringify(figureDraft(factsOf(figure)));
  useEffect(() => setDraft(JSON.parse(stored) as FigureDraft), [stored]);

  const update = async (patch: Partial<FigureFacts>) => {
    const answer = await call('figures.update', { id, patch });
    if (!answer.ok) desk.fail(answer.error);
  };
  const leave = () => {
    const read = readFigureDraft(draft, factsOf(figure));
    setProblems(read.ok ? {} : read.error);
    if (read.ok && JSON.stringify(draft) !== stored) void update(read.value);
  };
  return (
    <div className="inspector-fields">
      <blockquote className="inspector-quote" style={{ margin: 0 }}>
        {figure.anchor.exact}
      </blockquote>
      <p>{figureWords(figure)}</p>
      <SourceJump source={figure.source} passage={figure.anchor} paragraphs={figure.paragraphs} />
      {figure.trashedAt !== null ? (
        <InTrash items={{ kind: 'figure', ids: [id] }} />
      ) : (
        <div className="inspector-actions">
          <Button disabled={desk.readOnly} onClick={() => desk.cite([{ kind: 'figure', id }])}>
            Cite in Briefing
          </Button>
        </div>
      )}
      <FigureFields
        draft={draft}
        problems={problems}
        onDraft={setDraft}
        onLeave={leave}
        readOnly={desk.readOnly}
        complete
      />
      <MarkingField marking={figure.marking} onMarking={(marking) => void update({ marking })} />
      <UsedIn uses={usedIn} />
    </div>
  );
}
