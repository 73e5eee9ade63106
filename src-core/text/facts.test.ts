import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatedFacts } from '#core/model/source.ts';
import { NO_FACTS, statedFacts } from './facts.ts';
import { plainParagraphs } from './hinted-paragraph.ts';

const body =
  'The council of Quell met on 12 March 2026 and spoke for an hour about the price of salt.\n\nIt will meet again in May, when the ferry has been repaired.';

const check = (header: string, facts: Partial<StatedFacts>) =>
  expect(statedFacts(plainParagraphs(header + body), NO_FACTS).facts).toEqual({
    ...NO_FACTS,
    language: 'en',
    ...facts,
  });

test.each<[string, string, Partial<StatedFacts>]>([
  ['nothing, not even a date of the article', '', {}],
  ['a title', 'Salt talks resume\n\n', { title: 'Salt talks resume' }],
  [
    'a title, a host and a mail date',
    'Salt talks\n\nnews.quell.example\n\nFri, 13 Mar 2026 09:05:00 +0100\n\n',
    { title: 'Salt talks', outlet: 'news.quell.example', publishedOn: '2026-03-13' },
  ],
  [
    'authors',
    'Salt talks\n\nBy Ana Ruiz and Bo van der Lark\n\n',
    { title: 'Salt talks', authors: ['Ana Ruiz', 'Bo van der Lark'] },
  ],
  [
    'an author with a date',
    'Salt talks\n\nBy Ana Ruiz | March 13, 2026, 10:30\n\n',
    { title: 'Salt talks', authors: ['Ana Ruiz'], publishedOn: '2026-03-13' },
  ],
  [
    'a date under a summary',
    'Salt talks\n\nA summary that is not yet the article\n\nUpdated: 13 March 2026 at 10:30 GMT\n\n',
    { title: 'Salt talks', publishedOn: '2026-03-13' },
  ],
  [
    'an author over a role, under a summary without a full stop',
    'Council speaks about salt\n\nEleven offices had to sign\n\nLena Marsh\n\nSalt editor\n\nTue 3 Feb 2026 06.00 GMT\n\n',
    { title: 'Council speaks about salt', authors: ['Lena Marsh'], publishedOn: '2026-02-03' },
  ],
  [
    'a section over the title',
    'Politics • Salt\n\nCouncil speaks about salt\n\n',
    { title: 'Council speaks about salt' },
  ],
  [
    'a motto over the menu',
    'Harbour Post\n\nTruth before the tide\n\nNews Sport Weather Culture\n\nCouncil speaks about salt\n\n',
    { title: 'Council speaks about salt', outlet: 'Harbour Post' },
  ],
  [
    'a title that says its kind, below numbers',
    'Quell Delegations\n\nS/2026/11\n\nLetter dated 5 January 2026 from the council of Quell\n\n',
    { title: 'Letter dated 5 January 2026 from the council of Quell', kind: 'letter' },
  ],
  [
    'a dateline with the name that stands above',
    'Меридиан\n\n15 января 2026\n\nСоляной спор идёт к концу\n\nКОРИН, 15 янв — Меридиан. The council met on Friday about the price of salt again.\n\n',
    { title: 'Соляной спор идёт к концу', outlet: 'Меридиан', publishedOn: '2026-01-15' },
  ],
  ['no date without a year', 'Salt talks\n\nFriday, 13 March\n\n', { title: 'Salt talks' }],
  [
    'a named publisher',
    'Salt talks\n\nSource: The Quell Gazette\n\n',
    { title: 'Salt talks', outlet: 'The Quell Gazette' },
  ],
  [
    'a press release behind its letterhead',
    'PRESS RELEASE\n\nMinistry of Salt\n\n13 March 2026\n\nMinister meets council\n\n',
    {
      title: 'Minister meets council',
      outlet: 'Ministry of Salt',
      kind: 'press release',
      publishedOn: '2026-03-13',
    },
  ],
  [
    'a dateline',
    'QUELL, March 13, 2026 (Wire) -- The clerk spoke to the press about the salt works on Friday.\n\n',
    { outlet: 'Wire', publishedOn: '2026-03-13' },
  ],
])('%s', (_, header, facts) => check(header, facts));

test('a dateline below the beginning belongs to another story', () => {
  const later =
    'QUELL, March 13, 2025 (Wire) -- The clerk spoke to the press about the salt works on Friday.';
  const text = [...Array.from({ length: 4 }, () => body), later].join('\n\n');
  expect(statedFacts(plainParagraphs(text), NO_FACTS).facts.publishedOn).toBeNull();
});

test('metadata goes first', () => {
  const meta = {
    ...NO_FACTS,
    title: 'Another title',
    publishedOn: '2025',
    language: 'en-GB',
    url: 'https://q.example',
  };
  const { facts } = statedFacts(plainParagraphs(`Salt talks\n\n13 March 2026\n\n${body}`), meta);
  expect(facts).toEqual(meta);
});

