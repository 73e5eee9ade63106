import type { Expected, HostileFile } from './hostile-file.ts';
import { filled, joined, latin1, MEGABYTE, noise, utf8 } from './making.ts';

type Made = Pick<HostileFile, 'make' | 'expected'> & { readonly fileName?: string };
type Draft = Extract<Expected, { draft: unknown }>;

const read = (make: () => Uint8Array | string, holds: string[], more: Partial<Draft> = {}): Made => ({
  make: () => {
    const made = make();
    return typeof made === 'string' ? utf8(made) : made;
  },
  expected: { draft: [], holds, ...more },
});
const refused = (
  make: HostileFile['make'],
  code: 'unknown-format' | 'empty-text' | 'file-too-large',
): Made => ({ make, expected: { refused: code } });

const CASES: Readonly<Record<string, Made>> = {
  // They are kept as they are; what exports a table makes them harmless.
  'cells that a program computes': read(
    () => 'a,b\n=1+1,"=cmd|\'/c calc\'!A1"\n+1,-1\n@SUM(A1),\t=2',
    ["=1+1 | =cmd|'/c calc'!A1", '+1 | -1', '@SUM(A1) | =2'],
  ),
  'a million columns': refused(() => filled(2 * MEGABYTE, 'a,'), 'file-too-large'),
  'a million empty columns': refused(() => joined('a,b\n', filled(MEGABYTE, ',')), 'file-too-large'),
  'a million rows': refused(() => filled(4 * MEGABYTE, 'a,b\n'), 'file-too-large'),
  'a quotation that never ends': read(
    () => 'port,said\nHalm,"open\nMarrow,closed\n',
    ['Halm | "open', 'Marrow | closed'],
  ),
  'a quotation that never ends, of ten megabytes': read(
    () =>
      joined(
        'port,said\nHalm,"',
        filled(10 * MEGABYTE, 'open lamp and bell and fog, said the man of the mole\n'),
      ),
    ['Halm | "open lamp and bell and fog'],
  ),
  'a row of ten megabytes': refused(() => filled(10 * MEGABYTE, 'open '), 'file-too-large'),
  'a million quotation marks': refused(() => filled(MEGABYTE, '"'), 'file-too-large'),
  'quotation marks everywhere': read(() => 'a,b"c"d,"e"f\n"g""h",i,"j"\n', ['b"c"d', 'g"h']),
  'zero bytes': read(() => `port,tons\nHa\0lm,12\n${'Marrow,9\n'.repeat(50)}`, ['Halm | 12'], {
    lacks: ['\0'],
  }),
  'line ends of all systems': read(() => 'a,b\rc,d\r\ne,f\ng,h', ['a | b', 'e | f', 'g | h']),
  'a mark, and a word about its separator': read(() => '\ufeffsep=;\na;b\nc;d\n', ['a | b', 'c | d'], {
    lacks: ['\ufeff'],
  }),
  'letters turned round': read(() => 'a,b\n\u202ec,d\u200b\n', ['c | d'], { lacks: ['\u202e', '\u200b'] }),
  'names that every object has': read(
    () => '__proto__,constructor,toString\n1,2,3\n',
    ['__proto__ | constructor'],
  ),
  'rows that grow': read(
    () => Array.from({ length: 900 }, (_, at) => 'a,'.repeat(at)).join('b\n'),
    ['a | a | b'],
  ),
  'bars and breaks in its cells': read(() => 'a;"b | c\n\nd"\ne;f\n', ['a | b | c d']),
  'letters that are not UTF-8': read(
    () => latin1('port;tons\nFougères-sur-mer;12\nBréhal;9\nSaint-Malo-des-marées;7\n'),
    ['Fougères-sur-mer | 12'],
    { draft: ['encoding-guessed'], encoding: 'windows-1252' },
  ),
  noise: refused(() => noise(100_000), 'unknown-format'),
  nothing: refused(() => new Uint8Array(), 'empty-text'),
  'nothing but separators': refused(() => filled(1000, ',,;\t|\n'), 'empty-text'),
  'a page under its name': read(() => '<!doctype html><script>alert(1)</script><p>Lamp', ['<p>Lamp']),
};

/** Tables of separated values that compute, grow, or never close what they open. */
export const tables: readonly HostileFile[] = Object.entries(CASES).map(([name, it]) => ({
  fileName: 'prices.csv',
  ...it,
  name,
}));
