import { parseArgs } from 'node:util';
import { printChoice, type PrintChoice } from '#core/contract/print-views.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { BUNDLE_OPTIONS, bundleOptions, type BundleOptions } from './bundle-options.ts';

/** The words after `cli --`, taken apart. */
export interface Arguments {
  /** `import`, `brief show` ...; empty when none was given. */
  readonly command: string;
  readonly operands: readonly string[];
  /** The library's folder as typed; null where it was not given. */
  readonly library: string | null;
  readonly json: boolean;
  readonly help: boolean;
  readonly limit: number | null;
  /** A file whose first line is the passphrase of an encrypted library, as typed. */
  readonly passphraseFile: string | null;
  /** The file to write, as typed. */
  readonly to: string | null;
  /** What a working copy shows beside the text; null where nothing was said of it. */
  readonly choice: PrintChoice | null;
  /** What is said of a bundle; null where nothing was. */
  readonly bundle: BundleOptions | null;
  /** How a copy is restored or a library looked at; null where nothing was said of it. */
  readonly care: { readonly inPlace: boolean; readonly salvage: string | null } | null;
  /** Keys of the sources it is about, as typed; empty where nothing was said of them. */
  readonly sources: readonly string[];
}

/** Commands of two words begin with one of these. */
const groups = new Set(['brief', 'bundle', 'versions', 'comments', 'style']);

/** Reads the arguments, or says in a sentence what is wrong with them. */
export function readArguments(argv: readonly string[]): Result<Arguments, string> {
  const parsed = parse(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [first = '', second] = positionals;
  const isGroup = groups.has(first) && second !== undefined;
  const empty = (['library', 'to', 'passphrase-file', 'salvage'] as const).find((it) => values[it] === '');
  if (empty !== undefined) return fail(`--${empty} is empty.`);
  const limit = values.limit === undefined ? null : Number(values.limit);
  if (limit !== null && !(Number.isInteger(limit) && limit > 0 && limit <= 200))
    return fail('--limit takes a whole number from 1 to 200.');
  const { comments, suggestions, copy } = values;
  const isPlain = comments === undefined && suggestions === undefined && copy === undefined;
  const choice = printChoice.safeParse({ comments, suggestions, copy: copy?.trim() });
  if (!choice.success)
    return fail(
      choice.error.issues[0]?.path[0] === 'copy'
        ? '--copy takes up to 40 characters, such as "3 of 12".'
        : '--comments takes none, margin or annex.',
    );
  const isCared = values['in-place'] !== undefined || values.salvage !== undefined;
  const bundle = bundleOptions(values);
  if (!bundle.ok) return bundle;
  return ok({
    command: isGroup ? `${first} ${second}` : first,
    operands: positionals.slice(isGroup ? 2 : 1),
    library: values.library ?? null,
    json: values.json ?? false,
    help: values.help ?? false,
    limit,
    to: values.to ?? null,
    passphraseFile: values['passphrase-file'] ?? null,
    choice: isPlain ? null : choice.data,
    bundle: bundle.value,
    care: isCared ? { inPlace: values['in-place'] ?? false, salvage: values.salvage ?? null } : null,
    sources: values.source ?? [],
  });
}

function parse(argv: readonly string[]) {
  try {
    return ok(
      parseArgs({
        args: [...argv],
        allowPositionals: true,
        options: {
          library: { type: 'string' },
          json: { type: 'boolean' },
          help: { type: 'boolean', short: 'h' },
          limit: { type: 'string' },
          to: { type: 'string', short: 'o' },
          'passphrase-file': { type: 'string' },
          'in-place': { type: 'boolean' },
          salvage: { type: 'string' },
          comments: { type: 'string' },
          suggestions: { type: 'boolean' },
          copy: { type: 'string' },
          source: { type: 'string', multiple: true },
          ...BUNDLE_OPTIONS,
        },
      }),
    );
  } catch (error) {
    // parseArgs throws on an unknown option or a missing value; the first line of its message names which.
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return fail(said.endsWith('.') ? said : `${said}.`);
  }
}
