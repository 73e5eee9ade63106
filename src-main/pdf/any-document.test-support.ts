import type { BlockId } from '#core/model/ids.ts';
import { pageSetup, type PageSetup } from '#core/model/page-setup.ts';
import type { PrintAnnex, PrintDocument, PrintFact, PrintText } from '#core/print/document.ts';
import { randomFrom, sampleDocument, text, type Vocabulary } from './sample-document.test-support.ts';

// Any document at all, for what must hold of every one: each grows from its seed.

/** Text that lines, pages and files have stumbled over; some of it in every script that is printed. */
const AWKWARD = [
  'a'.repeat(160),
  'https://harbour.example/reports/2031/03/09/tonnage-by-quay-and-berth?view=full#table-4',
  'soft\u00ADhy\u00ADphen\u00ADated',
  'no\u00A0break\u00A0here',
  '(((',
  '…',
  '12–14',
  '≈ 4.2 ≤ 9',
  'e\u0301a\u0302o\u0308',
  '<b>&amp;</b>',
  '\\ ( ) %',
];

const ukrainian =
  'порт рада гавань угода зерно конвой спостерігачі комісія тарифи цемент міністри енергетичний коридор переговори навесні ' +
  'обслуговування трубопроводу перевірка тимчасова домовленість рибальська квота транзит під’їзд';
const russian =
  'порт совет гавань соглашение зерно конвой наблюдатели комиссия тарифы цемент министры энергетический коридор переговоры ' +
  'весной обслуживание трубопровода проверка временная договорённость рыболовная квота транзит';
const german =
  'Hafenrat Getreidekonvois Schifffahrtsüberwachung Verhandlungsdelegation Instandhaltungsmaßnahmen vorläufige Vereinbarung ' +
  'Zölle auf Zement steigen im Frühjahr Minister streiten über Ursachen Fischereiquote Durchfahrt';
const french =
  'le conseil du port a convenu que les convois de céréales peuvent partir de nuit sous escorte tandis que les observateurs ' +
  'comptent chaque navire à l’extérieur du môle œuvre façade maïs';
const arabic =
  'مجلس الميناء وافق على أن قوافل الحبوب تغادر ليلا تحت الحراسة بينما يحصي المراقبون كل سفينة عند الرصيف الخارجي';
const hebrew =
  'מועצת הנמל הסכימה כי שיירות התבואה רשאיות לצאת בלילה בליווי בעוד המשקיפים סופרים כל אונייה ברציף החיצוני';
const chinese =
  '港口委员会同意粮食船队可以在夜间护航下离开 观察员在外防波堤清点每艘船只 双方代表团收到报告 联合委员会每周一开会';

const split = (words: string): string[] => words.split(' ');
const mixed = [
  ...['Harbour Post', 'Рада гавані', '12,5 %', 'Ἀκτὴ', 'مجلس الميناء', 'מועצת הנמל', '港口委员会', '(NATO)'],
];

const VOCABULARIES: Readonly<Record<string, Vocabulary | null>> = {
  en: null,
  fr: { words: split(french), foreign: mixed },
  uk: { words: split(ukrainian), foreign: mixed },
  ru: { words: split(russian), foreign: mixed },
  de: { words: split(german), foreign: mixed },
  ar: { words: split(arabic), foreign: mixed },
  he: { words: split(hebrew), foreign: mixed },
  zh: { words: split(chinese), foreign: mixed },
};
const LANGUAGES = Object.keys(VOCABULARIES);

/** A document of every kind of block on any page in any language; small ones are the most frequent. */
export function anyDocument(seed: number): PrintDocument {
  const random = randomFrom(seed * 7919 + 13);
  const int = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const it = list[int(0, list.length - 1)];
    if (it === undefined) throw new Error('nothing to pick from');
    return it;
  };
  const language = pick(LANGUAGES);
  const vocabulary = VOCABULARIES[language] ?? { words: split(`${french} Vessaria tonnage`), foreign: mixed };
  const made = sampleDocument({
    seed,
    blocks: random() < 0.96 ? int(0, 3) : int(4, 30),
    notes: pick([0, 0.1, 0.15, 0.3, 0.8]),
    longNotes: pick([0, 0.05, 0.3]),
    allKinds: random() < 0.8,
    vocabulary: random() < 0.3 ? { ...vocabulary, foreign: AWKWARD } : vocabulary,
  });
  const words = (count: number): string =>
    Array.from({ length: count }, () => pick(vocabulary.words)).join(' ');
  const page: PageSetup = {
    paper: pick(pageSetup.shape.paper.options),
    look: pick(pageSetup.shape.look.options),
    alignment: pick(pageSetup.shape.alignment.options),
    hyphenation: random() < 0.5,
    notes: pick(pageSetup.shape.notes.options),
    sourceList: 'assessed',
    figureAnnex: random() < 0.3,
    waiverAnnex: false,
  };
  const facts: PrintFact[] = [
    ...(random() < 0.4 ? [{ label: 'As of', value: '8 March 2031' }] : []),
    ...(random() < 0.4 ? [{ label: 'Distribution', value: words(int(1, 30)) }] : []),
  ];
  const comments =
    made.comments && (random() < 0.5 ? { ...made.comments, place: 'margin' as const } : made.comments);
  return {
    ...made,
    ...{ language, page, facts, comments },
    title: random() < 0.1 ? words(40) : `${words(5)} ${seed}`,
    closing: random() < 0.2 ? '9 March 2031' : null,
    copy: random() < 0.3 ? `Copy ${int(1, 9)} of 9` : null,
    banners: bannersOf(int(0, 3), words),
    annexes: random() < 0.4 ? [annex(words, int), annex(words, int)] : [],
    sources: made.sources.map((it) => ({ ...it, assessment: assessment(int(0, 3), words) })),
  };
}

function bannersOf(count: number, words: (count: number) => string): PrintDocument['banners'] {
  const color = '#8A1C1C';
  return [
    { text: 'RESTRICTED', color, background: null },
    { text: 'TLP:AMBER', color: '#FFC000', background: '#000000' },
    { text: `SPECIAL ${words(24)}`, color, background: null },
  ].slice(0, count);
}

function assessment(count: number, words: (count: number) => string): readonly PrintText[][] {
  return Array.from({ length: count }, (_, at) => [{ ...text(words(4 + at * 9)), bold: false }]);
}

let annexes = 0;
function annex(words: (count: number) => string, int: (low: number, high: number) => number): PrintAnnex {
  annexes += 1;
  const paragraph = (at: number) => {
    const id = `annex:${annexes}:${at}` as BlockId;
    return {
      type: 'paragraph',
      id,
      portionMark: null,
      number: null,
      runs: [text(words(int(3, 60)))],
    } as const;
  };
  return {
    kind: 'source-summary',
    title: words(3),
    blocks: Array.from({ length: int(1, 4) }, (_, at) => paragraph(at)),
  };
}
