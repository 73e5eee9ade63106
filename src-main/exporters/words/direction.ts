export type Direction = 'ltr' | 'rtl';

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const STRONG = /\p{L}/u;
const RTL_LANGUAGES = /^(ar|fa|he|iw|ur|ps|yi|dv|syr|ckb|sd|ug)(-|$)/i;

export function directionOfLanguage(language: string): Direction {
  return RTL_LANGUAGES.test(language) ? 'rtl' : 'ltr';
}

/** The direction of a paragraph: that of its first letter, else of its document (UAX #9, P2). */
export function directionOf(text: string, otherwise: Direction): Direction {
  for (const character of text) {
    if (STRONG.test(character)) return RTL.test(character) ? 'rtl' : 'ltr';
  }
  return otherwise;
}

export interface DirectedText {
  readonly text: string;
  readonly direction: Direction;
}

/**
 * A text in stretches of one direction each, in order; together they are the text. What has no direction, such as blanks
 * and figures, goes with its neighbours where these agree, else with the paragraph.
 */
export function stretchesOf(text: string, paragraph: Direction): DirectedText[] {
  if (!RTL.test(text)) {
    const direction = paragraph === 'rtl' && STRONG.test(text) ? 'ltr' : paragraph;
    return text === '' ? [] : [{ text, direction }];
  }
  const runs = [...text.matchAll(/\p{L}[\p{L}\p{M}]*|[^\p{L}]+/gu)].map(([part]) => ({
    text: part,
    direction: STRONG.test(part) ? directionOf(part, paragraph) : null,
  }));
  const whole: DirectedText[] = [];
  runs.forEach(({ text: part, direction }, at) => {
    const before = whole.at(-1)?.direction ?? paragraph;
    const after = runs[at + 1]?.direction ?? paragraph;
    const own = direction ?? (before === after ? before : paragraph);
    const last = whole.at(-1);
    if (last?.direction === own) whole[whole.length - 1] = { text: last.text + part, direction: own };
    else whole.push({ text: part, direction: own });
  });
  return whole;
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Hebrew}/u, 'Hebr'],
  [/\p{Script=Cyrillic}/u, 'Cyrl'],
  [/\p{Script=Greek}/u, 'Grek'],
  [/\p{Script=Han}/u, 'Hani'],
  [/\p{Script=Latin}/u, 'Latn'],
];
const SCRIPT_OF_LANGUAGE: Readonly<Record<string, string>> = {
  ...{ ar: 'Arab', fa: 'Arab', ur: 'Arab', ps: 'Arab', he: 'Hebr', yi: 'Hebr' },
  ...{ uk: 'Cyrl', ru: 'Cyrl', be: 'Cyrl', bg: 'Cyrl', mk: 'Cyrl', el: 'Grek', zh: 'Hani' },
};

/**
 * The language (BCP 47) of words in a document: the document's own, or one that says no more than the script where the
 * first letter is in another than the document's.
 */
export function languageOf(text: string, document: string): string {
  const letter = STRONG.exec(text)?.[0];
  if (letter === undefined) return document;
  const script = SCRIPTS.find(([pattern]) => pattern.test(letter))?.[1];
  const own = SCRIPT_OF_LANGUAGE[document.split('-')[0]?.toLowerCase() ?? ''] ?? 'Latn';
  return script === undefined || script === own ? document : `und-${script}`;
}
