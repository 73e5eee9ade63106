import type { MessagePort } from 'node:worker_threads';
import type { ParserProcess, StartParser } from '#main/actions/parser-process.ts';
import type { FromRelay, ToRelay } from './workers/relayed-parser.ts';

/**
 * Starts parser processes for the worker at the other end of `port` (`relayedParser`) and passes on what they say, piece
 * by piece and without looking: the main process must not be held up by the size of a file. They end with the worker.
 */
export function relayParsers(port: MessagePort, start: StartParser): void {
  const running = new Map<number, ParserProcess>();
  const tell = (message: FromRelay, handed: ArrayBuffer[] = []) => port.postMessage(message, handed);
  const begin = ({ id, limits }: Extract<ToRelay, { type: 'start' }>) => {
    const parser = start(limits);
    running.set(id, parser);
    parser.onMessage((message) => {
      tell({ type: 'message', id, message }, message.type === 'piece' ? [message.bytes.buffer] : []);
    });
    parser.onExit(() => {
      running.delete(id);
      tell({ type: 'exit', id });
    });
  };
  const pass = (message: ToRelay) => {
    if (message.type === 'start') begin(message);
    else if (message.type === 'post') running.get(message.id)?.post(message.piece);
    else running.get(message.id)?.kill();
  };
  const waiting: ToRelay[] = [];
  const passNext = () => {
    const next = waiting.shift();
    if (next !== undefined) pass(next);
    // A port hands over all that has come in one go; others have their turn between two pieces.
    if (waiting.length > 0) setImmediate(passNext);
  };
  port.on('message', (message: ToRelay) => {
    waiting.push(message);
    if (waiting.length === 1) setImmediate(passNext);
  });
  port.on('close', () => {
    // What it has still asked for would be started for nobody.
    waiting.length = 0;
    for (const parser of running.values()) parser.kill();
  });
}
