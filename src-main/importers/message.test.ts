import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '#core/model/source-text.ts';
import { sourceFacts } from '#core/model/source.ts';
import { readMessage } from './message.ts';

const HEAD = `From: Ida Fenn <ida@port.halm.example>
To: Desk <desk@post.example>, "Lark, Bo" <bo@post.example>
Cc: archive@post.example
Date: Tue, 3 Mar 2026 23:50:00 -0500
Subject: Pilots of Halm
Message-ID: <1@port.halm.example>
MIME-Version: 1.0
`;

function read(message: string | Uint8Array, encoding: 'koi8-u' | null = null) {
  const bytes =
    typeof message === 'string' ? new TextEncoder().encode(message.replace(/\n/g, '\r\n')) : message;
  return readMessage({ fileName: 'pilots.eml', mediaType: null, encoding, bytes });
}

const bodyIn = ({ draft }: Awaited<ReturnType<typeof read>>) =>
  draft ? bodyOf(draft.text, draft.residue).split('\n\n') : [];

test('a plain message: what it states stands in its addressing lines, which are set aside', async () => {
  const result = await read(
    `${HEAD}Content-Type: text/plain; charset=utf-8\n\nThe pilots go back to work.\n`,
  );
  const { draft } = result;
  expect(draft?.text.split('\n\n')).toEqual([
    'From: Ida Fenn <ida@port.halm.example>',
    'To: Desk <desk@post.example>, Lark, Bo <bo@post.example>',
    'Cc: archive@post.example',
    'Date: Tue, 3 Mar 2026 23:50:00 -0500',
    'Subject: Pilots of Halm',
    'The pilots go back to work.',
  ]);
  expect(draft?.residue.map((it) => it.reason)).toEqual(Array.from({ length: 5 }, () => 'header'));
  expect(bodyIn(result)).toEqual(['The pilots go back to work.']);
  expect(draft?.facts).toEqual({
    ...{ title: 'Pilots of Halm', outlet: null, authors: ['Ida Fenn'], publishedOn: '2026-03-03' },
    ...{ language: null, kind: 'message', url: null },
  });
  expect(draft?.evidence.map((it) => [it.field, it.words])).toEqual([
    ['title', 'Pilots of Halm'],
    ['authors', 'Ida Fenn'],
    ['publishedOn', 'Tue, 3 Mar 2026 23:50:00 -0500'],
    ['kind', 'message/rfc822'],
  ]);
  for (const { start, end, words } of draft?.evidence ?? [])
    if (start !== null) expect(draft?.text.slice(start, end ?? 0)).toBe(words);
  expect(draft).toMatchObject({ encoding: 'utf-8', mediaType: 'message/rfc822' });
  expect(result).toMatchObject({ parts: [], problems: [] });
  sourceFacts.partial().parse(draft?.facts);
});

test('quoted replies stay, each with its mark', async () => {
  const message = `${HEAD}
Agreed.

> When the fog came the pilots of the port said that nobody had
> asked them about the new rules for the outer mole, and that they
> would not go out before somebody did so in writing and signed it.
>> Who is nobody?
> That is the question.
`;
  expect(bodyIn(await read(message))).toEqual([
    'Agreed.',
    '> When the fog came the pilots of the port said that nobody had asked them about the new rules for the outer mole, and that they would not go out before somebody did so in writing and signed it.',
    '> > Who is nobody?',
    '> That is the question.',
  ]);
});

const both = (plain: string, html: string) => `${HEAD}Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

${plain}
--b
Content-Type: text/html

<html><body><p>${html}</p><script>x()</script></body></html>
--b--
`;

test.each([
  ['the plain version', both('The pilots go back.', 'The <b>pilots</b> go back.'), ['The pilots go back.']],
  [
    'the page where the plain one says little',
    both('See the page.', `${'The pilots go back. '.repeat(5)}`),
    ['The pilots go back. '.repeat(5).trim()],
  ],
  [
    'the page where there is no other',
    `${HEAD}Content-Type: text/html\n\n<p>One.</p><p>Two.</p>`,
    ['One.', 'Two.'],
  ],
])('%s is read', async (_, message, expected) => {
  expect(bodyIn(await read(message))).toEqual(expected);
});

