import type { FileToParse } from './deps.ts';
import type { Piece } from './pieces.ts';

// What passes between who wants a file read and the process that reads it.

/** What the process is asked, in pieces; it answers a ParsedFile, a DraftBriefing or the evidence of a PDF, in pieces. */
export type ParseTask =
  | { readonly task: 'document'; readonly sent: FileToParse }
  | { readonly task: 'briefing'; readonly sent: string }
  | { readonly task: 'evidence'; readonly sent: Uint8Array };

/** What one file may cost before its reading is stopped. */
export interface ParseLimits {
  /** Milliseconds from the question to the answer. */
  readonly deadline: number;
  /** Of the reading thread's heap. Buffers lie outside it. */
  readonly heapMegabytes: number;
  /** Bytes by which the whole process may grow from what it was when it started. */
  readonly growthBytes: number;
}

export const PARSE_LIMITS: ParseLimits = {
  deadline: 60_000,
  heapMegabytes: 1024,
  growthBytes: 1_200_000_000,
};

/** Why a reading was stopped. `exit`: the process was gone, and nobody knows why. */
export type StopReason = 'deadline' | 'memory' | 'error' | 'exit' | 'cancelled';

/** What a parser process says. After `stopped` it answers nothing more. */
export type FromParser =
  | (Piece & {
      /** It has grown so far that the next thing should be read by a new one. Said with the last piece. */
      readonly isSpent: boolean;
    })
  | { readonly type: 'stopped'; readonly why: 'memory' | 'error'; readonly frames: string }
  /** Its guard refused a way to the network. */
  | { readonly type: 'refused'; readonly door: string };

/** A process that reads one thing at a time, however it is started and reached. */
export interface ParserProcess {
  post(piece: Piece): void;
  onMessage(heard: (message: FromParser) => void): void;
  /** Heard once, however it ended; what it has said before comes before. */
  onExit(heard: () => void): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
}

/** Starts a new process that keeps these limits. */
export type StartParser = (limits: ParseLimits) => ParserProcess;

/** All that a parser process gets of the environment: what a person has set there must not change how a file is read. */
export function bareEnvironment(): Record<string, string> {
  // Without it Node does not start on Windows.
  const { SystemRoot } = process.env;
  return SystemRoot === undefined ? {} : { SystemRoot };
}
