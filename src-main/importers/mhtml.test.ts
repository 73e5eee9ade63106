import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readMhtml } from './mhtml.ts';
import { beginsAsMessage, beginsAsSavedPage } from './mime-text.ts';

const ADDRESS = 'https://post.example/2026/03/pilots';

interface Saved {
  readonly html: string;
  readonly top?: string;
  readonly part?: string;
  readonly type?: string;
}

/** A page as browsers save it, a picture and a frame of it behind. */
const saved = ({ html, top = '', part = '', type = 'text/html' }: Saved) => `From: <Saved by Blink>
${top}Date: Tue, 3 Mar 2026 09:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--x7"

------MultipartBoundary--x7
Content-Type: ${type}
${part}
${html}
------MultipartBoundary--x7
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://post.example/dot.png

aGVsbG8=
------MultipartBoundary--x7
Content-Type: text/html
Content-Location: cid:frame@x

<p>Words of an advertisement in a frame.</p>
------MultipartBoundary--x7--
`;

function read(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text.replace(/\n/g, '\r\n')) : text;
  return readMhtml({ fileName: 'pilots.mhtml', mediaType: null, encoding: null, bytes });
}

const QUOTED = 'Content-Transfer-Encoding: quoted-printable\n';

test('a saved page is read like a page; where it was stands outside', async () => {
  const result = await read(
    saved({
      top: `Snapshot-Content-Location: ${ADDRESS}\nSubject: =?utf-8?Q?Pilots_go_b=C3=A2ck?=\n`,
      part: `${QUOTED}Content-Location: https://elsewhere.example/\n`,
      html: '<html lang=3D"en"><body><p>The pilots of Halm go b=C3=A2ck to work, they sa=\nid.</p></body></html>',
    }),
  );
  expect(result).toMatchObject({ picture: null, parts: [], problems: [] });
  expect(result.draft).toMatchObject({
    text: 'The pilots of Halm go bâck to work, they said.',
    facts: { title: 'Pilots go bâck', url: ADDRESS, language: 'en' },
    ...{ mediaType: 'multipart/related', encoding: 'utf-8' },
  });
  expect(result.draft?.evidence).toContainEqual({ field: 'url', words: ADDRESS, start: null, end: null });
  expect(result.draft?.evidence).toContainEqual({
    field: 'title',
    words: 'Pilots go bâck',
    start: null,
    end: null,
  });
});

test('what the page says about itself goes first', async () => {
  const head = '<title>Fog rules</title><link rel="canonical" href="https://post.example/fog">';
  const result = await read(
    saved({
      top: `Snapshot-Content-Location: ${ADDRESS}\nSubject: Pilots\n`,
      html: `<html><head>${head}</head><p>It is thick.`,
    }),
  );
  expect(result.draft?.facts).toMatchObject({ title: 'Fog rules', url: 'https://post.example/fog' });
});

test.each([
  ['the part', `Content-Location: ${ADDRESS}\n`, ADDRESS],
  ['nobody', '', null],
  ['no address', 'Content-Location: file:///home/ida/page.html\n', null],
])('its address is told by %s', async (_, part, url) => {
  expect((await read(saved({ part, html: '<p>It is thick.' }))).draft?.facts.url).toBe(url);
});

const RUSSIAN =
  'Совет посёлка принял бюджет на следующий год, а мост придётся достраивать за собственные деньги.';
test.each([
  ['its part', 'text/html; charset="windows-1251"', `<p>${RUSSIAN}`],
  ['itself', 'text/html', `<html><meta charset="windows-1251"><p>${RUSSIAN}`],
])('its letters are told by %s', async (_, type, html) => {
  const bytes = new Uint8Array(iconv.encode(saved({ type, html }), 'windows-1251'));
  expect(await read(bytes)).toMatchObject({
    draft: { text: RUSSIAN, encoding: 'windows-1251' },
    problems: [],
  });
});

test.each([
  [
    'no page',
    saved({ type: 'text/css', html: 'p{}' }).replace(/text\/html\nContent-Location: cid/, 'text/css\nX'),
    'unreadable-file',
  ],
  ['no borders', 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n<p>Words.', 'unreadable-file'],
  ['nothing to read', saved({ html: '<script>x()</script>' }), 'empty-text'],
  [
    'no text',
    saved({ part: 'Content-Transfer-Encoding: base64\n', html: 'AAAAAAAAAAAAAAAAAAAA' }),
    'unknown-format',
  ],
  [
    'headers without end',
    saved({ part: 'X-Y: z\n'.repeat(400_000), html: '<p>It is thick.' }),
    'unreadable-file',
  ],
])('%s: refused', async (_, text, code) => {
  expect(await read(text)).toEqual({
    ...{ draft: null, picture: null, parts: [] },
    problems: [{ code, subject: 'pilots.mhtml', line: null }],
  });
});

const MESSAGE = 'Received: by x\nFrom: Ida <i@x.example>\nSubject: Fog\n\nBody.';
test.each([
  ['a saved page', saved({ html: '' }), true, true],
  ['a message', MESSAGE, false, true],
  ['a memo', 'From: Ida\nTo: Bo\nSubject: Fog\n\nIt is thick.', false, false],
  ['a note', 'Note: it is thick.\n\nMessage-ID: none', false, false],
])('%s is told by how it begins', (_, text, isPage, isMessage) => {
  expect([beginsAsSavedPage(text, false), beginsAsMessage(text, false)]).toEqual([isPage, isMessage]);
});
