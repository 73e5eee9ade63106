// Ed25519 signatures of lists of sums: 64 bytes in a file of their own, which openssl reads too.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Stop } from './stop.mjs';

/** @typedef {import('node:crypto').KeyObject} Key */

/** @param {string} file @param {(pem: string) => Key} make @returns {Key} */
function keyFrom(file, make) {
  if (!existsSync(file)) throw new Stop(`There is no key in ${file}.`);
  /** @type {Key} */
  let key;
  try {
    key = make(readFileSync(file, 'utf8'));
  } catch {
    // What a key file says must not be in a message.
    throw new Stop(`${file} holds no key that can be read (PEM, without a passphrase).`);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Stop(`The key in ${file} is not an Ed25519 key.`);
  return key;
}

/** @param {string} file @returns {Key} the secret half; throws `Stop` */
export const readSecretKey = (file) => keyFrom(file, (pem) => createPrivateKey(pem));

/** A secret key holds its public half, but nobody who checks should have one. @param {string} file @returns {Key} throws `Stop` */
export const readPublicKey = (file) =>
  keyFrom(file, (pem) => {
    if (pem.includes('PRIVATE')) throw new Stop('secret');
    return createPublicKey(pem);
  });

/** @param {string} text @param {Key} secret @returns {Buffer} always the same for the same text and key */
export const signatureOf = (text, secret) => sign(null, Buffer.from(text), secret);

/** @param {string} text @param {Buffer} signature @param {Key} publicKey */
export const isSigned = (text, signature, publicKey) =>
  signature.length === 64 && verify(null, Buffer.from(text), publicKey, signature);

/** @param {Key} key @returns {string} of its public half, in groups of four that can be read aloud */
export function fingerprintOf(key) {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  const hex = createHash('sha256')
    .update(half.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  return (hex.match(/.{4}/g) ?? []).join(' ');
}
