import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import type { FoundFault } from '#core/bundle/faults.ts';
import { sha256, type Sha256 } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { found, type OpenZip } from './zip-entries.ts';

/** An entry that was unpacked; `bytes` only where they were asked for. */
export interface ReadEntry {
  readonly sha256: Sha256;
  readonly size: number;
  readonly bytes: Buffer | null;
}

export interface HowToRead {
  /** Most bytes; more are `tooLarge`, and none beyond are unpacked. */
  readonly most: number;
  readonly tooLarge: 'file-too-large' | 'json-too-large';
  /** Whether the bytes are wanted: else they pass, and no more than a piece is held. */
  readonly keep: boolean;
  /** Hears of each piece, in bytes. */
  readonly onBytes?: (count: number) => void;
  readonly signal: AbortSignal;
}

/** Unpacks one entry piece by piece, with its size and its checksum held against what the list says of them. */
export async function readEntry(
  { zip }: OpenZip,
  name: string,
  entry: Entry,
  how: HowToRead,
): Promise<Result<ReadEntry, FoundFault | 'stopped'>> {
  if (entry.uncompressedSize > how.most) return found(how.tooLarge, name);
  const hash = createHash('sha256');
  const kept = how.keep ? Buffer.alloc(entry.uncompressedSize) : null;
  let size = 0;
  let checksum = 0;
  try {
    const pieces: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const piece of pieces) {
      if (how.signal.aborted) return fail('stopped');
      if (size + piece.length > entry.uncompressedSize) return found('size-untrue', name);
      hash.update(piece);
      checksum = crc32(piece, checksum);
      kept?.set(piece, size);
      size += piece.length;
      how.onBytes?.(piece.length);
    }
  } catch (error) {
    return found(isDamage(error) ? 'checksum-wrong' : 'size-untrue', name);
  }
  if (size !== entry.uncompressedSize) return found('size-untrue', name);
  if (checksum !== entry.crc32) return found('checksum-wrong', name);
  return ok({ sha256: sha256.parse(hash.digest('hex')), size, bytes: kept });
}

/** What zlib says of packed bytes that mean nothing. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
