// Makes a key that signs releases. usage: node tools/release-key.mjs FILE (the secret half; the public one goes to FILE.pub)
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { fingerprintOf } from './release-signature.mjs';
import { runTool, say, Stop } from './stop.mjs';

await runTool(() => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Stop('Say where the secret key goes: node tools/release-key.mjs FILE');
  for (const it of [file, `${file}.pub`])
    if (existsSync(it)) throw new Stop(`${it} is there already. A key is never written over.`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const options = /** @type {const} */ ({ flag: 'wx', mode: 0o600 });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), options);
  writeFileSync(`${file}.pub`, publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx' });
  process.stdout.write(`${fingerprintOf(publicKey)}\n`);
  say(`The secret key is in ${file}, for its owner alone and without a passphrase: keep it off this machine.
The public key is in ${file}.pub; RELEASING.md says where it is published. The line above is its fingerprint.`);
});
