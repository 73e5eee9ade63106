import iconv from 'iconv-lite';
import type { Expected, HostileFile } from './hostile-file.ts';
import { filled, joined, latin1, MEGABYTE, noise, SECOND, SENTENCE, utf8 } from './making.ts';

type Made = Pick<HostileFile, 'make' | 'expected'> & { readonly fileName?: string };
type Draft = Extract<Expected, { draft: unknown }>;

const read = (
  make: HostileFile['make'],
  expected: Omit<Draft, 'draft'> & { draft?: Draft['draft'] },
): Made => ({
  make,
  expected: { draft: [], ...expected },
});
const refused = (
  make: HostileFile['make'],
  code: 'unknown-format' | 'empty-text' | 'file-too-large',
  fileName = 'note.txt',
): Made => ({ make, expected: { refused: code }, fileName });

const RUSSIAN =
  'Совет посёлка принял бюджет на следующий год, а мост придётся достраивать за собственные деньги.';
const UKRAINIAN =
  'Рада громади ухвалила бюджет на наступний рік. Їй доведеться добудовувати міст за власні кошти.';
const FRENCH =
  'La marée a été forte à Port Marrow ; le préfet a décidé d’évacuer l’île où l’on pêchait naguère.';
const POLISH =
  'Rada gminy uchwaliła budżet na przyszły rok, a most trzeba będzie dokończyć z własnych pieniędzy.';

const inEncoding = (text: string, encoding: string): Made =>
  read(() => new Uint8Array(iconv.encode(text, encoding)), {
    draft: ['encoding-guessed'],
    holds: [text],
    encoding,
  });

