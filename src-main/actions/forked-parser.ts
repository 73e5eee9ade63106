import { fork } from 'node:child_process';
import { bareEnvironment, type FromParser, type StartParser } from './parser-process.ts';
import { ownPiece } from './pieces.ts';

/** Starts the built import process as a child of this Node process. For where there is no Electron. */
export function forkedParser(file: string): StartParser {
  return (limits) => {
    const child = fork(file, [JSON.stringify(limits)], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: bareEnvironment(),
      // A debugger's port or a loader of this process is none of the child's business.
      execArgv: [],
    });
    let heardExit: () => void = () => undefined;
    // A child that cannot be started or written to has ended as well; `exit` alone is not heard then.
    child.on('error', () => heardExit());
    child.on('exit', () => heardExit());
    return {
      post: (piece) => {
        if (child.connected) child.send(piece);
      },
      onMessage: (heard) => {
        child.on('message', (message) => {
          const said = message as FromParser;
          heard(said.type === 'piece' ? ownPiece(said) : said);
        });
      },
      onExit: (heard) => {
        heardExit = heard;
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}
