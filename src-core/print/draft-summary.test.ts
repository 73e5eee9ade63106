import { expect, it } from 'vitest';
import { briefingOf, citationOf, cite, library, sourceWith, textRun } from '#core/citing/test-data.ts';
import { references, type References } from '#core/model/references.ts';
import { draftSourceSummary } from './draft-summary.ts';

// Four sources: a wire and two that re-tell it, one of them in Ukrainian, and a note that names nobody.

const held: References = references.parse({
  ...library,
  sources: [
    sourceWith('wire', {
      ...{ title: 'Berths shut', outlet: 'Northern Wire', authors: [], kind: 'article' },
      ...{ publishedOn: '2026-03-01', reliability: 'B' },
    }),
    sourceWith('post', {
      ...{
        title: 'Berths closed',
        outlet: 'Harbour Post',
        authors: [],
        kind: 'Article',
        publishedOn: '2026-03-04',
      },
      ...{ status: 'corrected', statusNote: 'the count of\nberths' },
    }),
    sourceWith('visnyk', {
      ...{
        title: 'Причали',
        outlet: 'Портовий вісник',
        authors: [],
        kind: 'article',
        publishedOn: '2026-02',
      },
      ...{ language: 'uk', reliability: 'C', status: 'withdrawn' },
    }),
    sourceWith('note', {
      title: 'Call with the port',
      outlet: null,
      authors: [],
      kind: null,
      publishedOn: null,
      language: null,
    }),
    sourceWith('unused'),
  ],
  excerpts: [
    { ...library.excerpts[0], id: 'e1', sourceId: 'wire', credibility: 2 },
    { ...library.excerpts[0], id: 'e2', sourceId: 'post', credibility: null },
    { ...library.excerpts[0], id: 'e3', sourceId: 'visnyk', credibility: 2 },
  ],
  figures: [{ ...library.figures[0], id: 'f1', sourceId: 'note' }],
  derivations: [
    { source: 'post', origin: { kind: 'source', id: 'wire' }, name: 'Northern Wire', marking: null },
    { source: 'visnyk', origin: { kind: 'named', name: 'Маяк', marking: null }, name: 'Маяк', marking: null },
  ],
});

const cites = (id: string, ...targets: readonly string[]) =>
  citationOf(
    id,
    targets.map((it) => cite(it)),
  );
const paragraph = (id: string, ...content: readonly unknown[]) => ({
  id,
  type: 'paragraph',
  marking: null,
  content,
});
const judgement = (id: string, ...content: readonly unknown[]) => ({
  ...{ id, type: 'key-judgement', marking: null, likelihood: null, confidence: null, basis: [] },
  content: [textRun('It will close.'), ...content],
});
const form = { value: 'printed', qualifier: true, unit: true, asOf: false };

const BLOCKS = [
  judgement('1', cites('c1', 'excerpt e1', 'excerpt e2')),
  judgement('2'),
  paragraph('3', textRun('Words.'), cites('c2', 'excerpt e3')),
  paragraph('4', { type: 'figure', figureId: 'f1', form, text: 'four', bold: false, italic: false }),
  paragraph('5', textRun('Nothing is cited.')),
  {
    ...paragraph('6', {
      ...cites('c3', 'source unused'),
      suggestion: {
        ...{ id: 's', change: 'insert', at: '2026-02-01T08:00:00.000Z' },
        author: { name: 'Ana Ruiz', initials: 'AR' },
      },
    }),
  },
];

function check(blocks: readonly unknown[], language: string, lines: readonly string[]): void {
  // The post has its story from the wire.
  const countOrigins = (ids: readonly string[]) => new Set(ids.map((it) => it.replace('post', 'wire'))).size;
  const { text } = draftSourceSummary(briefingOf(blocks, { language }), held, { countOrigins });
  expect(text.split('\n')).toEqual(lines);
}

