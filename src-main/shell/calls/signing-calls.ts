import { basename, join } from 'node:path';
import type { SigningKeyView } from '#core/contract/bundle-views.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { forgetSigner, readKnownSigners, rememberSigner } from '#main/bundles/known-signers.ts';
import {
  fingerprintOfKey,
  keepSigningKey,
  keyIn,
  newSigningKey,
  readSigningKey,
  writeKey,
  type SigningKey,
} from '#main/bundles/signing-key.ts';
import type { Dialogs } from '#main/shell/dialogs.ts';
import { codeOf } from '#main/store/failures.ts';
import type { CallsOf } from './shell-calls.ts';

interface SigningCallParts {
  readonly dialogs: Pick<Dialogs, 'chooseFiles' | 'chooseExport'>;
  readonly documents: string;
  readonly userData: string;
  readonly now: () => Instant;
}

/** The key of this account and the signers known to it. What is secret of the key never leaves the main process. */
export function signingCalls({ dialogs, documents, userData, now }: SigningCallParts): CallsOf<'signing'> {
  return {
    'signing.get': async () => {
      const key = readSigningKey(userData);
      return ok({ key: key && viewOf(key), signers: readKnownSigners(userData) });
    },
    'signing.make': async ({ signer }) => {
      const key = newSigningKey(signer, now());
      return onDisk('signing-key.json', () => {
        keepSigningKey(userData, key);
        return viewOf(key);
      });
    },
    'signing.saveCopy': async () => {
      const key = readSigningKey(userData);
      if (key === null) return fail({ code: 'no-signing-key' });
      const chosen = await dialogs.chooseExport(join(documents, 'Chancery signing key.json'), 'key');
      if (chosen === null) return fail({ code: 'cancelled' });
      return onDisk(basename(chosen), () => {
        writeKey(chosen, key);
        return { fileName: basename(chosen) };
      });
    },
    'signing.useCopy': async () => {
      const [path] = (await dialogs.chooseFiles('key')) ?? [];
      if (path === undefined) return fail({ code: 'cancelled' });
      const key = keyIn(path);
      if (key === null) return fail({ code: 'not-a-signing-key', name: basename(path) });
      return onDisk('signing-key.json', () => {
        keepSigningKey(userData, key);
        return viewOf(key);
      });
    },
    'signing.know': async ({ publicKey, name }) => {
      const known = { name, publicKey, fingerprint: fingerprintOfKey(publicKey), since: now() };
      return onDisk('known-signers.json', () => {
        rememberSigner(userData, known);
        return known;
      });
    },
    'signing.forget': async ({ publicKey }) =>
      onDisk('known-signers.json', () => {
        forgetSigner(userData, publicKey);
        return {};
      }),
  };
}

function viewOf({ signer, fingerprint, publicKey, madeAt }: SigningKey): SigningKeyView {
  return { signer, fingerprint, publicKey, madeAt };
}

function onDisk<T>(name: string, write: () => T): Result<T, CallError> {
  try {
    return ok(write());
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    return fail(isFull ? { code: 'disk-full' } : { code: 'cannot-write-file', name });
  }
}
