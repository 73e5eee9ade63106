import type { Sha256 } from '#core/model/ids.ts';

/**
 * The fingerprint of a signing key, given the SHA-256 of its 32 public bytes: eight groups of five digits, each from four
 * bytes of the hash. Digits are read out alike in every language; 132 bits of the hash stand in them.
 */
export function fingerprintOf(hashOfKey: Sha256): string {
  const groups = hashOfKey.match(/.{8}/g) ?? [];
  return groups.map((it) => String(parseInt(it, 16) % 100_000).padStart(5, '0')).join(' ');
}
