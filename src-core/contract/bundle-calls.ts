import { z } from 'zod';
import { sha256 } from '#core/model/ids.ts';
import * as views from './bundle-views.ts';
import { call, nothing } from './call.ts';

const name = z.string().trim().min(1).max(200);
const publicKey = z.string().length(44);

/** One file with a briefing and what it rests on, or a collection: going out and coming in; and the key it is signed with. */
export const bundleCalls = {
  /** What would go into a bundle and what would stay out; nothing is written. Fails with `not-found`, `briefing-newer`. */
  'bundles.plan': call('analysis', views.bundleWish, views.bundlePlan),
  /**
   * Asks where to and writes the bundle, whole or not at all. Progress: event `bundle.progress`. Fails with
   * `bundle-above-ceiling`, `no-signing-key`, `stored-bytes-changed`, `disk-full`, `cannot-write-file`, `bundle-not-made`.
   */
  'bundles.exportChosen': call('shell', views.bundleWish.extend({ sign: z.boolean() }), views.bundleReport),
  /**
   * Reads a bundle and compares it with the library; nothing is written. `token` names a dropped file; null asks for one. Fails
   * with `bundle-refused`.
   */
  'bundles.readChosen': call('shell', z.object({ token: z.string().nullable() }), views.bundlePreview),
  /**
   * Brings in what was shown, as chosen. Fails with `bundle-changed`, `bundle-refused`, `bundle-briefing-open`; nothing is
   * then changed.
   */
  'bundles.merge': call(
    'shell',
    z.object({ token: z.string(), digest: sha256, choices: views.mergeChoices }),
    views.mergeReport,
  ),
  /** Stops what runs; it answers `cancelled` and leaves nothing behind. */
  'bundles.cancel': call('shell', nothing, nothing),

  /** The key of this account, and the signers known here. */
  'signing.get': call(
    'shell',
    nothing,
    z.object({ key: views.signingKeyView.nullable(), signers: z.array(views.knownSignerView) }),
  ),
  /** Makes a new key; an older one is gone, and with it what others know it by. */
  'signing.make': call('shell', z.object({ signer: name }), views.signingKeyView),
  /** Asks where to and writes a copy of the key, which is to be kept as safe as the key. */
  'signing.saveCopy': call('shell', nothing, z.object({ fileName: z.string() })),
  /** Asks for such a copy and makes it the key of this account. Fails with `not-a-signing-key`. */
  'signing.useCopy': call('shell', nothing, views.signingKeyView),
  /** Remembers that somebody compared a fingerprint with its owner, and what they call them. */
  'signing.know': call('shell', z.object({ publicKey, name }), views.knownSignerView),
  'signing.forget': call('shell', z.object({ publicKey }), nothing),
} as const;
