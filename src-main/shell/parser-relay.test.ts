import { MessageChannel } from 'node:worker_threads';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PARSE_LIMITS, type StartParser } from '#main/actions/parser-process.ts';
import { relayParsers } from './parser-relay.ts';
import { relayedParser } from './workers/relayed-parser.ts';

/** A worker that asks for so many parser processes at once and ends; answers how many still run afterwards. */
async function leftRunning(asked: number): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let running = 0;
  const start: StartParser = () => {
    running += 1;
    let heardExit = () => undefined as void;
    return {
      post: () => undefined,
      onMessage: () => undefined,
      onExit: (heard) => {
        heardExit = heard;
      },
      kill: () => {
        running -= 1;
        heardExit();
      },
    };
  };
  relayParsers(port1, start);
  const wanted = relayedParser(port2);
  for (let count = 0; count < asked; count += 1) wanted(PARSE_LIMITS);
  const closed = new Promise((resolve) => port1.once('close', resolve));
  port2.close();
  await closed;
  await wait(50);
  return running;
}

test.each([1, 5])('%d processes a worker has asked for end with it', async (asked) => {
  expect(await leftRunning(asked)).toBe(0);
});
