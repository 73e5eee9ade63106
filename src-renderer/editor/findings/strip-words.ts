import type { BlockState } from '#core/checks/block-states.ts';
import type { Weight } from '#core/checks/finding.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
const WORST: Record<Weight, string> = {
  wrong: 'something is wrong',
  doubtful: 'there is something to look at',
  hint: 'there is a hint',
};

/** What a mark of the strip says, in a sentence. */
export function stripSentence(state: BlockState): string {
  const { worst, findings, citations, carriers, origins } = state;
  const from = carriers === origins ? '' : ` with ${counted(origins, 'independent origin')}`;
  const rests =
    citations === 0 ? null : `${counted(citations, 'citation')} of ${counted(carriers, 'source')}${from}`;
  const found = worst === null ? null : `${WORST[worst]}${findings > 1 ? ` (${findings} findings)` : ''}`;
  const said = [rests, found].filter((it) => it !== null).join('; ');
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
