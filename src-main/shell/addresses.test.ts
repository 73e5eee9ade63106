import { expect, test } from 'vitest';
import { isOurPage, mayRequest } from './addresses.ts';

const DEV = 'http://localhost:5173';

test.each<[string, string | null, boolean]>([
  ['app://ui/index.html', null, true],
  ['app://ui/', DEV, true],
  ['app://ui.evil.invalid/', null, false],
  ['app://other/index.html', null, false],
  ['app://user@ui/index.html', null, false],
  ['http://localhost:5173/', null, false],
  ['http://localhost:5173/index.html', DEV, true],
  ['http://localhost:51730/', DEV, false],
  ['https://localhost:5173/', DEV, false],
  ['file:///etc/passwd', null, false],
  ['about:blank', null, false],
  ['data:text/html,x', null, false],
  ['', null, false],
])('%s with development server %s is our page: %s', (address, devServer, expected) => {
  expect(isOurPage(address, devServer)).toBe(expected);
});

test.each<[string, string | null, boolean]>([
  ['app://ui/assets/index.js', null, true],
  ['data:image/png;base64,AAAA', null, true],
  ['blob:app://ui/1234', null, true],
  ['http://192.0.2.1/', null, false],
  ['https://name.invalid/', DEV, false],
  ['ws://localhost:5173/', DEV, true],
  ['ws://localhost:5173/', null, false],
  ['devtools://devtools/bundled/x.js', DEV, true],
  ['devtools://devtools/bundled/x.js', null, false],
  ['file:///etc/passwd', null, false],
  ['ftp://192.0.2.1/', null, false],
  ['chrome-extension://x/y', null, false],
])('%s with development server %s may be asked for: %s', (address, devServer, expected) => {
  expect(mayRequest(address, devServer)).toBe(expected);
});
