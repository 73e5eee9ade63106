import { createHash } from 'node:crypto';
import { sha256 as sha256Schema, type Sha256 } from '#core/model/ids.ts';

/** SHA-256 of bytes, or of a text written in UTF-8. */
export function sha256Of(content: string | Uint8Array): Sha256 {
  return sha256Schema.parse(createHash('sha256').update(content).digest('hex'));
}
