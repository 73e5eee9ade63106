import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOT_PROTECTED } from '#core/contract/not-protected.ts';
import { root } from './paths.mjs';

const model = readFileSync(join(root, 'THREAT-MODEL.md'), 'utf8');

test('what is not protected against is said in the same words in the document and in the app', () => {
  const section = model.split('## What it does not protect against')[1]?.split('\n## ')[0] ?? '';
  const listed = section.split('\n').filter((it) => it.startsWith('- '));
  expect(listed).toEqual(NOT_PROTECTED.map(({ against, because }) => `- **${against}.** ${because}`));
});

test('every test and file that the document rests on is there', () => {
  const named = [...model.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)].map((it) => it[1] ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((it) => !existsSync(join(root, it)))).toEqual([]);
});

test('every promise names what shows it', () => {
  const promises = (model.split('## What is promised')[1]?.split('\n## ')[0] ?? '')
    .split(/\n\n(?=\*\*)/)
    .slice(1);
  expect(promises.filter((it) => !/`[^`]+\.(?:test|spec)\.ts`/.test(it))).toEqual([]);
});
