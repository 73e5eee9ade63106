import { expect, test } from 'vitest';
import { NOT_SHIPPED, nameOfFolder, shippedPackages } from './notices.mjs';
import { hashesOf, licencesOf, sbomText } from './sbom.mjs';

const runtime = {
  electron: '45.4.1',
  isFallback: false,
  brings: { node: '24.1.0', chrome: '150.0.1', napi: '10' },
};
const bom = JSON.parse(sbomText(runtime));
const refs: string[] = bom.components.map((it: { 'bom-ref': string }) => it['bom-ref']);

test('the same lock file and runtime give the same bytes, another runtime others', () => {
  expect(sbomText(runtime)).toBe(sbomText(runtime));
  expect(sbomText({ ...runtime, isFallback: true })).not.toBe(sbomText(runtime));
  expect(sbomText(runtime)).not.toMatch(/"timestamp"|\/home\/|\/tmp\//);
});

test('the head is what CycloneDX 1.5 asks for', () => {
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 });
  expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(bom.metadata.component).toMatchObject({ type: 'application', name: 'Chancery' });
});

test('every component is named once, in order, with a licence and the hash of its package', () => {
  expect(refs).toEqual([...new Set(refs)].toSorted());
  for (const it of bom.components) {
    expect(it, it.name).toMatchObject({ name: expect.any(String), version: expect.stringMatching(/\d/) });
    expect(['library', 'framework', 'data']).toContain(it.type);
    if (it.type !== 'library') continue;
    expect(it.purl).toBe(`pkg:npm/${it.name.replace('@', '%40')}@${it.version}`);
    expect(it.licenses, it.name).toHaveLength(1);
    expect(it.hashes, it.name).toEqual([
      { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) },
    ]);
  }
});

test('it names what is shipped, Electron with what it brings, and no tool', () => {
  const names = new Set<string>(bom.components.map((it: { name: string }) => it.name));
  for (const folder of shippedPackages().keys()) expect(names).toContain(nameOfFolder(folder));
  for (const it of NOT_SHIPPED) if (it !== 'electron') expect(names).not.toContain(it);
  expect(refs).toEqual(expect.arrayContaining(['electron@45.4.1', 'chromium@150.0.1', 'node.js@24.1.0']));
});

test('dependencies lead from component to component', () => {
  const known = new Set([...refs, bom.metadata.component['bom-ref']]);
  const from = bom.dependencies.map((it: { ref: string }) => it.ref);
  expect(new Set(from).size).toBe(from.length);
  for (const { ref, dependsOn } of bom.dependencies)
    for (const it of [ref, ...dependsOn]) expect(known).toContain(it);
});

test.each([
  ['MIT', [{ license: { id: 'MIT' } }]],
  ['MIT AND OFL-1.1', [{ expression: 'MIT AND OFL-1.1' }]],
  ['(MIT OR GPL-3.0-or-later)', [{ expression: '(MIT OR GPL-3.0-or-later)' }]],
  ['BSD', [{ license: { name: 'BSD' } }]],
  [undefined, []],
])('licence %s', (said, expected) => {
  expect(licencesOf(said)).toEqual(expected);
});

test.each([
  ['sha512-AAE=', [{ alg: 'SHA-512', content: '0001' }]],
  ['sha1-AAE=', [{ alg: 'SHA-1', content: '0001' }]],
  ['', []],
])('integrity %s', (integrity, expected) => {
  expect(hashesOf(integrity)).toEqual(expected);
});
