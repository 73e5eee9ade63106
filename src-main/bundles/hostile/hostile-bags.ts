import { newSigningKey } from '#main/bundles/signing-key.ts';
import { rawZip } from '#main/importers/hostile/raw-zip.ts';
import { sha256Of } from '#main/store/hash.ts';
import { changed, forged, relisted, withSignature, zipped, type Files } from './made-bag.ts';
import { entry, bag, SOURCE, ABOUT, decode, textOf, originalOf, type HostileBundle } from './making.ts';

/** Faults of the bag: its tag files, its lists and its signature. */
export const BAGS: Readonly<Record<string, HostileBundle>> = {
  'an ordinary archive': {
    fault: 'no-bag',
    make: () => rawZip({ entries: [{ name: 'letter.txt', content: 'Hello' }] }),
  },
  'no bagit.txt': bag('no-bag', { 'bagit.txt': null }),
  'a file beside the bag': entry('no-bag', { name: 'readme.txt', content: 'x' }),
  'another version of BagIt': {
    fault: 'bagit-version',
    make: (good) =>
      relistedTags(good, 'bagit.txt', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n'),
  },
  'files to fetch': bag('fetch-present', { 'fetch.txt': 'https://example.org/x 10 data/x\n' }),
  'no list of digests': bag('manifest-missing', { 'manifest-sha256.txt': null }),
  'no list of the lists': bag('manifest-missing', { 'tagmanifest-sha256.txt': null }),
  'a list in MD5': bag('manifest-foreign', {
    'manifest-md5.txt': 'd41d8cd98f00b204e9800998ecf8427e  data/x\n',
  }),
  'a list that is no list': {
    fault: 'manifest-unreadable',
    make: (good) => relistedTags(good, 'manifest-sha256.txt', 'Trust me.\n'),
  },
  'a file nobody listed': bag('not-in-manifest', { 'data/extra.json': '{}' }),
  'a listed file that is not there': {
    fault: 'file-missing',
    make: (good) => zipped(changed(good, { [textOf(good)]: null })),
  },
  'a file of another digest': bag('digest-wrong', { [ABOUT]: '{"format":1}' }),
  'a list that was changed': {
    fault: 'digest-wrong',
    make: (good) => zipped(changed(good, { 'bag-info.txt': 'Bag-Software-Agent: Somebody\n' })),
  },
  'an original that was changed': {
    fault: 'original-changed',
    make: (good) => forged(good, { [originalOf(good)]: 'Not what was sent.' }),
  },
  'a file that does not belong there': {
    fault: 'file-unknown',
    make: (good) => forged(good, { 'data/run.sh': 'rm -rf /' }),
  },
  'an archive inside that nothing speaks of': {
    fault: 'file-unknown',
    make: (good) => forged(good, { [`data/originals/${sha256Of('x')}`]: zipped(good) }),
  },
  'a signature of something else': {
    fault: 'signature-of-something-else',
    make: (good) => withSignature(good, (it) => ({ ...it, manifest: sha256Of('something else') })),
  },
  'a signature carried over to a changed bundle': {
    fault: 'signature-of-something-else',
    make: (good) => {
      const old = withSignatureOf(good);
      return zipped(changed(relisted(changed(good, { [SOURCE]: touched(good) })), { 'signature.json': old }));
    },
  },
  'a signature with another key': {
    fault: 'signature-broken',
    make: (good) =>
      withSignature(good, (it) => ({
        ...it,
        publicKey: newSigningKey('Ben Marsh', '2026-11-22T10:00:00.000Z').publicKey,
      })),
  },
  'a signature with another name': {
    fault: 'signature-broken',
    make: (good) => withSignature(good, (it) => ({ ...it, signer: 'The Minister' })),
  },
  'a signature of zeros': {
    fault: 'signature-broken',
    make: (good) => withSignature(good, (it) => ({ ...it, signature: `${'A'.repeat(86)}==` })),
  },
  'a signature nobody can read': {
    fault: 'signature-unreadable',
    make: (good) => withSignature(good, (it) => ({ ...it, algorithm: 'none' })),
  },
};

function relistedTags(good: Files, name: string, content: string): Uint8Array {
  const files = changed(good, { [name]: content });
  const lines = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'].map(
    (it) => `${sha256Of(files.get(it) ?? new Uint8Array())}  ${it}\n`,
  );
  return zipped(changed(files, { 'tagmanifest-sha256.txt': lines.join('') }));
}

function withSignatureOf(good: Files): string {
  let said = '';
  withSignature(good, (it) => (said = JSON.stringify(it)));
  return said;
}

const touched = (good: Files): string => decode(good.get(SOURCE)).replace('Harbour news', 'Harbour lies');
