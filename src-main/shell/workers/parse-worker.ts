import '#main/refuse-network.ts';
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { ParsedFile } from '#main/actions/deps.ts';
import type { ParseTask } from '#main/actions/parser-process.ts';
import { pieceJoiner, piecesOf, type Piece } from '#main/actions/pieces.ts';
import type { DraftBriefing } from '#main/importers/briefing-markdown-draft.ts';
import { parseBriefing } from '#main/importers/briefing-markdown-parse.ts';
import { readDocument } from '#main/importers/read-document.ts';
import { readEvidence, type ReadEvidence } from '#main/importers/read-evidence.ts';
import { onRefusal } from '#main/refuse-network.ts';

// The thread of the import process in which importers run. What throws here ends it, and with it the one file that was
// being read: see parseInProcess.

onRefusal((door) => parentPort?.postMessage({ type: 'refused', door }));

/** Tables of characters for PDFs; they lie beside the built program, as fonts do. */
const CHARACTER_MAPS = new URL('../resources/cmaps/', import.meta.url);
const readCharacterMap = (fileName: string) =>
  readFile(new URL(fileName, CHARACTER_MAPS)).then(
    (it) => new Uint8Array(it),
    () => null,
  );

const join = pieceJoiner();
parentPort?.on('message', async (piece: Piece) => {
  const asked = join(piece);
  if (asked === null) return;
  const parsed = await answerTo(asked.value as ParseTask);
  for (const it of piecesOf(parsed)) parentPort?.postMessage(it, [it.bytes.buffer]);
});

async function answerTo({
  task,
  sent,
}: ParseTask): Promise<DraftBriefing | ParsedFile | ReadEvidence | null> {
  if (task === 'briefing') return parseBriefing(sent);
  if (task === 'evidence') return readEvidence(sent, readCharacterMap);
  return readDocument(sent, readCharacterMap);
}
