import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintOf, readSecretKey, signatureOf } from './release-signature.mjs';
import { filesIn, readSums, sumsText } from './sums.mjs';
import { LIST, SIGNATURE, verifyInstalled, verifyRelease } from './verify-release.mjs';

interface Release {
  readonly folder: string;
  readonly publicKey: string;
  readonly otherKey: string;
}

/** A folder with two files, their list and its signature. */
function withRelease(work: (release: Release) => void): void {
  const home = mkdtempSync(join(tmpdir(), 'chancery-release-'));
  try {
    const folder = join(home, 'dist');
    mkdirSync(join(folder, 'in'), { recursive: true });
    writeFileSync(join(folder, 'app.deb'), 'one');
    writeFileSync(join(folder, 'in/list.txt'), 'two');
    const text = sumsText(folder, filesIn(folder));
    writeFileSync(join(folder, LIST), text);
    const [own, other] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
    writeFileSync(join(home, 'secret.pem'), own.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(join(home, 'own.pem'), own.publicKey.export({ type: 'spki', format: 'pem' }));
    writeFileSync(join(home, 'other.pem'), other.publicKey.export({ type: 'spki', format: 'pem' }));
    writeFileSync(join(folder, SIGNATURE), signatureOf(text, readSecretKey(join(home, 'secret.pem'))));
    work({ folder, publicKey: join(home, 'own.pem'), otherKey: join(home, 'other.pem') });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const changes: readonly (readonly [
  name: string,
  change: (release: Release) => void,
  key: 'own' | 'other' | null,
  isGood: boolean,
  said: RegExp,
])[] = [
  [
    'as it was',
    () => {},
    'own',
    true,
    /^Signed with the key ([0-9a-f]{4} ?){16}\.\nAll 2 files are as listed\.$/,
  ],
  ['as it was, no key given', () => {}, null, true, /^Signed; with which key was not looked at/],
  ['another key', () => {}, 'other', false, /not of this list and this key/],
  ['no signature', ({ folder }) => rmSync(join(folder, SIGNATURE)), 'own', false, /^Not signed\./],
  [
    'no signature, no key given',
    ({ folder }) => rmSync(join(folder, SIGNATURE)),
    null,
    true,
    /^Not signed\./,
  ],
  [
    'half a signature',
    ({ folder }) => writeFileSync(join(folder, SIGNATURE), 'short'),
    'own',
    false,
    /not of this/,
  ],
  [
    'a file changed',
    ({ folder }) => appendFileSync(join(folder, 'app.deb'), '!'),
    'own',
    false,
    /app\.deb is not the/,
  ],
  [
    'a file gone',
    ({ folder }) => rmSync(join(folder, 'in/list.txt')),
    'own',
    false,
    /in\/list\.txt is missing/,
  ],
  [
    'a file more',
    ({ folder }) => writeFileSync(join(folder, 'more'), ''),
    'own',
    false,
    /more is not in the list/,
  ],
  ['a link for a file', linked, 'own', false, /app\.deb is missing/],
  [
    'a line more',
    ({ folder }) => appendFileSync(join(folder, LIST), 'x\n'),
    'own',
    false,
    /not of this list/,
  ],
];

function linked({ folder }: Release): void {
  rmSync(join(folder, 'app.deb'));
  symlinkSync('in/list.txt', join(folder, 'app.deb'));
}

test.each(changes)('a release: %s', (_, change, key, isGood, said) =>
  withRelease((release) => {
    change(release);
    const keyFile = key === null ? null : key === 'own' ? release.publicKey : release.otherKey;
    const verdict = verifyRelease(release.folder, keyFile);
    expect(verdict.isGood).toBe(isGood);
    expect(verdict.lines.join('\n')).toMatch(said);
  }),
);

test('an installed app is held against its own list, and against that of the release', () =>
  withRelease(({ folder }) => {
    rmSync(join(folder, SIGNATURE));
    expect(verifyInstalled(folder, null)).toMatchObject({ isGood: true });
    appendFileSync(join(folder, 'app.deb'), '!');
    expect(verifyInstalled(folder, join(folder, LIST))).toMatchObject({ isGood: false });
    expect(() => verifyInstalled(join(folder, 'in'), null)).toThrow('no list of sums');
  }));

test('a key of another kind is refused, and so is a secret one where a public one is asked for', () =>
  withRelease(({ folder }) => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const file = join(folder, '..', 'rsa.pem');
    writeFileSync(file, rsa.publicKey.export({ type: 'spki', format: 'pem' }));
    expect(() => verifyRelease(folder, file)).toThrow('not an Ed25519 key');
    expect(() => verifyRelease(folder, join(folder, '..', 'secret.pem'))).toThrow('holds no key');
    expect(() => verifyRelease(folder, join(folder, 'nowhere'))).toThrow('There is no key');
  }));

const sum = 'a'.repeat(64);
test.each([
  [`${sum}  a/b c\n${sum} *d\n`, 2],
  [`${sum}  /etc/passwd\n`, null],
  [`${sum}  a/../../b\n`, null],
  [`${sum}  a\n${sum}  a\n`, null],
  [`${sum}  a`, null],
  [`${'A'.repeat(64)}  a\n`, null],
  ['', null],
])('a list %j', (text, expected) => {
  const sums = readSums(text);
  expect(typeof sums === 'string' ? null : sums.size).toBe(expected);
});

test('a fingerprint is the same from either half', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  expect(fingerprintOf(privateKey)).toBe(fingerprintOf(publicKey));
  expect(fingerprintOf(publicKey)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){15}$/);
});
