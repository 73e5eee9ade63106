import type { Expected, HostileFile } from './hostile-file.ts';
import { filled, joined, latin1, MEGABYTE, noise, SECOND, SENTENCE, utf8 } from './making.ts';

type Made = Pick<HostileFile, 'make' | 'expected'>;
type Draft = Extract<Expected, { draft: unknown }>;

const HEAD = `From: Ida Fenn <ida@port.halm.example>
To: Desk <desk@post.example>
Date: Tue, 3 Mar 2026 23:50:00 -0500
Subject: Lamps of Halm
Message-ID: <1@port.halm.example>
MIME-Version: 1.0
`;
const WORDS = { holds: [SENTENCE] };
const mail = (text: string): Uint8Array => utf8(text.replace(/\n/g, '\r\n'));
const read = (text: string | (() => string), more: Partial<Draft> = {}): Made => ({
  make: () => mail(typeof text === 'string' ? text : text()),
  expected: { draft: [], ...WORDS, ...more },
});
const refused = (
  make: HostileFile['make'],
  code: 'unreadable-file' | 'file-too-large' | 'empty-text',
): Made => ({ make, expected: { refused: code } });

const plain = (headers = '') => `${HEAD}${headers}\n${SENTENCE}\n`;
const mixed = (...parts: readonly string[]) =>
  `${HEAD}Content-Type: multipart/mixed; boundary=m\n\n${parts.map((it) => `--m\n${it}\n`).join('')}--m--\n`;
const WORDS_PART = `Content-Type: text/plain\n\n${SENTENCE}`;
const attached = (name: string, content = 'a,b', headers = '') =>
  `Content-Type: text/csv\nContent-Disposition: attachment; filename="${name}"\n${headers}\n${content}`;

/** Multiparts, each in the one before it. */
const nested = (depth: number) =>
  `${HEAD}${Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('')}Content-Type: text/plain\n\n${SENTENCE}\n`;

/** Messages forwarded in messages. */
const forwarded = (depth: number) =>
  `${HEAD}${'Content-Type: message/rfc822\n\n'.repeat(depth)}Subject: inner\n\n${SENTENCE}\n`;

