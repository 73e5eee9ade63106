import type { CallOutput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Block } from '#core/model/block.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import type { BlockId, BriefingId } from '#core/model/ids.ts';
import type { Result } from '#core/model/result.ts';
import { call } from '#renderer/api.ts';
import type { Clock } from './autosave.ts';
import { saveParts } from './save-parts.ts';

export interface UnsavedChanges {
  readonly order: readonly BlockId[];
  readonly changed: readonly Block[];
  readonly facts: Partial<BriefingFacts>;
}

type Saved = Result<CallOutput<'briefings.save'>, CallError>;

/** Sending what changed to the library, and keeping a version now and then. */
export interface SessionSaving {
  /** The briefing was read: this is what is stored. */
  begin(revision: number, order: readonly BlockId[]): void;
  revision(): number;
  send(changes: UnsavedChanges): Promise<Saved>;
  /** Keeps what is stored as a version; without a name only where something was saved since the last one. */
  keepVersion(name: string | null): Promise<Result<unknown, CallError>>;
}

/** A version is kept when so much time with changes has passed. Milliseconds. */
const VERSION_EVERY = 5 * 60_000;

export function makeSessionSaving(id: BriefingId, clock: Clock): SessionSaving {
  let revision = 0;
  let stored: readonly BlockId[] = [];
  let changed = false;
  let versionAt = clock.now();

  const keepVersion: SessionSaving['keepVersion'] = async (name) => {
    if (name === null && !changed) return { ok: true, value: null };
    const answer = await call('briefings.keepVersion', { id, name });
    if (answer.ok) [versionAt, changed] = [clock.now(), false];
    return answer;
  };
  const sendPart = async (
    part: Pick<UnsavedChanges, 'order' | 'changed'>,
    facts: UnsavedChanges['facts'],
  ): Promise<Saved> => {
    const { order } = part;
    const answer = await call('briefings.save', {
      id,
      revision,
      order: [...order],
      changed: [...part.changed],
      facts,
    });
    if (answer.ok) {
      revision = answer.value.revision;
      stored = order;
      changed = true;
    }
    return answer;
  };
  return {
    begin(nextRevision, order) {
      revision = nextRevision;
      stored = order;
    },
    revision: () => revision,
    async send(changes) {
      let answer: Saved | null = null;
      for (const part of saveParts(stored, changes)) {
        answer = await sendPart(part, answer === null ? changes.facts : {});
        if (!answer.ok) return answer;
      }
      if (answer === null) throw new Error('there is always a part to save');
      if (clock.now() - versionAt >= VERSION_EVERY) void keepVersion(null);
      return answer;
    },
    keepVersion,
  };
}
