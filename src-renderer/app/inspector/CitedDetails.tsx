import type { CitedTarget } from '#core/model/citation.ts';
import type { References } from '#core/model/references.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CitedFields } from './CitedFields.tsx';
import { SourceJump } from './SourceJump.tsx';

interface CitedDetailsProps {
  cited: CitedTarget;
  references: References;
  onChange: (next: CitedTarget) => void;
  /** Null where it is the only one: a citation points at something. */
  onRemove: (() => void) | null;
}

/** One thing that a citation points at: its words, where they stand, and how they are cited. */
export function CitedDetails({ cited, references, onChange, onRemove }: CitedDetailsProps) {
  const { readOnly } = useDesk();
  return (
    <section className="inspector-cited" aria-label={`Cited ${cited.target.kind}`}>
      <CitedThing cited={cited} references={references} />
      <CitedFields cited={cited} onChange={onChange} />
      {onRemove !== null && (
        <div className="inspector-actions">
          <Button disabled={readOnly} onClick={onRemove}>
            Remove from the Citation
          </Button>
        </div>
      )}
    </section>
  );
}

function CitedThing({ cited: { target }, references }: Pick<CitedDetailsProps, 'cited' | 'references'>) {
  const desk = useDesk();
  const anchored =
    references.excerpts.find((it) => it.id === target.id) ??
    references.figures.find((it) => it.id === target.id);
  const picture = references.pictures.find((it) => it.id === target.id);
  const sourceId = target.kind === 'source' ? target.id : (anchored?.sourceId ?? picture?.sourceId);
  const source = references.sources.find((it) => it.id === sourceId);
  if ((anchored ?? picture ?? source) === undefined) {
    return (
      <p className="ui-field-problem">This {target.kind} is not in the library. The export will stop here.</p>
    );
  }
  return (
    <div className="inspector-part">
      {anchored !== undefined && <p className="inspector-quote">{anchored.anchor.exact}</p>}
      {picture !== undefined && <p>{picture.caption ?? picture.fileName}</p>}
      {source !== undefined && (
        <SourceJump
          source={source}
          passage={anchored?.anchor ?? null}
          paragraphs={anchored?.paragraphs ?? null}
        />
      )}
      <Button tone="quiet" className="inspector-jump" onClick={() => desk.select(target)}>
        Details of the {target.kind}
      </Button>
    </div>
  );
}
