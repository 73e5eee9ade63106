import { expect, it } from 'vitest';
import { notesAsWritten } from '#core/citing/notes.ts';
import { briefingOf, citingParagraphs, cite, library, sourceWith } from '#core/citing/test-data.ts';
import { references } from '#core/model/references.ts';
import { sourceId } from '#core/model/ids.ts';
import type { Source } from '#core/model/source.ts';
import { assessSources } from './assess-source.ts';

interface Given {
  readonly facts?: Partial<Record<keyof Source, unknown>>;
  /** Credibility of the excerpts e3, e5, e-page in that order; all of them are cited, e3 twice. */
  readonly credibility?: readonly (number | null)[];
  /** Names; `=` before one that is a source of the library. */
  readonly origins?: readonly string[];
  readonly language?: string;
}

const HASH = 'SHA-256\u00a03f2a91c04b7e…';
const hash = `3f2a91c04b7e${'0'.repeat(52)}`;

function check(given: Given, lines: readonly string[]): void {
  const { facts = {}, credibility = [], origins = [], language = 'en' } = given;
  const ids = ['e3', 'e5', 'e-page'].slice(0, credibility.length);
  const held = references.parse({
    ...library,
    sources: [sourceWith('rowan', { bytesSha256: hash, language: null, ...facts })],
    excerpts: ids.map((id, at) => ({
      ...library.excerpts.find((it) => it.id === id),
      credibility: credibility[at] ?? null,
    })),
    derivations: origins.map((name) => ({
      ...{ source: 'rowan', name: name.replace('=', ''), marking: null },
      origin: name.startsWith('=') ? { kind: 'source', id: 'gazette' } : { kind: 'named', name },
    })),
  });
  const cites = [
    ['source rowan'],
    ...ids.map((id) => [`excerpt ${id}`]),
    ...ids.slice(0, 1).map(() => ['excerpt e3']),
  ];
  const briefing = briefingOf(citingParagraphs(cites.map((it) => it.map((one) => cite(one)))), { language });
  const { notes } = notesAsWritten(briefing, held);
  const assessed = assessSources(held, notes, language)(sourceId.parse('rowan'));
  expect(assessed.map((line) => line.map((it) => (it.bold ? `*${it.text}*` : it.text)).join(''))).toEqual(
    lines,
  );
}

it.each<[string, Given, readonly string[]]>([
  ['nothing is known', {}, ['Not graded.', HASH]],
  ['graded', { facts: { reliability: 'B' } }, ['Usually reliable (B).', HASH]],
  ['unknown is not low', { facts: { reliability: 'F' } }, ['Reliability cannot be judged (F).', HASH]],
  [
    'items judged and not, each once',
    { facts: { reliability: 'B' }, credibility: [2, null, 2] },
    ['Usually reliable (B); items cited: two probably true (2), one not judged.', HASH],
  ],
  [
    'no item judged',
    { facts: { reliability: 'C' }, credibility: [null, null] },
    ['Fairly reliable (C).', HASH],
  ],
  [
    'items of a source that is not graded',
    { credibility: [6, 1] },
    [
      'Not graded; items cited: one confirmed by independent sources (1), one truth cannot be judged (6).',
      HASH,
    ],
  ],
  [
    'a descriptor, as its author left it',
    { facts: { descriptor: ' party to the talks ' } },
    ['party to the talks', 'Not graded.', HASH],
  ],
  [
    'an origin that was not seen',
    { origins: ['The Harbour Post'] },
    ['Not graded.', 'Reports The Harbour Post, not seen.', HASH],
  ],
  [
    'two origins',
    { origins: ['The Harbour Post', '=Port Gazette'] },
    ['Not graded.', 'Reports The Harbour Post, not seen; derives from Port Gazette.', HASH],
  ],
  [
    'language and capture',
    { facts: { language: 'uk', capturedOn: '2026-03' } },
    ['Not graded.', `Language: Ukrainian; captured: March 2026; ${HASH}`],
  ],
  [
    'withdrawn, with what was said',
    { facts: { status: 'withdrawn', statusNote: 'see its note of May' } },
    ['Not graded.', '*Withdrawn by its publisher since: *see its note of May', HASH],
  ],
  [
    'corrected',
    { facts: { status: 'corrected' } },
    ['Not graded.', '*Corrected by its publisher since.*', HASH],
  ],
  [
    'in French',
    {
      facts: { reliability: 'B', language: 'uk' },
      credibility: [2, null],
      origins: ['Le Phare'],
      language: 'fr',
    },
    [
      'Habituellement fiable (B)\u00a0; éléments cités\u00a0: probablement vrai (2) pour un, non évalué pour un.',
      'Reprend Le Phare, non consulté.',
      `Langue\u00a0: ukrainien\u00a0; ${HASH}`,
    ],
  ],
  [
    'in Ukrainian',
    { facts: { reliability: 'B' }, credibility: [2, 2], origins: ['Маяк'], language: 'uk' },
    [
      'Зазвичай надійне (B); наведені уривки: імовірно правдиво (2) – два.',
      'Переказує: Маяк (першоджерела не бачили).',
      HASH,
    ],
  ],
  [
    'in Russian',
    { facts: { capturedOn: '2026-03-01' }, language: 'ru' },
    ['Без оценки.', `Сохранено: 1\u00a0марта 2026\u00a0г.; ${HASH}`],
  ],
])('%s', (_, given, lines) => check(given, lines));
