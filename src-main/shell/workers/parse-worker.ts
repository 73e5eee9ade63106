import '#main/refuse-network.ts';
import { parentPort } from 'node:worker_threads';
import type { ParsedFile } from '#main/actions/deps.ts';
import type { ParseTask } from '#main/actions/parse-in-worker.ts';
import type { DraftBriefing } from '#main/importers/briefing-markdown-draft.ts';
import { parseBriefing } from '#main/importers/briefing-markdown-parse.ts';
import { readDocument } from '#main/importers/read-document.ts';

// What throws here ends the thread, and with it the one file that was being read: see parseInWorker.
parentPort?.on('message', async ({ task, sent }: ParseTask) => {
  parentPort?.postMessage(
    task === 'briefing'
      ? (parseBriefing(sent) satisfies DraftBriefing)
      : ((await readDocument(sent)) satisfies ParsedFile),
  );
});
