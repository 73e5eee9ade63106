import type { MessagePort } from 'node:worker_threads';
import type { FromParser, ParseLimits, StartParser } from '#main/actions/parser-process.ts';
import type { Piece } from '#main/actions/pieces.ts';

/** What a worker tells the main process about a parser process it wants, each by a number of its own. */
export type ToRelay =
  | { readonly type: 'start'; readonly id: number; readonly limits: ParseLimits }
  | { readonly type: 'post'; readonly id: number; readonly piece: Piece }
  | { readonly type: 'kill'; readonly id: number };

export type FromRelay =
  | { readonly type: 'message'; readonly id: number; readonly message: FromParser }
  | { readonly type: 'exit'; readonly id: number };

/**
 * Parser processes that the main process owns: only it can start a utility process, and Electron's ports do not reach a
 * worker thread. The other end of `port` is `relayParsers`.
 */
export function relayedParser(port: MessagePort): StartParser {
  const heard = new Map<number, (message: FromRelay) => void>();
  let lastId = 0;
  const tell = (message: ToRelay, handed: ArrayBuffer[] = []) => port.postMessage(message, handed);
  port.on('message', (message: FromRelay) => heard.get(message.id)?.(message));
  // Only what waits for an answer keeps the thread alive, not this port.
  port.unref();
  return (limits) => {
    const id = (lastId += 1);
    let onMessage: (message: FromParser) => void = () => undefined;
    let onExit = () => undefined as void;
    heard.set(id, (it) => {
      if (it.type === 'message') return onMessage(it.message);
      heard.delete(id);
      return onExit();
    });
    tell({ type: 'start', id, limits });
    return {
      post: (piece) => tell({ type: 'post', id, piece }, [piece.bytes.buffer]),
      onMessage: (it) => {
        onMessage = it;
      },
      onExit: (it) => {
        onExit = it;
      },
      kill: () => tell({ type: 'kill', id }),
    };
  };
}
