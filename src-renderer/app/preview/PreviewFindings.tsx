import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor, sentenceForProblem } from '#core/contract/messages.ts';
import type { Preview } from '#core/contract/print-views.ts';
import { blockId, type BlockId } from '#core/model/ids.ts';
import { Button } from '#renderer/ui/Button.tsx';

interface PreviewFindingsProps {
  error: CallError | null;
  problems: Preview['problems'];
  onShow: (block: BlockId) => void;
}

/** What is worth a look before the pages go out, and why they are not those of the text as it is. */
export function PreviewFindings({ error, problems, onShow }: PreviewFindingsProps) {
  const faulty = error !== null && 'blockId' in error ? error.blockId : null;
  return (
    <div className="preview-findings">
      {error !== null && (
        <p className="preview-finding" role="status">
          <span>The pages are those of an earlier text. {sentenceFor(error)}</span>
          {faulty != null && <Show block={blockId.parse(faulty)} onShow={onShow} />}
        </p>
      )}
      {problems.length > 0 && (
        <ul aria-label="Findings">
          {problems.map((it, at) => (
            <li key={at} className="preview-finding">
              <span>{sentenceForProblem(it)}</span>
              {it.blockId != null && <Show block={it.blockId} onShow={onShow} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Show({ block, onShow }: { block: BlockId; onShow: PreviewFindingsProps['onShow'] }) {
  return (
    <Button tone="quiet" onClick={() => onShow(block)}>
      Show
    </Button>
  );
}
