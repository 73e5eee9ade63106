import { expect, test } from 'vitest';
import { lineFacts, NO_LINE_FACTS, type LineFacts } from './line-facts.ts';

const check = (line: string, stated: Partial<LineFacts> | null) =>
  expect(lineFacts(line, { isKnownPlace: () => false, allowsBareNames: true, isDayFirst: false })).toEqual(
    stated && { ...NO_LINE_FACTS, ...stated },
  );

const by = (...authors: string[]) => ({ authors, isNamed: true });
const on = (date: string) => ({ date });

test.each<[string, Partial<LineFacts> | null]>([
  // authors
  ['By Anna Lind and Bo Lark', by('Anna Lind', 'Bo Lark')],
  ['BY ANNA LIND', by('ANNA LIND')],
  ['By Anna Lind, Port Marrow', by('Anna Lind')],
  ['By Anna Lind in Port Marrow', by('Anna Lind')],
  ['By Anna Lind, Defence Correspondent', by('Anna Lind')],
  ['By Anna Lind for Harbour Post', { ...by('Anna Lind'), outlet: 'Harbour Post' }],
  ['By Anna Lind, Institute for Salt', { ...by('Anna Lind'), affiliation: 'Institute for Salt' }],
  ['Anna Lind, Port Marrow', { authors: ['Anna Lind'] }],
  ['Par Maud Kerleven avec AFP', by('Maud Kerleven')],
  ['Par la rédaction', by()],
  ['Автор: Олена Кравчук', by('Олена Кравчук')],
  ['Текст: Вера Лозовая, Марк Бельский', by('Вера Лозовая', 'Марк Бельский')],
  ['Posted on March 3, 2026 by Anna Lind', { ...by('Anna Lind'), ...on('2026-03-03') }],
  ['Texte par : Anna Lind', by('Anna Lind')],
  [
    'By Anna Lind | Coastline 24 | March 3, 2026',
    { ...by('Anna Lind'), outlet: 'Coastline 24', ...on('2026-03-03') },
  ],
  ['By Anna Lind | Foreign Affairs | March 3, 2026', { ...by('Anna Lind'), ...on('2026-03-03') }],
  ['Anna Lind, Coastline 24', { authors: ['Anna Lind'], outlet: 'Coastline 24' }],
  ['Вера Лозовая, экономист', { authors: ['Вера Лозовая'] }],
  ['Maud Kerleven, chercheuse associée', { authors: ['Maud Kerleven'] }],
  ['Maud Kerleven, capitaine de remorqueur', null],
  ['By 2030 the harbour will close', null],
  ['By the sea', null],
  ['У Марені з понеділка закрили міст', null],
  // dates
  ['Published 3 March 2026, 14:05', on('2026-03-03')],
  ['Опубліковано: 3 березня 2026 р. о 14:05', on('2026-03-03')],
  ['Publié le 6 mai 2026 à 18h04, mis à jour le 7 mai 2026 à 9h12', on('2026-05-06')],
  ['Mis à jour le 4 mars 2026', { ...on('2026-03-04'), dateRank: 1 }],
  ['Embargoed until 00:01 GMT, 4 March 2026', { ...on('2026-03-04'), dateRank: 2 }],
  ['Port-Lanvec, le 20 janvier 2026', on('2026-01-20')],
  ['3 March 2026 | Politics', on('2026-03-03')],
  ['Friday, 13 March', {}],
  // outlets, alone and in a row
  ['Source: The Quell Gazette', { outlet: 'The Quell Gazette', isNamed: true }],
  [
    'Published by Harbour Post on 3 March 2026',
    { outlet: 'Harbour Post', isNamed: true, ...on('2026-03-03') },
  ],
  ['Harbour Post', { outlet: 'Harbour Post' }],
  ['Northern Wire, Port Arlen', { outlet: 'Northern Wire' }],
  ['Адміністрація порту Сутінки', { outlet: 'Адміністрація порту Сутінки' }],
  ['Порт Сутінки відкриває чергу для суден', null],
  ['Harbour Council Opens New Bridge', null],
  ['Parliament', null],
  [
    'Anna Lind | March 3, 2026 | Harbour Post',
    { authors: ['Anna Lind'], outlet: 'Harbour Post', ...on('2026-03-03') },
  ],
  // sorts of document
  ['POUR DIFFUSION IMMÉDIATE', { kind: 'press release' }],
  ['FOR IMMEDIATE RELEASE: 3 March 2026', { kind: 'press release', ...on('2026-03-03') }],
  [
    'Harbour Institute · Policy note 12 · March 2026',
    { outlet: 'Harbour Institute', kind: 'policy note', ...on('2026-03') },
  ],
  [
    'Transcript: Press briefing of the Salt Board, 20 March 2026',
    { kind: 'transcript', title: 'Press briefing of the Salt Board', ...on('2026-03-20') },
  ],
  ['Transcript: we heard him say so. Nobody else did.', null],
  ['COMMUNIQUÉ', { kind: 'press release' }],
  ['Compte rendu n° 34', { kind: 'minutes' }],
  ['Press release | 11 June 2026 | Number: 2026-118', { kind: 'press release', ...on('2026-06-11') }],
  // numbers of documents, and how they were delivered
  ['N° 117', {}],
  ['S/2026/11', {}],
  ['148-03-02-2026', {}],
  ['Check against delivery', {}],
  ['As delivered', {}],
  ['Présidence de M. Yves Tannec', {}],
  ['Séance de 9 heures 30', {}],
  ['Réservé aux abonnés', {}],
  ['January 30, 2026 9:31 AM UTC Updated 20 mins ago', on('2026-01-30')],
  ['Economic News', null],
  ['Readout', { kind: 'readout' }],
  ['Par Luc Ferrand (avec Agence Lanvec)', by('Luc Ferrand')],
  [
    'Ministère des Affaires étrangères de Norande',
    { outlet: 'Ministère des Affaires étrangères de Norande' },
  ],
  ['Chapter 3', null],
  ['Commission des affaires économiques', { outlet: 'Commission des affaires économiques' }],
  ['Комісія перевірила роботу порту', null],
  ['Міністерство надзвичайних справ Загір’я', { outlet: 'Міністерство надзвичайних справ Загір’я' }],
  // turns of a transcript
  ['Q. Captain, what was the wind?', null],
  ['A. Anna Lind, Port Marrow', null],
  // neither
  ['https://post.example/2026/03/salt', { url: 'https://post.example/2026/03/salt' }],
  ['5 min read', {}],
  ['Transport', null],
  ['The harbour office said on 3 March 2026 that it would close the quay.', null],
])('%s', check);