describe('letters are read as they were written', () => {
  const ukrainian =
    'Рада громади ухвалила бюджет на наступний рік. Їй доведеться добудовувати міст за власні кошти, а щонайменше третину дасть область.';
  const encoded = (charset: string, subject: string, body: string, transfer = '8bit') =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from(
          `From: =?${charset}?B?${iconv.encode('Леся Калинець', charset).toString('base64')}?= <lk@mist.example>\n` +
            `Subject: ${subject}\nContent-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: ${transfer}\n\n`,
        ),
        Buffer.from(
          transfer === 'base64'
            ? iconv.encode(body, charset).toString('base64')
            : iconv.encode(body, charset),
        ),
      ]),
    );

  test.each([
    ['windows-1251', '8bit'],
    ['windows-1251', 'base64'],
    ['koi8-u', '8bit'],
    ['koi8-u', 'base64'],
    ['utf-8', '8bit'],
  ])('%s, %s', async (charset, transfer) => {
    const word = (text: string) => `=?${charset}?B?${iconv.encode(text, charset).toString('base64')}?=`;
    const result = await read(
      encoded(charset, `${word('Міст через ')}\n ${word('Рудку')}`, ukrainian, transfer),
    );
    expect(bodyIn(result)).toEqual([ukrainian]);
    expect(result.draft?.facts).toMatchObject({
      ...{ title: 'Міст через Рудку', authors: ['Леся Калинець'], language: 'uk' },
    });
    expect(result.draft?.encoding).toBe(charset);
    expect(result.problems).toEqual([]);
  });

  test('without a word about them', async () => {
    const old = (text: string) =>
      new Uint8Array(iconv.encode(`From: Леся <l@mist.example>\nSubject: Міст\n\n${text}`, 'windows-1251'));
    const result = await read(old(ukrainian));
    expect(bodyIn(result)).toEqual([ukrainian]);
    expect(result.draft).toMatchObject({
      encoding: 'windows-1251',
      facts: { title: 'Міст', authors: ['Леся'] },
    });
    expect(result.problems.map((it) => it.code)).toEqual(['encoding-guessed']);
  });

  test('in the encoding a person has chosen, where the message names none', async () => {
    const bytes = new Uint8Array(iconv.encode(`Subject: x\n\n${ukrainian}`, 'koi8-u'));
    const result = await read(bytes, 'koi8-u');
    expect([bodyIn(result), result.problems]).toEqual([[ukrainian], []]);
  });

  test('what cannot be read is said', async () => {
    const message = Buffer.concat([
      Buffer.from(`${HEAD}Content-Type: text/plain; charset=utf-8\n\nA `),
      Buffer.of(0xff),
      Buffer.from(' b'),
    ]);
    const result = await read(new Uint8Array(message));
    expect(result.problems.map((it) => it.code)).toEqual(['characters-replaced']);
  });
});

const mixed = (...parts: string[]) =>
  `${HEAD}Content-Type: multipart/mixed; boundary=m\n\n${parts.map((it) => `--m\n${it}\n`).join('')}--m--\n`;
const attached = (name: string, type = 'text/csv') =>
  `Content-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\n\na,b`;

test('attachments are parts, forwarded messages too', async () => {
  const forwarded = 'Content-Type: message/rfc822\n\nFrom: Bo <b@x.example>\nSubject: Fog\n\nIt is thick.';
  const inside = 'Content-Type: image/png\nContent-ID: <logo>\nContent-Disposition: inline\n\nx';
  const result = await read(
    mixed('Content-Type: text/plain\n\nSee below.', attached('../../prices.csv'), forwarded, inside),
  );
  expect(bodyIn(result)).toEqual(['See below.']);
  expect(result.parts.map((it) => [it.fileName, it.mediaType])).toEqual([
    ['prices.csv', 'text/csv'],
    ['message 2.eml', 'message/rfc822'],
    ['attachment 3', 'image/png'],
  ]);
  const inner = await readMessage(result.parts[1] ?? (await Promise.reject(new Error('no part'))));
  expect(inner.draft?.facts).toMatchObject({ title: 'Fog', authors: ['Bo'] });
});

test.each([
  ['nothing to read but what is attached', mixed(attached('a.csv')), ['a.csv'], []],
  [
    'nothing at all but what is attached',
    'Content-Type: text/csv; name=a.csv\n\na,b',
    ['a.csv'],
    ['empty-text'],
  ],
])('%s', async (_, message, parts, problems) => {
  const result = await read(message);
  expect(result.parts.map((it) => it.fileName)).toEqual(parts);
  expect(result.problems.map((it) => it.code)).toEqual(problems);
});

const nested = (depth: number) =>
  Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  ).join('');

test.each([
  ['300 parts', mixed(...Array.from({ length: 300 }, (_, at) => attached(`${at}.csv`))), 'file-too-large'],
  ['300 parts one inside the other', HEAD + nested(300), 'unreadable-file'],
  ['headers without end', `${'X-Y: z\n'.repeat(400_000)}\nBody.`, 'unreadable-file'],
  ['nothing', '', 'empty-text'],
])('%s: refused', async (_, message, code) => {
  expect(await read(message)).toEqual({
    ...{ draft: null, picture: null, parts: [] },
    problems: [{ code, subject: 'pilots.eml', line: null }],
  });
});
