import fc from 'fast-check';
import { z } from 'zod';

// Inputs of the shape a call asks for, and nonsense within it: what a page under somebody else's control could send.

/** Texts that have broken programs: names every object has, markup, SQL, marks of direction, half characters, long ones. */
const AWKWARD = [
  ...['', ' ', '__proto__', 'constructor', 'toString', 'null', '-1', '../../etc/passwd', 'C:\\x', '\0'],
  ...[
    '"; DROP TABLE sources; --',
    '<img src=x onerror=alert(1)>',
    '%s%n',
    '"',
    '*',
    'a AND NOT',
    'NEAR(a b)',
  ],
  ...['\u202e\u2066', '\ud800', '\u{1f600}', 'İı', 'x'.repeat(5000), '(((((', '^', ':', '-', '{', '\\'],
];
/** What patterns of the contract accept. */
const PATTERNED = [
  ...['2026', '2026-03', '2026-03-01', '2026-03-01T12:00:00.000Z', '9999-12-31', '0001-01-01', '2026-02-30'],
  ...[
    'en',
    'fr-FR',
    'nato/NR',
    'icd-203/likely',
    'a'.repeat(64),
    '#fff',
    'https://post.example/x',
    'x',
    '1.5',
  ],
];
const NUMBERS = [0, -0, 1, -1, 2 ** 31, 2 ** 53 - 1, -(2 ** 53) + 1, 1e308, 1e-308, 0.1];

/** Definitions of zod, as far as they are looked into. */
interface Definition {
  readonly type: string;
  readonly pattern?: RegExp;
  readonly checks?: readonly {
    _zod: { def: { check: string; pattern?: RegExp; minimum?: number; maximum?: number } };
  }[];
  readonly shape?: Record<string, z.ZodType>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
  readonly in?: z.ZodType;
  readonly getter?: () => z.ZodType;
}

/** The deepest that what contains itself is followed. */
const DEEPEST = 6;

/** Values that a schema mostly accepts; `ids` are texts that name something which is there. */
export function anyOf(schema: z.ZodType, ids: readonly string[], depth = 0): fc.Arbitrary<unknown> {
  const def = schema.def as unknown as Definition;
  const inner = (it: z.ZodType | undefined) =>
    it === undefined ? fc.constant(null) : anyOf(it, ids, depth + 1);
  const texts = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ids) },
    { weight: 2, arbitrary: fc.constantFrom(...AWKWARD) },
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, it]) => [key, inner(it)])),
      );
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.oneof(fc.constant(undefined), inner(def.innerType));
    case 'nullable':
      return fc.oneof(fc.constant(null), { weight: 2, arbitrary: inner(def.innerType) });
    case 'readonly':
    case 'catch':
      return inner(def.innerType);
    case 'array':
      return depth > DEEPEST ? fc.constant([]) : fc.array(inner(def.element), { maxLength: 3 });
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map(inner));
    case 'record':
      return fc.dictionary(fc.constantFrom('a', ...AWKWARD), inner(def.valueType), { maxKeys: 3 });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(inner));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.oneof(fc.constantFrom(...NUMBERS), fc.integer({ min: -2, max: 50 }));
    case 'string': {
      const patterns = [def.pattern, ...(def.checks ?? []).map((it) => it._zod.def.pattern)].filter(
        (it) => it !== undefined,
      );
      const fitting = PATTERNED.filter((text) => patterns.every((it) => it.test(text)));
      return patterns.length > 0 && fitting.length > 0
        ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fitting) }, texts)
        : texts;
    }
    case 'pipe':
      return inner(def.in);
    case 'lazy':
      return depth > DEEPEST ? fc.constant(null) : inner(def.getter?.());
    default:
      return fc.anything({ maxDepth: 2 });
  }
}

/** Anything that can be sent between two processes. */
export const anySendable: fc.Arbitrary<unknown> = fc.anything({
  ...{ maxDepth: 3, withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true },
  ...{ withTypedArray: true, withNullPrototype: true, withObjectString: true, withUnicodeString: true },
});

/** `input` with a member exchanged, taken away or added. */
export function damaged(input: unknown): fc.Arbitrary<unknown> {
  if (typeof input !== 'object' || input === null) return anySendable;
  const keys = Object.keys(input);
  const change = (value: unknown) =>
    fc.constantFrom(...keys, '__proto__', 'constructor', 'more').map((key) => {
      const copy: Record<string, unknown> = { ...input };
      Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
      return copy;
    });
  return fc.oneof(
    anySendable.chain(change),
    fc
      .constantFrom('x'.repeat(200_000), new Array(200_000).fill(''), Number.NaN, Infinity, null)
      .chain(change),
    fc
      .constantFrom(...(keys.length > 0 ? keys : ['']))
      .map((key) => Object.fromEntries(Object.entries(input).filter(([it]) => it !== key))),
  );
}