const CASES: Readonly<Record<string, Made>> = {
  'UTF-16 without a mark, small end first': inEncoding(`${SENTENCE} ${FRENCH}`, 'utf-16le'),
  'UTF-16 without a mark, big end first': inEncoding(`${SENTENCE} ${RUSSIAN}`, 'utf-16be'),
  'UTF-16 with a mark that lies': read(
    () => joined('\xff\xfe', new Uint8Array(iconv.encode(SENTENCE, 'utf-16be'))),
    { lacks: [SENTENCE] },
  ),
  'UTF-16 with half a letter at its end': read(
    () => joined('\xff\xfe', new Uint8Array(iconv.encode(SENTENCE, 'utf-16le')), 'x'),
    { draft: ['characters-replaced'], holds: [SENTENCE], encoding: 'utf-16le' },
  ),
  'half pairs in UTF-16': read(
    () =>
      joined(
        '\xff\xfe',
        new Uint8Array(iconv.encode(`${SENTENCE} `, 'utf-16le')),
        '\x00\xd8x\x00\x00\xdcy\x00',
      ),
    { draft: ['characters-replaced'], holds: [SENTENCE, '\ufffdx\ufffdy'] },
  ),
  'UTF-32': refused(() => new Uint8Array(iconv.encode(SENTENCE, 'utf-32le')), 'unknown-format'),
  'Windows-1251': inEncoding(RUSSIAN, 'windows-1251'),
  'Windows-1252': inEncoding(FRENCH, 'windows-1252'),
  'KOI8-U': inEncoding(UKRAINIAN, 'koi8-u'),
  'ISO-8859-2': inEncoding(POLISH, 'iso-8859-2'),
  'ISO-8859-5': inEncoding(RUSSIAN, 'iso-8859-5'),
  'two encodings in one file': read(
    () => joined(utf8(`${RUSSIAN}\n\n`.repeat(20)), new Uint8Array(iconv.encode('Мост', 'windows-1251'))),
    { draft: ['characters-replaced'], holds: [RUSSIAN], encoding: 'utf-8' },
  ),
  'letters in UTF-8 that are longer than they may be': read(
    () => joined(utf8(`${SENTENCE} ${FRENCH.repeat(12)} `), '\xc0\xaf\xe0\x80\xaf\xc0\xbcscript'),
    { draft: ['characters-replaced'], holds: [SENTENCE], lacks: ['<script', '/'] },
  ),
  'surrogates in UTF-8': read(
    () => joined(utf8(`${SENTENCE} ${FRENCH.repeat(12)} `), '\xed\xa0\xbd\xed\xb8\x80'),
    { draft: ['characters-replaced'], holds: [SENTENCE] },
  ),
  'a letter that breaks off at the end': read(() => joined(utf8(`${RUSSIAN} Мос`), '\xd1'), {
    draft: ['characters-replaced'],
    holds: [RUSSIAN],
  }),
  'zero bytes': read(() => utf8(`${SENTENCE.replace('Port', 'Po\0rt')} ${SECOND}`), {
    holds: [SENTENCE],
    lacks: ['\0'],
  }),
  'control characters': read(
    () => utf8(`${SENTENCE.replace('Port', 'Po\x1b[31mrt')}\x07 ${SECOND.repeat(9)}`),
    { holds: ['Po[31mrt'], lacks: ['\x1b', '\x07'] },
  ),
  'nothing but control characters': refused(() => new Uint8Array(5000).fill(7), 'unknown-format'),
  'letters turned round': read(() => utf8(`${SENTENCE}\u202e evil \u2066\u202d ${SECOND}`), {
    holds: [SENTENCE, SECOND],
    lacks: ['\u202e', '\u2066', '\u202d'],
  }),
  'letters without width': read(() => utf8([...SENTENCE].join('\u200b')), {
    holds: [SENTENCE],
    lacks: ['\u200b'],
  }),
  'marks piled on one letter': read(() => utf8(`${SENTENCE} Z${'\u0301'.repeat(200_000)} ${SECOND}`), {
    holds: [SENTENCE, SECOND],
  }),
  'characters without meaning': read(() => utf8(`${SENTENCE} \ufffe\uffff\ufdd0\u{10ffff}\ue000 ${SECOND}`), {
    holds: [SENTENCE, SECOND],
  }),
  'line ends of all systems': read(() => utf8(`${SENTENCE}\r\r${SECOND}\u2029\u0085\v\f\r\n\n\rEnd.`), {
    holds: [`${SENTENCE}\n\n${SECOND}`, 'End.'],
    lacks: ['\r', '\u2029', '\u0085', '\v', '\f'],
  }),
  '30 MB in one line': read(() => joined(utf8(`${SENTENCE} `), filled(30 * MEGABYTE, 'The lamp stays. ')), {
    holds: [SENTENCE],
  }),
  'four megabytes without a space': read(() => filled(4 * MEGABYTE, 'lamp'), { holds: ['lamplamp'] }),
  'four million line ends': read(() => joined(utf8(SENTENCE), filled(4 * MEGABYTE, '\n'), utf8(SECOND)), {
    holds: [SENTENCE, SECOND],
  }),
  '300,000 short lines': read(() => filled(MEGABYTE, 'a.\n'), { holds: ['a.'] }),
  'ended sentences that ran together': read(() => filled(MEGABYTE, 'It ended.The next began.'), {
    holds: ['It ended.'],
  }),
  'a million quotation marks': refused(() => filled(2 * MEGABYTE, '"'), 'empty-text'),
  'brackets without end': read(() => joined(filled(2 * MEGABYTE, '[('), utf8(SENTENCE)), {
    holds: [SENTENCE],
  }),
  'numbers without end': read(() => joined(filled(2 * MEGABYTE, '1,000.'), utf8(` ${SENTENCE}`)), {
    holds: [SENTENCE],
  }),
  'Markdown of brackets': {
    ...read(() => joined(filled(150_000, '![]('), utf8(`\n\n${SENTENCE}`)), { holds: [SENTENCE] }),
    fileName: 'note.md',
  },
  'Markdown in quotations, 10,000 deep': {
    ...read(() => utf8(`${'> '.repeat(10_000)}${SENTENCE}\n\n${SECOND}`), { holds: [SECOND] }),
    fileName: 'note.md',
  },
  'Markdown that is a page': {
    ...read(() => utf8(`${SENTENCE}\n\n<script>alert(1)</script>\n\n[a](javascript:x) ${SECOND}`), {
      holds: [SENTENCE, SECOND],
    }),
    fileName: 'note.md',
  },
  'facts at its head that grow': {
    ...read(
      () =>
        utf8(
          `---\na: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, at) => `${'bcdefghij'[at]}: &${'bcdefghij'[at]} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[at]}`).join(',')}]`).join('\n')}\n---\n\n${SENTENCE}`,
        ),
      { holds: [SENTENCE] },
    ),
    fileName: 'note.md',
  },
  empty: refused(() => new Uint8Array(), 'empty-text'),
  'nothing but a mark': refused(() => latin1('\xef\xbb\xbf'), 'empty-text'),
  'nothing but spaces': refused(() => filled(MEGABYTE, ' \n\t'), 'empty-text'),
  noise: refused(() => noise(100_000), 'unknown-format'),
  'a program': refused(() => joined('\x7fELF\x02\x01\x01', new Uint8Array(400)), 'unknown-format'),
  'a database': refused(() => joined('SQLite format 3\0', new Uint8Array(400)), 'unknown-format'),
  'a text of Word 95': refused(
    () => latin1(String.raw`{\rtf1\ansi{\object\objdata 0105}Words}`),
    'unknown-format',
    'a.rtf',
  ),
  'XML with an entity of the disk': refused(
    () => utf8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    'unknown-format',
    'feed.xml',
  ),
  '33 MB': refused(() => filled(33 * MEGABYTE, 'The lamp stays.\n'), 'file-too-large'),
};

/** Texts in encodings that nobody names, with characters that do harm, or longer than texts are. */
export const texts: readonly HostileFile[] = Object.entries(CASES).map(([name, it]) => ({
  fileName: 'note.txt',
  ...it,
  name,
}));
