import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOT_SHIPPED, noticesFile, noticesText } from './notices.mjs';
import { root } from './paths.mjs';

test('THIRD-PARTY-NOTICES.txt is current (npm run notices)', () => {
  expect(readFileSync(noticesFile, 'utf8') === noticesText()).toBe(true);
});

test('every notice has a licence text or names its licence', () => {
  for (const notice of noticesText()
    .split(`\n${'-'.repeat(80)}\n\n`)
    .slice(1))
    expect(notice).toMatch(/^(\S+ \d\S*|Citation styles .*)\nLicence: (?!see below)/);
});

test('the fonts come with the Open Font License', () => {
  expect(noticesText()).toContain('SIL OPEN FONT LICENSE');
});

test('nothing that is said not to be shipped is imported by the product', () => {
  // The running app gives `electron`; types are gone after compiling.
  const tools = NOT_SHIPPED.filter((name) => name !== 'electron' && !name.startsWith('@types/'));
  const imported = new RegExp(`from '(${tools.join('|')})(/[^']*)?'`);
  const files = ['src-core', 'src-main', 'src-renderer'].flatMap((wing) =>
    readdirSync(join(root, wing), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test(?:-support)?\.tsx?$/.test(file))
      .map((file) => join(wing, file)),
  );
  expect(files.filter((file) => imported.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
