import type { DraftBriefing } from '#main/importers/briefing-markdown-draft.ts';
import type { ReadEvidence } from '#main/importers/read-evidence.ts';
import type { Deps, ParsedFile } from './deps.ts';
import {
  PARSE_LIMITS,
  type FromParser,
  type ParseLimits,
  type ParserProcess,
  type ParseTask,
  type StartParser,
  type StopReason,
} from './parser-process.ts';
import { pieceJoiner, piecesOf } from './pieces.ts';

/** A process that has nothing to read is ended after so long, in milliseconds: it may have grown. */
const IDLE = 60_000;

/** Reads one thing after the other; `stopped` where it ran into a limit, was cancelled or ended its process. */
export interface Parser extends Pick<Deps, 'parse' | 'parseBriefing' | 'readEvidence'> {
  stop(): void;
}

export interface ParserWatch {
  readonly onStopped: (why: StopReason, frames: string) => void;
  /** Hears of a way to the network that the process was refused. */
  readonly onRefused: (door: string) => void;
}

const UNWATCHED: ParserWatch = { onStopped: () => undefined, onRefused: () => undefined };

/**
 * A parser in a process of its own: whatever a file does to it costs that file alone. The process is started with the
 * first file and again after it ended. A signal that is aborted ends it in the middle of a file.
 */
export function parseInProcess(
  start: StartParser,
  watch: ParserWatch = UNWATCHED,
  limits: ParseLimits = PARSE_LIMITS,
): Parser {
  let running: Running | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    running?.process.kill();
    running = null;
  };
  const parseOne = async <T>(task: ParseTask, signal: AbortSignal | undefined): Promise<T | 'stopped'> => {
    if (signal?.aborted === true) return 'stopped';
    clearTimeout(idle);
    if (running === null || running.isGone) running = follow(start(limits), watch);
    const outcome = await ask(running, task, limits.deadline, signal);
    if ('why' in outcome) watch.onStopped(outcome.why, outcome.frames);
    if ('why' in outcome || outcome.isSpent) end();
    idle = setTimeout(end, IDLE).unref();
    return 'why' in outcome ? 'stopped' : (outcome.parsed as T);
  };
  const parse = <T>(task: ParseTask, signal?: AbortSignal) => {
    const parsed = queue.then(() => parseOne<T>(task, signal));
    queue = parsed.catch(() => undefined);
    return parsed;
  };
  return {
    parse: (sent, signal) => parse<ParsedFile>({ task: 'document', sent }, signal),
    parseBriefing: (sent) => parse<DraftBriefing>({ task: 'briefing', sent }),
    readEvidence: (sent) => parse<ReadEvidence | null>({ task: 'evidence', sent }),
    stop: () => {
      clearTimeout(idle);
      end();
    },
  };
}

type Outcome =
  | { readonly parsed: unknown; readonly isSpent: boolean }
  | { readonly why: StopReason; readonly frames: string };

interface Running {
  readonly process: ParserProcess;
  isGone: boolean;
  /** Who waits for an answer, if anybody. */
  hear: (message: FromParser | 'gone') => void;
}

function follow(process: ParserProcess, { onRefused }: ParserWatch): Running {
  const running: Running = { process, isGone: false, hear: () => undefined };
  process.onMessage((message) => {
    if (message.type === 'refused') onRefused(message.door);
    else running.hear(message);
  });
  process.onExit(() => {
    running.isGone = true;
    running.hear('gone');
  });
  return running;
}

function ask(
  running: Running,
  task: ParseTask,
  deadline: number,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const join = pieceJoiner();
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      running.hear = () => undefined;
      resolve(outcome);
    };
    const cancel = () => end({ why: 'cancelled', frames: '' });
    const timer = setTimeout(() => end({ why: 'deadline', frames: '' }), deadline);
    signal?.addEventListener('abort', cancel, { once: true });
    running.hear = (message) => {
      if (message === 'gone') return end({ why: 'exit', frames: '' });
      if (message.type === 'stopped') return end(message);
      if (message.type === 'refused') return undefined;
      const joined = join(message);
      if (joined !== null) end({ parsed: joined.value, isSpent: message.isSpent });
      return undefined;
    };
    for (const piece of piecesOf(task)) running.process.post(piece);
  });
}
