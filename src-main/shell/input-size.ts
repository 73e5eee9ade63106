/** The most a page may send with one call: UTF-16 units of all strings, and values of any sort. */
const MOST_UNITS = 64_000_000;
const MOST_VALUES = 4_000_000;
const DEEPEST = 64;

/** Whether what a page sent is small enough to be looked at, before anything walks it in earnest. */
export function isReasonablySized(input: unknown): boolean {
  let units = 0;
  let values = 0;
  const fits = (it: unknown, depth: number): boolean => {
    values += 1;
    if (values > MOST_VALUES || depth > DEEPEST) return false;
    if (typeof it === 'string') return (units += it.length) <= MOST_UNITS;
    if (ArrayBuffer.isView(it) || it instanceof ArrayBuffer) return false;
    if (typeof it !== 'object' || it === null) return true;
    // The holes of a list count too: one of four thousand million of them would be walked for minutes.
    if (Array.isArray(it)) return it.length <= MOST_VALUES && it.every((item) => fits(item, depth + 1));
    // A Map or a Set has no place in any call; its entries would not be counted here.
    if (Object.getPrototypeOf(it) !== Object.prototype) return false;
    return Object.entries(it).every(
      ([key, value]) => (units += key.length) <= MOST_UNITS && fits(value, depth + 1),
    );
  };
  return fits(input, 0);
}
