/**
 * A value as JSON that is the same on every machine: keys by their UTF-16 units, no white space (RFC 8785). For values that
 * JSON can hold; keys without a value are left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, it: unknown) => {
    if (typeof it !== 'object' || it === null || Array.isArray(it)) return it;
    const entries = Object.entries(it).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(entries);
  });
}
