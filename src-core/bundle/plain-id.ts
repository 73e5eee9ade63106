const LONGEST = 64;
const RESERVED = new Set(['.', '..', '__proto__', 'constructor', 'prototype']);

/** Whether an id from elsewhere is one: no signs that lead out of a folder, change how it reads, or cannot be seen. */
export function isPlainId(id: string): boolean {
  return (
    id.length > 0 &&
    id.length <= LONGEST &&
    id.trim() === id &&
    !RESERVED.has(id) &&
    !/[\p{Cc}\p{Cf}\p{Cs}/\\]/u.test(id)
  );
}
