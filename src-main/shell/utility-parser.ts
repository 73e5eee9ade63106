import { utilityProcess } from 'electron';
import { bareEnvironment, type FromParser, type StartParser } from '#main/actions/parser-process.ts';
import { endProcess } from './end-process.ts';

/** What the import process is called in the system's list of processes. */
export const IMPORT_SERVICE = 'Chancery import';

/** Starts the built import process as a utility process of the app. */
export function utilityParser(file: string): StartParser {
  return (limits) => {
    const child = utilityProcess.fork(file, [JSON.stringify(limits)], {
      serviceName: IMPORT_SERVICE,
      // What a library prints about a file must reach no terminal.
      stdio: 'ignore',
      env: bareEnvironment(),
      execArgv: [],
    });
    return {
      post: (piece) => child.postMessage(piece),
      onMessage: (heard) => {
        child.on('message', (message: FromParser) => heard(message));
      },
      onExit: (heard) => {
        child.once('exit', () => heard());
      },
      kill: () => {
        // Electron's own way asks (SIGTERM); a process that is stopped or hangs does not hear. One that ran out of memory
        // ends itself meanwhile.
        const end = () => child.pid !== undefined && endProcess(child.pid);
        if (child.pid === undefined) child.once('spawn', end);
        else end();
      },
    };
  };
}
