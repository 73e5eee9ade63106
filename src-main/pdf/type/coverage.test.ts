import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundledFonts } from './bundled-fonts.test-support.ts';
import { coverText } from './coverage.ts';
import { typefacesOf } from './typefaces.ts';

const plain = { family: 'serif', bold: false, italic: false } as const;
const typefaces = typefacesOf(bundledFonts((file) => readFileSync(`node_modules/${file}`)));

describe('faces', () => {
  const check = (text: string, expected: readonly (readonly [string, string])[]): void => {
    const { parts, missing } = coverText(typefaces, plain, text);
    expect(missing).toEqual([]);
    expect(parts.map(({ text: own, face }) => [face.id.split('-')[0], own])).toEqual(expected);
  };

  test.each([
    ['one for Latin, Cyrillic and Greek', 'a ж ω', [['serif', 'a ж ω']]],
    ['one for a whole word of Arabic', 'أسئلة', [['arabic', 'أسئلة']]],
    ['one for Arabic with its vowels', 'مُعَلَّقٌ', [['arabic', 'مُعَلَّقٌ']]],
    ['one for Arabic with what stands within it', 'عام 2031، (سفينة).', [['arabic', 'عام 2031، (سفينة).']]],
    ['one for pointed Hebrew', 'בְּרֵאשִׁית 12', [['hebrew', 'בְּרֵאשִׁית 12']]],
    ['one for Chinese with its signs', '港口（第三次）。', [['chinese', '港口（第三次）。']]],
    [
      'two where Latin stands in Chinese',
      '在Port开会',
      [
        ['chinese', '在'],
        ['serif', 'Port'],
        ['chinese', '开会'],
      ],
    ],
    [
      'two where Latin stands in Arabic',
      'مجلس Harbour في',
      [
        ['arabic', 'مجلس'],
        ['serif', ' Harbour '],
        ['arabic', 'في'],
      ],
    ],
    [
      'that of the words for brackets that touch them',
      'Harbour (مجلس), Post',
      [
        ['serif', 'Harbour '],
        ['arabic', '(مجلس),'],
        ['serif', ' Post'],
      ],
    ],
    ['that of symbols for arrows', '→', [['symbols', '→']]],
  ] as const)('%s', (_, text, expected) => check(text, expected));

  test('of scripts are read when a character first needs them', () => {
    const before: string[] = [];
    const fresh = typefacesOf(
      bundledFonts((file) => {
        before.push(file);
        return readFileSync(`node_modules/${file}`);
      }),
    );
    const scripts = (): string[] => before.filter((it) => /arabic|hebrew|noto-sans-sc/.test(it));
    coverText(fresh, plain, 'Latin, кирилиця, → and ሀ');
    expect(scripts()).toEqual([]);
    coverText(fresh, plain, 'مجلس');
    expect(scripts().map((it) => it.split('/')[1])).toEqual(['ibm-plex-sans-arabic']);
  });

  test('that lack a character leave it to be named', () => {
    expect(coverText(typefaces, plain, 'aሀ日').missing).toEqual(['ሀ']);
  });
});
