import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Bridge } from '#core/contract/bridge.ts';
import type { CallInput, CallName, CallOutput } from '#core/contract/calls.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { fail, ok, type Result } from '#core/model/result.ts';

/** What the steps of a self-test work on: the app as a person has it, and a folder that goes away afterwards. */
export interface Bench {
  /** A call of the contract, made from the page; what went wrong comes as the sentence a person would read. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>, string>>;
  /** Writes a file for the app to read; answers its path. */
  put(name: string, content: string | Uint8Array): string;
  /** The path of a file in the folder. */
  path(name: string): string;
  /** What the next dialogs answer. */
  choose(answers: Chosen): void;
  /** Runs an expression in the page. */
  inPage(expression: string): Promise<unknown>;
  /** The system's number of the process that shows the page. */
  pageProcess(): number;
  /** Whether tools for developers open beside the page. */
  opensTools(): Promise<boolean>;
  readonly isPackaged: boolean;
  /** The file of the library that is open. */
  readonly database: string;
}

/** Files to read and the place to write; absent ones are as if the person had changed their mind. */
export interface Chosen {
  readonly files?: readonly string[];
  readonly exportTo?: string;
}

export interface BenchParts {
  readonly folder: string;
  readonly isPackaged: boolean;
  readonly database: string;
  /** Runs JavaScript in the page; its promise's value must be plain data. */
  readonly inPage: (code: string) => Promise<unknown>;
  readonly pageProcess: () => number;
  readonly opensTools: () => Promise<boolean>;
  readonly choose: (answers: Chosen) => void;
}

/** The calls go through the page's own bridge, the preload, the door and the workers: the whole way. */
export function makeBench({ folder, ...parts }: BenchParts): Bench {
  const path = (name: string): string => join(folder, name);
  return {
    ...parts,
    path,
    call: async (name, input) => {
      const code = `window.chancery.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`;
      const answer = (await parts.inPage(code)) as Awaited<ReturnType<Bridge['call']>>;
      return answer.ok ? ok(answer.value as never) : fail(sentenceFor(answer.error));
    },
    put: (name, content) => {
      const file = path(name);
      writeFileSync(file, content);
      return file;
    },
  };
}
