import { plainRun, type TextRun } from '#core/model/inline.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatNote, parseNote } from './note-text.ts';

const bold = (text: string): TextRun => ({ ...plainRun(text), bold: true });
const italic = (text: string): TextRun => ({ ...plainRun(text), italic: true });
const both = (text: string): TextRun => ({ ...plainRun(text), bold: true, italic: true });

it.each<[string, TextRun[]]>([
  ['', []],
  ['Plain words.', [plainRun('Plain words.')]],
  ['See *Harbour Post*, p. 3', [plainRun('See '), italic('Harbour Post'), plainRun(', p. 3')]],
  ['**Not** so', [bold('Not'), plainRun(' so')]],
  ['***Both*** ways', [both('Both'), plainRun(' ways')]],
  ['**bold *and italic***', [bold('bold '), both('and italic')]],
  ['2 \\* 3', [plainRun('2 * 3')]],
  ['5 * 3', [plainRun('5 * 3')]],
  ['5 ** 3', [plainRun('5 ** 3')]],
  ['*done* and * open', [italic('done'), plainRun(' and * open')]],
  ['***a*', [plainRun('**'), italic('a')]],
  ['C:\\port', [plainRun('C:\\port')]],
  ['one\ntwo', [plainRun('one\ntwo')]],
])('%j', (typed, content) => expect(parseNote(typed)).toEqual(content));

it('any note comes back as it was', () => {
  const words = fc.string({
    minLength: 1,
    maxLength: 5,
    unit: fc.constantFrom('a', ' ', '*', '\\', '\n', 'é'),
  });
  const run = fc.record({
    type: fc.constant('text' as const),
    text: words,
    bold: fc.boolean(),
    italic: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), (content) => {
      const normal = content.reduce<typeof content>((done, it) => {
        const last = done.at(-1);
        return last?.bold === it.bold && last.italic === it.italic
          ? [...done.slice(0, -1), { ...last, text: last.text + it.text }]
          : [...done, it];
      }, []);
      expect(parseNote(formatNote(content))).toEqual(normal);
    }),
    { numRuns: 500 },
  );
});
