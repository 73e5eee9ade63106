import type { FromParser } from '#main/actions/parser-process.ts';
import { ownPiece, type Piece } from '#main/actions/pieces.ts';

/** What started this process, whether Electron (a utility process) or Node (a child process). */
export interface Outside {
  post(message: FromParser): void;
  onPiece(heard: (piece: Piece) => void): void;
}

export function outsideOfProcess(): Outside {
  // Only in a utility process, whatever the types say.
  const port = process.parentPort as typeof process.parentPort | undefined;
  if (port !== undefined) {
    return {
      post: (message) => port.postMessage(message),
      onPiece: (heard) => {
        port.on('message', ({ data }) => heard(ownPiece(data as Piece)));
      },
    };
  }
  // The one who asked is gone: so is the reason to read on.
  const end = () => process.kill(process.pid, 'SIGKILL');
  process.once('disconnect', end);
  // It may have gone while this process was starting: nobody hears of that any more.
  if (!process.connected) end();
  return {
    post: (message) => process.send?.(message),
    onPiece: (heard) => {
      process.on('message', (message) => heard(ownPiece(message as Piece)));
    },
  };
}
