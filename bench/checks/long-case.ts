import { randomFrom } from '#main/pdf/sample-document.test-support.ts';
import { prose } from '../prose.ts';
import type { LabelledCase } from './labels.ts';

/** About 100 pages (bench/preview). */
const WORDS = 38_000;
const CITATIONS = 300;
const SOURCES = 80;
/** Sentences between two things that are quoted or counted in a source. */
const APART = 3;
const THINGS = 8;

const SPEAKERS = ['Orla Denning', 'Ruben Aldous', 'Hugo Stenmark', 'Nell Arkwright', 'Agnes Tolliver'];
const COUNTED = ['tonnes', 'ships', 'passengers', 'crowns', 'kilometres', 'dockers'];
const OUTLETS = [
  'Harbour Post',
  'Vessar Wire',
  'Loon Gazette',
  'Coast Radio',
  'Grain Letter',
  'Port Authority of Halm',
];

/** Something of a source that the briefing cites. */
interface Thing {
  readonly id: string;
  readonly source: string;
  readonly exact: string;
  /** The sentence of the briefing that says it, without its citation. */
  readonly said: string;
}

/**
 * A briefing of 100 pages that cites 300 times: quotations and figures that stand in the texts of 80 sources, one in twenty of
 * them a little wrong, and prose. The same each time.
 */
export function longCase(): LabelledCase {
  const roll = randomFrom(5);
  const text = prose(5);
  const sentence = (): string => text.sentence().replace(/\d+/g, 'several');
  const pick = (from: readonly string[]): string => from[Math.floor(roll() * from.length)] ?? '';
  const sources: Record<string, { text: string } & Record<string, unknown>> = {};
  const excerpts: Record<string, { source: string; exact: string } & Record<string, unknown>> = {};
  const figures: typeof excerpts = {};
  const things: Thing[] = [];
  for (let at = 0; at < SOURCES; at += 1) {
    const source = `s${at}`;
    const lines: string[] = [];
    for (let count = 0; count < THINGS; count += 1) {
      lines.push(Array.from({ length: APART }, sentence).join(' '));
      const isWrong = roll() < 0.05;
      const id = `${at}x${count}`;
      if (count % 2 === 0) {
        const [exact, speaker] = [sentence().slice(0, -1), pick(SPEAKERS)];
        lines.push(`"${exact}," ${speaker} said.`);
        excerpts[`e${id}`] = { source, exact, speaker };
        const quoted = isWrong ? exact.replace(/(\S+) (\S+)$/, '$2 $1') : exact;
        things.push({ id: `e${id}`, source, exact, said: `${speaker} said: “${quoted}”` });
      } else {
        const [value, unit, place] = [
          100 + Math.floor(roll() * 90_000),
          pick(COUNTED),
          pick(SPEAKERS).split(' ')[1] ?? '',
        ];
        const printed = `about ${value.toLocaleString('en')} ${unit}`;
        const measures = `${unit} counted at ${place} quay`;
        lines.push(`In 2025 ${printed} were counted at ${place} quay.`);
        const facts = { value, qualifier: 'about', unit, measures, asOf: '2025' };
        figures[`f${id}`] = { source, exact: printed, ...facts };
        const said = isWrong ? printed.replace('about ', '') : `{f${id}|${printed}}`;
        things.push({
          id: `f${id}`,
          source,
          exact: printed,
          said: `In 2025 ${said} were counted at ${place} quay`,
        });
      }
    }
    const publishedOn = `2026-0${1 + (at % 2)}-${10 + (at % 18)}`;
    sources[source] = {
      title: sentence().slice(0, 60).trim(),
      outlet: OUTLETS[at % OUTLETS.length],
      publishedOn,
      text: lines.join('\n\n'),
    };
  }
  const derives = Array.from({ length: SOURCES / 8 }, (_, at): [string, string] => [
    `s${at * 8 + 1}`,
    `s${at * 8}`,
  ]);
  const blocks = blocksOf(things, { roll, sentence });
  return {
    ...{
      name: 'A hundred pages',
      sources,
      excerpts,
      figures,
      pictures: {},
      derives,
      sequences: [],
      earlier: [],
    },
    facts: { kind: 'assessment', title: 'A hundred pages', likelihoodScale: 'icd-203', asOf: '2026-03-01' },
    ...{ blocks, today: '2026-03-09', expected: [] },
  };
}

/** Chapters of paragraphs, judgements and points, until there are words enough. */
function blocksOf(
  things: readonly Thing[],
  { roll, sentence }: { roll: () => number; sentence: () => string },
): LabelledCase['blocks'] {
  const blocks: LabelledCase['blocks'] = [];
  // Less, because a claim waits for the end of a sentence.
  const between = (WORDS / CITATIONS) * 0.9;
  let [words, cited, since] = [0, 0, 0];
  const add = (written: string): string => {
    const count = written.split(' ').length;
    words += count;
    since += count;
    return written;
  };
  const claim = (): string => {
    const it = things[Math.floor(roll() * things.length)];
    if (it === undefined) return '';
    since = 0;
    cited += 1;
    const also = roll() < 0.3 ? `,s${Math.floor(roll() * SOURCES)}` : '';
    return add(`${it.said} {${it.id}${also}}.`);
  };
  while (words < WORDS) {
    if (blocks.length % 25 === 0) blocks.push(add(`# ${sentence().slice(0, 40)}`));
    const sentences: string[] = [];
    while (sentences.length < 5)
      sentences.push(since >= between && cited < CITATIONS ? claim() : add(sentence()));
    const paragraph = sentences.join(' ');
    if (blocks.length % 40 === 1)
      blocks.push({
        ...{ type: 'key-judgement', words: paragraph, confidence: 'moderate' },
        ...{ likelihood: 'likely', basis: add(sentence()) },
      });
    else blocks.push(blocks.length % 9 === 4 ? `- ${paragraph}` : paragraph);
  }
  return blocks;
}
