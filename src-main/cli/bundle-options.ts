import { markingFromLabel, type Marking } from '#core/model/marking.ts';
import { fail, ok, type Result } from '#core/model/result.ts';

/** What is said of a bundle on the command line. */
export interface BundleOptions {
  /** The name of a collection to send; null for a briefing. */
  readonly collection: string | null;
  readonly ceiling: Marking | null;
  readonly leaveOut: boolean;
  readonly withComments: boolean;
  /** With the key of this account's Chancery. */
  readonly sign: boolean;
  /** What is done with everything that differs; null for the usual. */
  readonly take: 'theirs' | 'ours' | null;
}

/** What `parseArgs` gives of them. */
export interface BundleValues {
  readonly collection?: string | undefined;
  readonly ceiling?: string | undefined;
  readonly 'leave-out'?: boolean | undefined;
  readonly 'with-comments'?: boolean | undefined;
  readonly sign?: boolean | undefined;
  readonly take?: string | undefined;
}

export const BUNDLE_OPTIONS = {
  collection: { type: 'string' },
  ceiling: { type: 'string' },
  'leave-out': { type: 'boolean' },
  'with-comments': { type: 'boolean' },
  sign: { type: 'boolean' },
  take: { type: 'string' },
} as const;

/** Null where nothing was said of a bundle. Fails with a sentence. */
export function bundleOptions(said: BundleValues): Result<BundleOptions | null, string> {
  const { collection, ceiling, sign = false, take } = said;
  if ((Object.keys(BUNDLE_OPTIONS) as (keyof BundleValues)[]).every((it) => said[it] === undefined))
    return ok(null);
  const marking = ceiling === undefined ? null : markingFromLabel(ceiling);
  if (ceiling !== undefined && marking === null)
    return fail(
      `--ceiling takes a marking that is known here, such as NR or TLP:AMBER; "${ceiling}" is none.`,
    );
  if (take !== undefined && take !== 'theirs' && take !== 'ours') return fail('--take takes theirs or ours.');
  return ok({
    ...{ collection: collection ?? null, ceiling: marking, sign, take: take ?? null },
    leaveOut: said['leave-out'] ?? false,
    withComments: said['with-comments'] ?? false,
  });
}
