import { deserialize, serialize } from 'node:v8';

/** Bytes of the largest piece: passing one on holds a process up for a millisecond or two, never for a whole file. */
export const LARGEST_PIECE = 1024 * 1024;

/** A part of something that is sent to another process. `bytes` has a buffer of its own, to be handed over. */
export interface Piece {
  readonly type: 'piece';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
}

/** Something that can be cloned, cut into pieces that need not be understood by who passes them on. */
export function piecesOf(value: unknown): Piece[] {
  const whole = serialize(value);
  const pieces: Piece[] = [];
  for (let at = 0; at < whole.length; at += LARGEST_PIECE) {
    const end = at + LARGEST_PIECE;
    pieces.push({
      type: 'piece',
      bytes: new Uint8Array(whole.subarray(at, end)),
      isLast: end >= whole.length,
    });
  }
  return pieces;
}

/** The same piece where it has its buffer to itself, else a copy: what Node's channels deliver may share one. */
export function ownPiece<P extends Piece>(piece: P): P {
  const { bytes } = piece;
  return bytes.byteLength === bytes.buffer.byteLength ? piece : { ...piece, bytes: new Uint8Array(bytes) };
}

/** Takes the pieces of one thing after the other, in their order; answers the thing with its last piece, else null. */
export function pieceJoiner(): (piece: Piece) => { readonly value: unknown } | null {
  let waiting: Uint8Array[] = [];
  return ({ bytes, isLast }) => {
    waiting.push(bytes);
    if (!isLast) return null;
    const whole = Buffer.concat(waiting);
    waiting = [];
    return { value: deserialize(whole) };
  };
}
