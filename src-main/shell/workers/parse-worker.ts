import '#main/refuse-network.ts';
import { parentPort } from 'node:worker_threads';
import type { FileToParse, ParsedFile } from '#main/actions/deps.ts';
import { readDocument } from '#main/importers/read-document.ts';

// What throws here ends the thread, and with it the one file that was being read: see parseInWorker.
parentPort?.on('message', (file: FileToParse) => {
  parentPort?.postMessage(readDocument(file) satisfies ParsedFile);
});
