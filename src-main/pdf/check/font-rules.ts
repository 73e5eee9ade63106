import type { UsedFont } from './content.ts';
import { textUnder, unpacked, type ReadPdf } from './read-pdf.ts';
import { BOTH, unless, type Rule } from './rule.ts';
import {
  arrayUnder,
  asDict,
  asName,
  asNumber,
  asStream,
  followed,
  latin1,
  lookup,
  nameOfRef,
  rawElements,
  type Dict,
} from './values.ts';

/** About the letters. */
export const FONT_RULES: readonly Rule[] = [
  {
    name: 'fonts-embedded',
    clause: 'ISO 19005-3, 6.2.11.4.1; ISO 14289-1, 7.21.4.1',
    of: BOTH,
    faults: ({ pdf, content }) =>
      [...content.codes.keys()].flatMap((key) => {
        const font = fontOf(pdf, key);
        return unless(
          font !== null && programOf(font) !== null,
          `${font?.name ?? nameOf(key)} is not in the file`,
        );
      }),
  },
  {
    name: 'fonts-encoded',
    clause: 'ISO 19005-3, 6.2.11.3; ISO 14289-1, 7.21.3',
    of: BOTH,
    faults: ({ pdf, content }) =>
      [...content.codes.keys()].flatMap((key) => {
        const font = fontOf(pdf, key);
        if (font === null) return [];
        const isMapped = asName(lookup(font.descendant, 'CIDToGIDMap')) === 'Identity';
        const isIdentity = asName(lookup(font.dictionary, 'Encoding')) === 'Identity-H';
        return unless(isMapped && isIdentity, `${font.name} does not say which glyphs its codes are`);
      }),
  },
  {
    name: 'characters-known',
    clause: 'ISO 19005-3, 6.2.11.7; ISO 14289-1, 7.21.7',
    of: BOTH,
    faults: ({ pdf, content }) =>
      [...content.codes].flatMap(([key, codes]) => {
        const font = fontOf(pdf, key);
        const known = font === null ? new Map<number, string>() : charactersOf(font.dictionary);
        const unknown = [...codes].filter((code) => !isCharacter(known.get(code)));
        return unless(
          unknown.length === 0,
          `${font?.name ?? nameOf(key)} does not say what ${unknown[0] ?? ''} stands for`,
        );
      }),
  },
  {
    name: 'glyphs-there',
    clause: 'ISO 19005-3, 6.2.11.8; ISO 14289-1, 7.21.8',
    of: BOTH,
    faults: ({ content }) =>
      [...content.codes].flatMap(([key, codes]) =>
        unless(!codes.has(0), `a box stands for a letter of ${nameOf(key)}`),
      ),
  },
  {
    name: 'widths',
    clause: 'ISO 19005-3, 6.2.11.5; ISO 14289-1, 7.21.5',
    of: BOTH,
    faults: ({ pdf, content }) =>
      [...content.codes].flatMap(([key, codes]) => {
        const font = fontOf(pdf, key);
        const drawn = font === null ? null : advancesOf(programOf(font));
        if (font === null || drawn === null) return [];
        const stated = widthsOf(font.descendant);
        const wrong = [...codes].find((code) => Math.abs((stated[code] ?? 1000) - drawn(code)) > 1);
        return unless(wrong === undefined, `${font.name} is as wide as it says, but for ${wrong ?? ''}`);
      }),
  },
];

interface ReadFont {
  readonly name: string;
  readonly dictionary: Dict;
  readonly descendant: Dict;
}

const nameOf = (font: UsedFont): string => (typeof font === 'string' ? font : nameOfRef(font));

/** A font that is used; null where it is none of the kind that this file uses. */
function fontOf({ objects }: ReadPdf, used: UsedFont): ReadFont | null {
  const dictionary = typeof used === 'string' ? undefined : asDict(followed(objects, used));
  if (dictionary === undefined) return null;
  const descendant = asDict(arrayUnder(dictionary, 'DescendantFonts')?.[0]);
  const name = asName(lookup(dictionary, 'BaseFont')) ?? nameOf(used);
  return descendant === undefined ? null : { name, dictionary, descendant };
}

/** The font file; null where there is none. */
function programOf({ descendant }: ReadFont): Uint8Array | null {
  const descriptor = asDict(lookup(descendant, 'FontDescriptor'));
  const program = descriptor === undefined ? undefined : asStream(lookup(descriptor, 'FontFile2'));
  return program === undefined ? null : (unpacked(program) ?? null);
}

/** What each code stands for, as UTF-16 in hexadecimal. */
function charactersOf(font: Dict): ReadonlyMap<number, string> {
  const map = textUnder(lookup(font, 'ToUnicode'));
  const known = new Map<number, string>();
  const ranges = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\[([^\]]*)\]/g;
  for (const [, first = '', , list = ''] of map.matchAll(ranges)) {
    let code = Number.parseInt(first, 16);
    for (const [, written = ''] of list.matchAll(/<([^>]*)>/g)) {
      known.set(code, written.replace(/\s/g, '').toUpperCase());
      code += 1;
    }
  }
  return known;
}

function isCharacter(utf16: string | undefined): boolean {
  return utf16 !== undefined && utf16 !== '' && !['0000', 'FEFF', 'FFFE'].includes(utf16);
}

function widthsOf(descendant: Dict): number[] {
  const widths: number[] = [];
  const parts = arrayUnder(descendant, 'W') ?? [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const first = asNumber(parts[at]) ?? 0;
    rawElements(parts[at + 1])?.forEach((it, offset) => {
      widths[first + offset] = asNumber(it) ?? 0;
    });
  }
  return widths;
}

/** How far each glyph of a TrueType file moves the pen, in thousandths; null where that cannot be read. */
function advancesOf(program: Uint8Array | null): ((glyph: number) => number) | null {
  if (program === null) return null;
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const table = (name: string): number | null => {
    for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
      if (latin1(program.subarray(at, at + 4)) === name) return view.getUint32(at + 8);
    return null;
  };
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map(table);
  if (head == null || hhea == null || hmtx == null) return null;
  const scale = 1000 / view.getUint16(head + 18);
  const count = view.getUint16(hhea + 34);
  return (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, count - 1)) * scale;
}
