import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from './read-document.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(`${import.meta.dirname}/fixtures/${name}`));
const saved = `From: <Saved by Blink>
MIME-Version: 1.0
Content-Type: multipart/related; boundary=b

--b
Content-Type: text/html

<p>It is thick.
--b--`;
const message = 'Message-ID: <1@x.example>\nFrom: Ida <i@x.example>\nSubject: Fog\n\nIt is thick.';
const drawing = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';

/** What a file is taken for: by what it holds, then by name and media type. */
test.each([
  ['a WebP by any name', 'photo.txt', fixture('lossy.webp'), 'image/webp'],
  ['a drawing by any name', 'x', drawing, 'image/svg+xml'],
  ['a drawing in two bytes a letter', 'a.svg', Buffer.from(`\ufeff${drawing}`, 'utf16le'), 'image/svg+xml'],
  ['a drawing that is none', 'a.svg', 'Words.', 'unknown-format'],
  ['a saved page by any name', 'page.txt', saved, 'multipart/related'],
  ['a saved page called a message', 'page.eml', saved, 'multipart/related'],
  ['a message by any name', 'mail.txt', message, 'message/rfc822'],
  ['a message of few headers by its name', 'a.eml', 'Subject: Fog\n\nIt is thick.', 'message/rfc822'],
  ['a memo', 'memo.txt', 'From: Ida\nSubject: Fog\n\nIt is thick.', 'text/plain'],
  ['a table by its name', 'a.csv', 'a,b\nc,d', 'text/csv'],
  ['a table without a name', 'a.txt', 'a,b\nc,d', 'text/plain'],
] as const)('%s', async (_, fileName, content, expected) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const { draft, picture, problems } = await readDocument({
    fileName,
    mediaType: null,
    encoding: null,
    bytes,
  });
  expect(draft?.mediaType ?? picture?.mediaType ?? problems[0]?.code).toBe(expected);
});