test.each([
  [
    'uk',
    'Рада громади ухвалила бюджет на наступний рік, а щонайменше третину грошей дасть область, як і їхні сусіди торік.',
  ],
  [
    'ru',
    'Совет посёлка принял бюджет на следующий год, и объекты на реке придётся достраивать за счёт других областей.',
  ],
  [
    'fr',
    'Le conseil a adopté le budget de la ville et les dépenses qui sont prévues pour une partie des écoles.',
  ],
  [
    'de',
    'Der Rat hat den Haushalt der Stadt für das Jahr beschlossen und will mit dem Land über die Kosten reden.',
  ],
  [
    null,
    'Rada gminy przyjęła budżet na przyszły rok, część środków wyłoży województwo, resztę znajdzie gmina.',
  ],
  [null, 'Salt talks resume'],
])('the language of the words: %s', (language, text) => {
  expect(statedFacts(plainParagraphs(text), NO_FACTS).facts.language).toBe(language);
});

describe('evidence', () => {
  const stated = (text: string, meta: Partial<StatedFacts> = {}) => {
    const { evidence } = statedFacts(plainParagraphs(text), { ...NO_FACTS, ...meta });
    for (const { words, start, end } of evidence)
      if (start !== null) expect(text.slice(start, end ?? 0)).toBe(words);
    return Object.fromEntries(evidence.map((it) => [it.field, [it.words, it.start]]));
  };

  test('is the line or dateline a fact was read from', () => {
    const text = `PRESS RELEASE\n\nSalt talks resume\n\nBy Ana Ruiz\n\nQUELL, March 13, 2026 (Salt Wire) -- ${body}`;
    expect(stated(text)).toEqual({
      kind: ['PRESS RELEASE', 0],
      title: ['Salt talks resume', 15],
      authors: ['By Ana Ruiz', 34],
      publishedOn: ['QUELL, March 13, 2026 (Salt Wire)', 47],
      outlet: ['QUELL, March 13, 2026 (Salt Wire)', 47],
      language: [expect.stringMatching(/^QUELL.*salt\.$/), 47],
    });
  });

  test('is the metadata where the text does not say it', () => {
    const text = `Salt talks\n\n${body}`;
    expect(stated(text, { title: 'Salt Talks', outlet: 'The Quell Gazette' })).toMatchObject({
      title: ['Salt talks', 0],
      outlet: ['The Quell Gazette', null],
    });
  });

  test('of metadata is quoted as written', () => {
    const written = [{ field: 'publishedOn', words: 'D:20260313090500Z', start: null, end: null }] as const;
    const { evidence } = statedFacts(
      plainParagraphs(body),
      { ...NO_FACTS, publishedOn: '2026-03-13' },
      written,
    );
    expect(evidence).toContainEqual(written[0]);
  });
});

test('a line such as "Press release" says more than metadata', () => {
  const text = plainParagraphs(`Press release\n\nSalt talks\n\n${body}`);
  expect(statedFacts(text, { ...NO_FACTS, kind: 'article' }).facts.kind).toBe('press release');
});

test('a page in French that declares English is in French', () => {
  const french =
    'Le conseil a adopté le budget de la ville et les dépenses qui sont prévues pour les écoles.';
  expect(statedFacts(plainParagraphs(french), { ...NO_FACTS, language: 'en' }).facts.language).toBe('fr');
});

test('an embargo gives the date only where nothing else does', () => {
  const of = (lines: string) =>
    statedFacts(plainParagraphs(`Salt talks\n\n${lines}\n\n${body}`), NO_FACTS).facts.publishedOn;
  expect(of('Embargoed until 14 March 2026')).toBe('2026-03-14');
  expect(of('Embargoed until 14 March 2026\n\n13 March 2026')).toBe('2026-03-13');
});

test('sentences state nothing but their language', () => {
  const sentences = fc.constantFrom(
    'By the third of March 2026 the council of Quell had spoken of nothing but salt.',
    'The Ministry of Salt, the Harbour Post wrote on 12 March 2026, had asked for it.',
    'Published in 1926 by the town itself, the rule says that no horn may be blown.',
    'У Марені з понеділка закрили для вантажівок головний міст через річку Вельду.',
    'Anna Lind and Bo Lark of Port Marrow have kept the light since they were young.',
    'Transcript or not, everybody in the room heard what the minister said on Monday.',
  );
  fc.assert(
    fc.property(fc.array(sentences, { minLength: 1, maxLength: 8 }), (texts) => {
      const { facts } = statedFacts(plainParagraphs(texts.join('\n\n')), NO_FACTS);
      expect({ ...facts, language: null }).toEqual(NO_FACTS);
    }),
  );
});