it.each<[string, readonly unknown[], string, readonly string[]]>([
  [
    'in English',
    BLOCKS,
    'en',
    [
      'This paper rests on four sources: article (3), kind not stated (1). The oldest is dated February 2026, the newest 4 March 2026. Without a date: “Call with the port”. Neither author nor outlet is known of: “Call with the port”.',
      'As far as is recorded, this comes to three independent origins. Harbour Post derives from Northern Wire. Портовий вісник reports Маяк, which was not seen.',
      'Reliability: one usually reliable (B), one fairly reliable (C), two not graded. Credibility of the excerpts cited: two probably true (2), one not judged.',
      'Key judgement 1 rests on Northern Wire; Harbour Post (two sources, one independent origin). Key judgement 2 cites no source.',
      'Passages with citations: 3; on a single source: 2; on several sources of one origin: 1.',
      'Languages of the sources: English (2), Ukrainian (1), not stated (1). In another language than this paper: Портовий вісник. Who translated their words is not recorded.',
      'Corrected by its publisher since: Harbour Post (the count of berths). Withdrawn by its publisher since: Портовий вісник.',
    ],
  ],
  [
    'in Ukrainian',
    BLOCKS,
    'uk',
    [
      'В основі документа чотири джерела: article (3), вид не зазначено (1). Дата найдавнішого: лютий 2026\u00a0р., найновішого: 4\u00a0березня 2026\u00a0р. Без дати: «Call with the port». Невідомі ні автор, ні видання: «Call with the port».',
      'Наскільки зафіксовано, за цим стоїть: три незалежні першоджерела. Harbour Post – походить від: Northern Wire. Портовий вісник – переказує: Маяк (першоджерела не бачили).',
      'Надійність: зазвичай надійне (B) – одне джерело, досить надійне (C) – одне джерело, не оцінено – два джерела. Достовірність наведених уривків: імовірно правдиво (2) – два, не оцінено – один.',
      'Ключовий висновок 1 спирається на: Northern Wire; Harbour Post (два джерела, одне незалежне першоджерело). Ключовий висновок 2 не посилається на жодне джерело.',
      'Фрагментів із посиланнями: 3; на одне джерело: 2; на кілька джерел з одним першоджерелом: 1.',
      'Мови джерел: англійська (2), українська (1), не зазначено (1). Іншою мовою, ніж цей документ: Northern Wire; Harbour Post. Хто переклав їхні слова, не зафіксовано.',
      'Згодом виправлено видавцем: Harbour Post (the count of berths). Згодом відкликано видавцем: Портовий вісник.',
    ],
  ],
  [
    'one source, in French',
    [paragraph('1', cites('c', 'excerpt e1'))],
    'fr',
    [
      'Ce document repose sur une source\u00a0: article (1). Date de publication\u00a0: 1er\u00a0mars 2026.',
      'D’après ce qui est consigné, on compte une origine indépendante.',
      'Fiabilité\u00a0: habituellement fiable (B) pour une source. Crédibilité des extraits cités\u00a0: probablement vrai (2) pour un.',
      'Passages avec citations\u00a0: 1\u00a0; sur une seule source\u00a0: 1\u00a0; sur plusieurs sources de même origine\u00a0: 0.',
      'Langues des sources\u00a0: anglais (1). Dans une autre langue que ce document\u00a0: Northern Wire. Le nom du traducteur n’est pas consigné.',
    ],
  ],
  [
    'one source, in Russian',
    [paragraph('1', cites('c', 'source note'))],
    'ru',
    [
      'В основе документа один источник: вид не указан (1). Без даты: «Call with the port». Неизвестны ни автор, ни издание: «Call with the port».',
      'Насколько зафиксировано, за этим стоит: один независимый первоисточник.',
      'Надёжность источников не оценена.',
      'Фрагментов со ссылками: 1; на один источник: 1; на несколько источников с одним первоисточником: 0.',
      'Языки источников: не указан (1).',
    ],
  ],
  ['nothing cited', [paragraph('1', textRun('Words.'))], 'en', ['This paper cites no source.']],
])('%s', (_, blocks, language, lines) => check(blocks, language, lines));

it('tells sources of one name apart, and cuts a list that nobody would read', () => {
  const twelve = Array.from({ length: 12 }, (_one, at) =>
    sourceWith(`s${at}`, {
      title: 'News',
      outlet: 'Post',
      authors: [],
      publishedOn: at < 2 ? null : `2026-01-0${at < 4 ? 1 : at - 3}`,
    }),
  );
  const names = twelve.map((it) => `source ${it.id}`);
  const briefing = briefingOf([judgement('1', cites('c', ...names))]);
  const { text } = draftSourceSummary(briefing, { ...held, sources: twelve }, { countOrigins: () => 12 });
  expect(text).toContain('Without a date: Post [s0]; Post [s1].');
  expect(text).toContain(
    'rests on Post [s0]; Post [s1]; Post, 1 January 2026 [s2]; Post, 1 January 2026 [s3];',
  );
  expect(text).toContain('Post, 6 January 2026 and two others (12 sources');
});
