import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LARGEST_PIECE, pieceJoiner, piecesOf } from './pieces.ts';

function sent(...values: unknown[]): unknown[] {
  const join = pieceJoiner();
  return values.flatMap((value) => {
    const pieces = piecesOf(value);
    expect(Math.max(...pieces.map((it) => it.bytes.byteLength))).toBeLessThanOrEqual(LARGEST_PIECE);
    return pieces.flatMap((it) => join(it)?.value ?? []);
  });
}

test('what is cut and joined is the same', () => {
  const file = fc.record({ fileName: fc.option(fc.string({ unit: 'binary' })), bytes: fc.uint8Array() });
  fc.assert(
    fc.property(file, file, (one, other) => {
      expect(sent(one, other)).toEqual([one, other]);
    }),
  );
});

test.each([LARGEST_PIECE - 100, LARGEST_PIECE, 3 * LARGEST_PIECE + 1])('%d bytes', (length) => {
  const bytes = new Uint8Array(length).map((_, at) => at % 251);
  const [back] = sent({ bytes });
  expect(Buffer.compare((back as { bytes: Uint8Array }).bytes, bytes)).toBe(0);
});
