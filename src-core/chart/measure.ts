/**
 * How wide letters are, in hundredths of the size of the type: the wider one of Noto Sans and Noto Serif, so that what is
 * measured with it never turns out wider. Letters that are not listed are taken for square.
 */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [18, '\u202f\u2009'],
  [24, "'"],
  [26, ' \u00a0‘’‚'],
  [28, ',.·'],
  [30, ':;`j´ĵ'],
  [32, 'ilìíîïĩīĭįıĺļľ'],
  [34, '!-¡\u00ad¸łј‹›'],
  [36, '()J[]Ĵſії'],
  [38, '/I\\ftÌÍÎÏĨĪĬĮİŀţťŧІЇЈ'],
  [40, 'ª²³¹º'],
  [42, '"'],
  [44, '{}°'],
  [46, '_ґ“”„'],
  [48, '?rs¿ŕŗřśŝşšгѓѕ'],
  [50, 'c¯çćĉċčзсэє–'],
  [52, 'z«»źżž'],
  [54, 'т'],
  [56, '*S|¦§ŚŜŞŠЅеьѐёҐ₴'],
  [58, '$+0123456789<=>^aevxy~¢£¤¥¨¬±×àáâãäåèéêë÷ýÿāăąēĕėęěŷЃГавухяў−€'],
  [60, 'FZkķĸŹŻŽЗбкоќ≈≤≥₽'],
  [62, 'PTbdgopqÞðòóôõöøþďđĝğġģĳōŏőŢŤŦРЬдлђ'],
  [64, 'CELYhuµÇÈÉÊËÝùúûüĆĈĊČĒĔĖĘĚĥħĹĻĽĿŁŋũūŭůűųŶŸЀЁЄБЕСТрчъ'],
  [66, '#BRXn¶ßñńņňŔŖŘЎВУЭЯпцћџ'],
  [68, 'VХийнѝ'],
  [70, 'KĲĶ'],
  [72, 'AÀÁÂÃÄÅĀĂĄЌАКЪ'],
  [74, 'DGUÐÙÚÛÜĎĐĜĞĠĢŨŪŬŮŰŲЛф'],
  [76, '&ДЧ'],
  [78, 'NÑŃŅŇŉŊО'],
  [80, 'HOQÒÓÔÕÖØĤĦŌŎŐЂЏНПЦж'],
  [82, 'ЍИЙы'],
  [84, '¼½¾мю'],
  [86, '©®ЋФљ…'],
  [88, 'wæŵ'],
  [90, '%њ'],
  [92, 'Ы'],
  [94, '@M'],
  [96, 'mÆŒœМшщ'],
  [98, 'Ж'],
  [100, '—'],
  [102, 'ЉЮ'],
  [104, 'Њ№'],
  [106, 'WŴ'],
  [108, 'ШЩ'],
  [130, '‰'],
];
const SQUARE = 110;

const widths = new Map(
  WIDTHS.flatMap(([width, letters]) => Array.from(letters, (it) => [it, width] as const)),
);

/** The most room `text` takes in one line at `size`, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += isMark(letter) ? 0 : (widths.get(letter) ?? SQUARE);
  return (sum * size) / 100;
}

const isMark = (letter: string) => /^\p{Mn}$/u.test(letter);

/** `text` in lines of at most `room`; a word that is wider by itself is broken. Never answers an empty line between others. */
export function wrapText(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/[ \t\n\r]+/).filter((it) => it !== '');
  for (const word of words.flatMap((it) => pieces(it, size, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= room || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The widest word of a text: what cannot be set in less room without breaking it. */
export function widestWord(text: string, size: number): number {
  return Math.max(0, ...text.split(/[ \t\n\r]+/).map((it) => textWidth(it, size)));
}

/** A word in pieces that fit, each with one letter at least. */
function pieces(word: string, size: number, room: number): string[] {
  if (textWidth(word, size) <= room) return [word];
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, size) > room && !isMark(letter)) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}
