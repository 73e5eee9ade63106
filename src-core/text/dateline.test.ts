import { expect, test } from 'vitest';
import { datelineOf } from './dateline.ts';

test.each([
  [
    'PORT ARLEN, March 3, 2026 (Northern Wire) — Halm',
    'PORT ARLEN, March 3, 2026 (Northern Wire)',
    '2026-03-03',
    'Northern Wire',
  ],
  [
    'PORT MARROW, Ardany, March 3 (Korrin Wire) - The',
    'PORT MARROW, Ardany, March 3 (Korrin Wire)',
    null,
    'Korrin Wire',
  ],
  ['PORT MARROW (Northern Wire) -- The quay', 'PORT MARROW (Northern Wire)', null, 'Northern Wire'],
  [
    'LANVEC, 3 mars 2026 (Agence Lanvec) – Le port',
    'LANVEC, 3 mars 2026 (Agence Lanvec)',
    '2026-03-03',
    'Agence Lanvec',
  ],
  ['LE HAVRE (AFP) – Le port', 'LE HAVRE (AFP)', null, 'AFP'],
  ['Sel, 18 September 2025 — The company', 'Sel, 18 September 2025', '2025-09-18', null],
  [
    'СУТІНКИ, 3 березня 2026 року (Корін) — Порт',
    'СУТІНКИ, 3 березня 2026 року (Корін)',
    '2026-03-03',
    'Корін',
  ],
  ['Вердна. 19 января. КОРИН - Лавина', 'Вердна. 19 января. КОРИН', null, 'КОРИН'],
  ['ЛАНСЕ, 3 марта 2026 года. /КОРИН/. Паром', 'ЛАНСЕ, 3 марта 2026 года. /КОРИН/.', '2026-03-03', 'КОРИН'],
  ['Лансе, 3 мар — Новости Побережья. Паром', 'Лансе, 3 мар — Новости Побережья', null, 'Новости Побережья'],
])('%s', (text, words, date, agency) => expect(datelineOf(text)).toEqual({ words, date, agency }));

test.each([
  'Mara Lind (Harbour Post) - the first to see it - was late.',
  'The port – the largest in Halm – closed on March 3, 2026.',
  'On March 3, 2026 — a Tuesday — the port closed.',
  'Halm — the port closed.',
  'Q: Thank you. Jonas Bry, Harbour Post. Is that right?',
])('none in %s', (text) => expect(datelineOf(text)).toBeNull());