const CASES: Readonly<Record<string, Made>> = {
  'multiparts in multiparts, 300 deep': refused(() => mail(nested(300)), 'unreadable-file'),
  'messages in messages, 300 deep': {
    make: () => mail(forwarded(300)),
    // What is forwarded is a part, to be read like a file; the import counts how deep they go.
    expected: { draft: [], holds: ['Lamps of Halm'], parts: 1 },
  },
  'a multipart that is its own part': read(
    `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(20)}--b\n${WORDS_PART}\n--b--`,
  ),
  '5,000 attachments': refused(
    () => mail(mixed(WORDS_PART, ...Array.from({ length: 5000 }, (_, at) => attached(`${at}.csv`)))),
    'file-too-large',
  ),
  '200 attachments': read(
    () => mixed(WORDS_PART, ...Array.from({ length: 200 }, (_, at) => attached(`${at}.csv`))),
    { parts: 200 },
  ),
  '50,000 empty parts': read(
    () =>
      `${HEAD}Content-Type: multipart/mixed; boundary=m\n\n--m\n${WORDS_PART}\n${'--m\n'.repeat(50_000)}--m--`,
  ),
  'headers of three megabytes': refused(
    () => mail(plain(`X-Y: ${'z'.repeat(3 * MEGABYTE)}\n`)),
    'unreadable-file',
  ),
  '100,000 headers': read(() => plain('X-Y: z\n'.repeat(100_000))),
  'a header folded 100,000 times': read(() => plain(`X-Y: a\n${' b\n'.repeat(100_000)}`)),
  '50,000 receivers': read(() => plain(`Cc: ${'a@b.example, '.repeat(50_000)}c@d.example\n`)),
  'groups in groups of receivers': read(() =>
    plain(`Cc: ${'g: '.repeat(2000)}a@b.example${';'.repeat(2000)}\n`),
  ),
  'brackets in an address': read(() => plain(`Cc: ${'('.repeat(50_000)} <${'<'.repeat(50_000)}\n`)),
  '20,000 encoded words': read(() => plain(`Cc: ${'=?utf-8?B?bGFtcA==?= '.repeat(20_000)}\n`)),
  'an encoded word of a megabyte': read(() => plain(`Comments: =?utf-8?Q?${'=41'.repeat(300_000)}?=\n`)),
  'encoded words that never end': read(() => plain(`Cc: ${'=?utf-8?B?'.repeat(50_000)}\n`)),
  'an encoded word that hides a line end': read(
    `From: Ida <i@x.example>\nSubject: =?utf-8?Q?Lamps=0D=0ABcc:_all=40x.example?=\nMessage-ID: <1@x>\n\n${SENTENCE}\n`,
    { lacks: ['\nBcc:', '\r'] },
  ),
  'a parameter in 50,000 pieces': read(() =>
    plain(
      `Content-Type: text/plain; ${Array.from({ length: 50_000 }, (_, at) => `x*${at}*=utf-8''a;`).join(' ')}\n`,
    ),
  ),
  'a border of a megabyte': read(() => {
    const border = 'm'.repeat(MEGABYTE);
    return `${HEAD}Content-Type: multipart/mixed; boundary="${border}"\n\n--${border}\n${WORDS_PART}\n--${border}--`;
  }),
  'a border that is not there': refused(
    () => mail(mixed(WORDS_PART).replace('boundary=m', 'boundary=other')),
    'unreadable-file',
  ),
  'a border with nothing in it': refused(
    () => mail(`${HEAD}Content-Type: multipart/mixed; boundary=""\n\n--\n${WORDS_PART}\n----`),
    'unreadable-file',
  ),
  'base64 that is none': read(
    mixed(WORDS_PART, attached('a.csv', '<<<!!! not base64 ===', 'Content-Transfer-Encoding: base64\n')),
    {
      parts: 1,
    },
  ),
  'a body in base64 that breaks off': read(
    () =>
      `${HEAD}Content-Transfer-Encoding: base64\n\n${Buffer.from(SENTENCE.repeat(3)).toString('base64').slice(0, -5)}`,
  ),
  'quoted letters that break off': read(
    `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${SENTENCE} =C3=`,
    { draft: ['characters-replaced'] },
  ),
  'a transfer that nobody knows': read(plain('Content-Transfer-Encoding: x-own\n')),
  'letters that nobody knows': read(plain('Content-Type: text/plain; charset=x-own\n')),
  'letters in UTF-7': read(
    `${HEAD}Content-Type: text/plain; charset=utf-7\n\n${SENTENCE} +ADw-script+AD4-\n`,
    { lacks: ['<script'] },
  ),
  'names of attachments that lead upwards': {
    make: () =>
      mail(
        mixed(
          WORDS_PART,
          attached('../../etc/passwd'),
          attached('C:\\\\Windows\\\\a.csv'),
          attached('/etc/b'),
        ),
      ),
    expected: { draft: [], ...WORDS, parts: 3 },
  },
  'a name of an attachment with a zero byte': read(mixed(WORDS_PART, attached('a\0.csv')), { parts: 1 }),
  'a name of an attachment of a megabyte': read(() => mixed(WORDS_PART, attached('a'.repeat(MEGABYTE))), {
    parts: 1,
  }),
  'a page that acts': read(
    `${HEAD}Content-Type: text/html\n\n<p>${SENTENCE}</p><script>alert(1)</script><img src="https://evil.example/pixel.png"><p style="display:none">Buy the lamp</p>`,
    { lacks: ['alert', 'evil.example', 'Buy the lamp'] },
  ),
  'a page 100,000 deep': read(
    () => `${HEAD}Content-Type: text/html\n\n${'<div>'.repeat(100_000)}<p>${SENTENCE}</p>`,
  ),
  'quotations 10,000 deep': read(() => `${HEAD}\n${'>'.repeat(10_000)} ${SECOND}\n${SENTENCE}\n`),
  'lines in turn quoted and not': read(() => `${HEAD}\n${SENTENCE}\n${'> a\nb\n'.repeat(30_000)}`),
  'letters turned round in its subject': read(
    `From: Ida <i@x.example>\nSubject: Lamp\u202egnp.exe\u200b\nMessage-ID: <1@x>\n\n${SENTENCE}\n`,
    { lacks: ['\u202e', '\u200b'] },
  ),
  'a date that is none': read(
    `From: Ida <i@x.example>\nDate: ${'9'.repeat(5000)}-13-45\nMessage-ID: <1@x>\n\n${SENTENCE}\n`,
  ),
  'nobody, nothing, never': refused(
    () => mail('From: \nTo: \nSubject: \nMessage-ID: <>\n\n\n'),
    'empty-text',
  ),
  'headers and no end': {
    make: () => mail(HEAD.trimEnd()),
    expected: { draft: [], holds: ['Lamps of Halm'] },
  },
  'noise for a body': {
    make: () => joined(latin1(HEAD), 'Content-Type: application/octet-stream\n\n', noise(100_000)),
    expected: { draft: [], holds: ['Lamps of Halm'], parts: 1 },
  },
  'a body of two megabytes': {
    make: () => joined(latin1(plain()), filled(2 * MEGABYTE, 'The lamp stays. \n')),
    expected: { draft: [], ...WORDS },
  },
  'an attachment of 20 MB': {
    make: () =>
      joined(
        latin1(`${HEAD}Content-Type: multipart/mixed; boundary=m\n\n--m\n${WORDS_PART}\n--m\n`),
        'Content-Type: image/png; name="a.png"\nContent-Transfer-Encoding: base64\n\n',
        filled(27 * MEGABYTE, `${'QUJD'.repeat(19)}\n`),
        '\n--m--\n',
      ),
    expected: { draft: [], ...WORDS, parts: 1 },
  },
};

/** Messages that nest, multiply, break off, or hide what they are. */
export const messages: readonly HostileFile[] = Object.entries(CASES).map(([name, it]) => ({
  fileName: 'letter.eml',
  ...it,
  name,
}));
