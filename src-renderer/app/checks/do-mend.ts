import type { Finding, Mend } from '#core/checks/finding.ts';
import { isBlockMend, mendedBlock, type BlockMend } from '#core/checks/mending.ts';
import type { CallError } from '#core/contract/errors.ts';
import { call } from '#renderer/api.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { newId } from '#renderer/app/citing.ts';
import type { BriefingEditorHandle } from '#renderer/editor/props.ts';

/** What came of a mend. */
export interface Mended {
  readonly isDone: boolean;
  /** A sentence about it, and how it is taken back where undo in the text does not. */
  readonly tell: string | null;
  readonly undo: { readonly label: string; readonly run: () => void } | null;
  readonly error: CallError | null;
}

const DONE: Mended = { isDone: true, tell: null, undo: null, error: null };
const notDone = (tell: string): Mended => ({ ...DONE, isDone: false, tell });
const failed = (error: CallError): Mended => ({ ...DONE, isDone: false, error });

/** Does what a check offers: in the text as one step of undo, in the facts of the briefing, or in the library. */
export async function doMend(
  session: BriefingSession,
  handle: BriefingEditorHandle | null,
  finding: Finding,
  mend: Mend,
): Promise<Mended> {
  if (isBlockMend(mend)) return inText(session, handle, finding, mend);
  if (mend.type === 'facts') {
    const { facts } = session.state.get();
    if (facts === null) return notDone('The briefing is still being read.');
    const names = new Set(Object.keys(mend.facts));
    const before = Object.fromEntries(Object.entries(facts).filter(([name]) => names.has(name)));
    const wanted = Object.fromEntries(Object.entries(mend.facts).filter(([, value]) => value !== undefined));
    session.changeFacts(wanted);
    return {
      ...DONE,
      tell: `Done: ${mend.label}.`,
      undo: { label: 'Undo', run: () => session.changeFacts(before) },
    };
  }
  if (mend.type === 'grade') {
    const { excerptId: id, credibility } = mend;
    const before = session.references().excerpts.find((it) => it.id === id)?.credibility ?? null;
    const answer = await call('excerpts.update', { id, patch: { credibility } });
    if (!answer.ok) return failed(answer.error);
    await session.refreshReferences();
    const undo = () => void call('excerpts.update', { id, patch: { credibility: before } });
    return {
      ...DONE,
      tell: 'The excerpt is graded anew in the library.',
      undo: { label: 'Undo', run: undo },
    };
  }
  const { statements } = mend;
  const answer = await call('checks.markSequence', { statements, isSequence: true });
  if (!answer.ok) return failed(answer.error);
  const undo = () => void call('checks.markSequence', { statements, isSequence: false });
  return {
    ...DONE,
    tell: 'It is remembered that one follows the other.',
    undo: { label: 'Undo', run: undo },
  };
}

function inText(
  session: BriefingSession,
  handle: BriefingEditorHandle | null,
  finding: Finding,
  mend: BlockMend,
): Mended {
  const block = session.blocks().find((it) => it.id === mend.blockId);
  const blocks = block === undefined ? null : mendedBlock(block, mend, finding, newId);
  const put = blocks === null ? 'gone' : handle?.findings.put(mend.blockId, blocks);
  if (put === 'suggesting') return notDone('Turn off suggesting to mend what was found.');
  if (put !== 'done')
    return notDone('The words have changed, or a suggestion about them is open. It is checked again.');
  // So that the new mark can be described.
  if (mend.type === 'cite') void session.resolve(mend.targets);
  if (mend.type === 'bind') void session.resolve([{ kind: 'excerpt', id: mend.excerptId }]);
  return DONE;
}
