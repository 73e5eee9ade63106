import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportName } from './export-name.ts';

test.each<[string, string | null, string]>([
  ['Energy talks', '2026-03-09', '2026-03-09 Energy talks.pdf'],
  ['Energy talks', null, 'Energy talks.pdf'],
  ['Talks: gas/oil?\nDay 2', '2026', '2026 Talks gas oil Day 2.pdf'],
  ['Переговоры о мосте', null, 'Переговоры о мосте.pdf'],
  ['', null, 'Briefing.pdf'],
  ['...', null, 'Briefing.pdf'],
  ['CON', null, 'Briefing CON.pdf'],
  ['aux.old', null, 'Briefing aux.old.pdf'],
  ['../../etc/passwd', null, 'etc passwd.pdf'],
  ['ends in a dot.', null, 'ends in a dot.pdf'],
  ['x'.repeat(400), null, `${'x'.repeat(180)}.pdf`],
  ['ж'.repeat(400), null, `${'ж'.repeat(90)}.pdf`],
])('%j of %s', (title, date, expected) => {
  expect(exportName(title, date)).toBe(expected);
});

test('Markdown has an ending of its own', () => {
  expect(exportName('Energy talks', '2026-03-09', 'md')).toBe('2026-03-09 Energy talks.md');
});

test('whatever the title, the name is one that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = exportName(title, null);
      expect(name).toMatch(/^[^<>:"/\\|?*\p{C}. ][^<>:"/\\|?*\p{C}]*\.pdf$/u);
    }),
  );
});
