import { bannerAsWritten, highest, isCovered, readMarking } from '#core/briefing/banner.ts';
import type { Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { plainText } from '#core/model/inline.ts';
import { markingSchemes, type Marking } from '#core/model/marking.ts';
import { perBlock } from '#core/model/per-block.ts';
import type { Check, CheckContext } from './check.ts';
import type { Mend, Seen } from './finding.ts';
import { sourceBehind, type KnownThings } from './known-things.ts';
import { isAbove, labelsIn, labelsInFileName, type WrittenLabel } from './markings/labels-in-text.ts';
import { piecesOf } from './read-block.ts';
import { usesOf, type Use } from './uses.ts';

/** Whether portions, banner and the labels in titles and headings say no less than what stands behind them. */
export const markingsCheck: Check = {
  name: 'markings',
  ofBlock: (block, { facts, things }) =>
    facts.markingScheme === null || block.marking === null ? [] : portion(block, block.marking, things),
  ofBriefing: (briefing, context) => [
    ...banner(briefing, context),
    ...written(briefing, context),
    ...(briefing.markingScheme === null ? [] : unmarked(briefing, briefing.markingScheme, context.things)),
  ],
};

type Marked = Use & { readonly marking: Marking };

/** What a block shows or cites that is marked, as the banner counts it. */
function markedUses(block: Block, things: KnownThings): Marked[] {
  return usesOf(block).flatMap((it): Marked[] => {
    const own = {
      source: things.sources,
      excerpt: things.excerpts,
      figure: things.figures,
      picture: things.pictures,
    }[it.target.kind].get(it.target.id);
    if (own === undefined) return [];
    const source = sourceBehind(things, it.target)?.marking ?? null;
    const markings = it.isShown ? [own.marking ?? source] : [own.marking, source];
    return markings.flatMap((marking) => (marking === null ? [] : [{ ...it, marking }]));
  });
}

/** Open to all, as far as its scheme goes. */
const isLowest = (it: Marking): boolean => {
  const read = readMarking(it);
  return read !== null && read.controls.length === 0 && read.level.rank === 0;
};

const schemeName = (id: string): string => markingSchemes.find((it) => it.id === id)?.name ?? id;

function portion(block: Block, own: Marking, things: KnownThings): Seen[] {
  const used = markedUses(block, things);
  return [...tooLow(block, own, used, things), ...otherSchemes(block, own, used)];
}

function tooLow(block: Block, own: Marking, used: readonly Marked[], things: KnownThings): Seen[] {
  const higher = used.filter((it) => it.marking.scheme === own.scheme && !covers(own, it.marking));
  const [first] = higher;
  if (first === undefined) return [];
  const wanted = rollUp([own, ...higher.map((it) => it.marking)]);
  const isSure = higher.some((it) => readMarking(it.marking) !== null) || readMarking(own) !== null;
  return [
    {
      ...aboutUse(block, first),
      ...{ rule: 'portion-too-low', weight: isSure ? 'wrong' : 'doubtful' },
      message: `This ${nameOf(block)} is marked ${own.label}. ${what(first)} is marked ${first.marking.label}.`,
      why: 'Readers pass a portion on by its own mark. What it gives away of a higher one goes with it.',
      advice: `Mark it ${wanted.label}, or take out what is marked higher.`,
      sources: sourcesOf(higher, things),
      mends: [markAs(block, wanted)],
    },
  ];
}

/** A label that is unknown here is covered by itself alone; it covers everything that is known. */
function covers(own: Marking, other: Marking): boolean {
  if (own.label === other.label) return true;
  return readMarking(other) === null ? false : isCovered(own, [other]);
}

/** The highest of some markings of one scheme, with the controls of all; the last unknown one where there is one. */
function rollUp(markings: readonly Marking[]): Marking {
  const unknown = markings.filter((it) => readMarking(it) === null).at(-1);
  return unknown ?? highest(markings)[0] ?? { scheme: '', label: '' };
}

function otherSchemes(block: Block, own: Marking, used: readonly Marked[]): Seen[] {
  const others = new Map(
    used
      .filter((it) => it.marking.scheme !== own.scheme && !isLowest(it.marking))
      .map((it) => [it.marking.scheme, it]),
  );
  return [...others.values()].map((it) => ({
    ...aboutUse(block, it),
    ...{ rule: 'other-scheme', weight: 'hint' },
    message: `This ${nameOf(block)} is marked ${own.label} (${schemeName(own.scheme)}). ${what(it)} is marked ${it.marking.label} (${schemeName(it.marking.scheme)}).`,
    why: 'Two schemes cannot be held against each other by rule; what one allows the other may not.',
    advice: 'Ask whose scheme it is whether the mark of this portion is enough.',
  }));
}

function aboutUse(block: Block, { place, quote }: Use): Pick<Seen, 'blockId' | 'place' | 'quote'> {
  return { blockId: block.id, place, quote };
}

function what({ target, isShown }: Use): string {
  if (target.kind === 'picture') return isShown ? 'The picture' : 'The picture it cites';
  if (target.kind === 'source') return 'A source it cites';
  if (isShown) return target.kind === 'excerpt' ? 'The excerpt it quotes' : 'A figure in it';
  return target.kind === 'excerpt' ? 'An excerpt it cites' : 'A figure it cites';
}

function nameOf(block: Block): string {
  const names: Partial<Record<Block['type'], string>> = {
    ...{ 'figure-table': 'table', 'key-judgement': 'judgement', 'speaking-point': 'point' },
  };
  return names[block.type] ?? block.type;
}

function sourcesOf(used: readonly Use[], things: KnownThings): NonNullable<Seen['sources']> {
  return [...new Set(used.flatMap((it) => sourceBehind(things, it.target)?.id ?? []))];
}

const markAs = (block: Block, marking: Marking): Mend => ({
  ...{ type: 'mark', label: `Mark ${marking.label}`, blockId: block.id, marking },
});

/** Blocks that bear a portion mark where portions are marked: those that say or show something. */
const isPortion = perBlock((block): boolean => {
  if (block.type === 'heading') return false;
  if (block.type === 'figure-table') return block.rows.length > 0;
  if (block.type === 'chart') return block.figures.length > 0;
  return block.type === 'picture' || piecesOf(block).length > 0;
});

function unmarked({ blocks }: Briefing, scheme: string, things: KnownThings): Seen[] {
  const portions = blocks.filter(isPortion);
  // Where no level of a scheme is open to all, what is open to all bears no mark.
  const hasOpen = markingSchemes.some(
    ({ id, levels }) => id === scheme && levels.some((it) => it.rank === 0),
  );
  const isMarked = hasOpen && portions.some((it) => it.marking !== null);
  return portions.flatMap((block): Seen[] => {
    if (block.marking !== null) return [];
    const used = markedUses(block, things).filter(
      (it) => it.marking.scheme === scheme && !isLowest(it.marking),
    );
    const [first] = used;
    if (first === undefined && !isMarked) return [];
    const [piece] = piecesOf(block);
    const wanted = first === undefined ? null : rollUp(used.map((it) => it.marking));
    return [
      {
        ...{ blockId: block.id, quote: piece?.text ?? '', rule: 'portion-unmarked', weight: 'doubtful' },
        message:
          first === undefined
            ? `This ${nameOf(block)} bears no mark; others do.`
            : `This ${nameOf(block)} bears no mark. ${what(first)} is marked ${first.marking.label}.`,
        why: 'Where portions are marked, readers take one without a mark for open to all, or do not know.',
        advice: wanted === null ? 'Give it the mark it needs.' : `Mark it ${wanted.label}, or higher.`,
        sources: sourcesOf(used, things),
        mends: wanted === null ? [] : [markAs(block, wanted)],
      },
    ];
  });
}

function banner(briefing: Briefing, { library }: CheckContext): Seen[] {
  const chosen = briefing.marking;
  if (chosen === null) return [];
  const { computed, isDowngraded } = bannerAsWritten(briefing, library.references);
  if (isCovered(chosen, computed)) return [];
  const rolledUp = rollUp([
    chosen,
    ...computed.filter((it) => it.scheme === chosen.scheme && readMarking(it)),
  ]);
  const quote = chosen.label;
  if (isDowngraded)
    return [
      {
        ...{ quote, rule: 'downgraded', weight: 'hint' },
        message: `The banner is ${chosen.label}, although something in the briefing is marked ${rolledUp.label}. The reason given: “${briefing.downgradeReason?.trim() ?? ''}”.`,
        why: 'The banner lets go further what its parts would not. The reason is kept with the briefing.',
        advice: 'See that the reason still holds for all that is in it now.',
      },
    ];
  return [
    {
      ...{ quote, rule: 'banner-too-low', weight: 'wrong' },
      message: `The banner was set to ${chosen.label}. Something in the briefing is marked ${rolledUp.label}.`,
      why: 'The whole is marked as high as its highest part. Nobody has given a reason for less.',
      advice: `Set the banner to ${rolledUp.label}, take out what is marked higher, or give the reason.`,
      mends: [{ type: 'facts', label: `Set the banner to ${rolledUp.label}`, facts: { marking: rolledUp } }],
    },
  ];
}

const headingText = perBlock((block) => (block.type === 'heading' ? plainText(block.content) : ''));

/** Words that say how something is to be handled: the title, a heading, a line of the distribution, a picture's own words. */
interface Line {
  readonly labels: readonly WrittenLabel[];
  readonly of: string;
  readonly text: string;
  readonly about: Pick<Seen, 'blockId' | 'place' | 'quote'>;
  /** What it is held against beside the banner; null where that is all. */
  readonly own?: Marking | null;
}

const FILE_NAME = 'name of the picture’s file';

/** Labels in the title, a heading, the distribution, or what pictures say of themselves, above the banner. */
function written(briefing: Briefing, { library, things }: CheckContext): Seen[] {
  const scheme = briefing.markingScheme ?? briefing.marking?.scheme ?? null;
  const whole = (of: string, text: string): Line[] =>
    labelsIn(text, scheme, of === 'title').map((it) => ({
      ...{ labels: [it], of, text, about: { quote: text.slice(it.start, it.end) } },
    }));
  const lines = [
    ...whole('title', briefing.title),
    ...briefing.distribution.flatMap((it) => whole('distribution', it)),
    ...briefing.blocks.flatMap((block) => [
      ...headingLines(block, scheme),
      ...pictureLines(block, scheme, things),
    ]),
  ];
  if (lines.length === 0) return [];
  const { markings } = bannerAsWritten(briefing, library.references);
  const printed =
    markings.length === 0
      ? 'The briefing has no banner'
      : `The banner is ${markings.map((it) => it.label).join(', ')}`;
  return lines.flatMap(({ labels, of, text, about, own = null }): Seen[] => {
    const above = labels.find((it) => isAbove(it, markings) || (own !== null && isAbove(it, [own])));
    if (above === undefined) return [];
    const against =
      own === null || isAbove(above, markings) ? printed : `The picture is marked ${own.label} here`;
    return [
      {
        ...{ ...about, rule: 'label-in-text', weight: 'doubtful' },
        message: `The ${of} says “${of === FILE_NAME ? text : above.level.banner}”. ${against}.`,
        why:
          of === 'title'
            ? 'The title is also the name of the exported file: it would say more than the pages do.'
            : 'Readers do not know which of the two to go by.',
        advice: 'Take the label out, or mark what it stands for.',
      },
    ];
  });
}

function headingLines(block: Block, scheme: string | null): Line[] {
  const text = headingText(block);
  if (text === '') return [];
  return labelsIn(text, scheme, true).map(({ start, end, ...it }) => ({
    ...{ labels: [{ start, end, ...it }], of: 'heading', text },
    about: { blockId: block.id, place: { piece: 0, start, end }, quote: text.slice(start, end) },
  }));
}

function pictureLines(block: Block, scheme: string | null, things: KnownThings): Line[] {
  const picture = block.type === 'picture' ? things.pictures.get(block.pictureId) : undefined;
  const [shown] = usesOf(block);
  if (picture === undefined || shown === undefined) return [];
  const about = aboutUse(block, shown);
  const { fileName, caption, credit, altText } = picture;
  const common = { about, own: block.marking };
  const labels = [caption, credit, altText].flatMap((it) => labelsIn(it ?? '', scheme));
  return [
    { ...common, labels: labelsInFileName(fileName ?? ''), of: FILE_NAME, text: fileName ?? '' },
    { ...common, labels, of: 'description of the picture', text: '' },
  ].filter((it) => it.labels.length > 0);
}
