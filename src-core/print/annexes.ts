import { publisherOf } from '#core/briefing/figure-cells.ts';
import { figureText } from '#core/briefing/figure-text.ts';
import { formatPlace } from '#core/citing/locator.ts';
import { lookupIn } from '#core/citing/lookup.ts';
import type { Note } from '#core/citing/notes.ts';
import { fill, wordsFor } from '#core/citing/words.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { plainly } from '#core/model/citation.ts';
import { blockId } from '#core/model/ids.ts';
import type { LocatedFigure, References } from '#core/model/references.ts';
import { cell, said } from './cells.ts';
import { plain } from './compose-runs.ts';
import type { PrintAnnex, PrintBlock, PrintRun } from './document.ts';
import { figuresUsed } from './figures-used.ts';
import { inItsSentence } from './in-its-sentence.ts';
import { datedWords, printWords, sentence } from './print-words.ts';
import { waiverAnnex } from './waiver-annex.ts';

/** Shares of the columns of the figure annex: value, what it is, words of the source, notes. */
const SHARES = [5, 9, 13, 3];
const AS_PRINTED = { value: 'printed', qualifier: true, unit: true, asOf: false } as const;

/** What a briefing asks for behind its text, in the order printed; `notes` are those of its blocks. */
export function annexesOf(briefing: Briefing, references: References, notes: readonly Note[]): PrintAnnex[] {
  const summary = sourceSummaryAnnex(briefing);
  const figures = briefing.page.figureAnnex ? figureAnnex(briefing, references, notes) : null;
  const waivers = briefing.page.waiverAnnex ? waiverAnnex(briefing) : null;
  return [summary, figures, waivers].filter((it) => it !== null);
}

function sourceSummaryAnnex({ sourceSummary, language }: Briefing): PrintAnnex | null {
  const paragraphs = (sourceSummary ?? '')
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((it) => it.trim())
    .filter((it) => it !== '');
  if (paragraphs.length === 0) return null;
  const blocks = paragraphs.map((it, at): PrintBlock => ({
    ...common(`source-summary:${at + 1}`),
    ...{ type: 'paragraph', number: null, runs: [plain(it)] },
  }));
  return { kind: 'source-summary', title: printWords(language).annexes['source-summary'], blocks };
}

/** A row for each figure; four columns, since eight would be too narrow to read on a page that stands upright. */
function figureAnnex(
  { blocks, language }: Briefing,
  references: References,
  notes: readonly Note[],
): PrintAnnex | null {
  const words = printWords(language);
  const figures = new Map(references.figures.map((it) => [it.id, it]));
  const place = placesIn(references, language);
  const rows = figuresUsed(blocks, notes).flatMap(({ figureId, notes: numbers }): PrintRun[][][] => {
    const figure = figures.get(figureId);
    if (figure === undefined) return [];
    const about = said(aboutOf(figure, language));
    const quote = [...quoteOf(figure, language), plain(`\n${place(figure)}`)];
    return [[valueOf(figure, language), about, quote, said(numbers.join(', '))]];
  });
  if (rows.length === 0) return null;
  const { value, about, quote, notes: heading } = words.figures;
  const head = [value, about, quote, heading].map(said);
  const table: PrintBlock = {
    ...common('figures'),
    ...{ type: 'table', caption: null, headerRow: true, width: SHARES.length, shares: SHARES, numeric: null },
    rows: [head, ...rows].map((row) => row.map((runs, at) => cell(at, runs))),
  };
  return { kind: 'figures', title: words.annexes.figures, blocks: [table] };
}

/** As the source prints it, with what limits it and its unit, behind its portion mark. */
function valueOf(figure: LocatedFigure, language: string): PrintRun[] {
  const mark = figure.marking === null ? [] : [plain(`(${figure.marking.label}) `)];
  return [...mark, plain(figureText(figure, AS_PRINTED, language), true)];
}

/** What is counted; when, who says so and through whom it came: a line each, as far as known. */
function aboutOf({ measures, asOf, claimant, via }: LocatedFigure, language: string): string {
  const { between, figures: words } = printWords(language);
  const chain = [
    claimant === null || claimant === '' ? null : fill(words.claimant, { claimant }),
    via.length === 0 ? null : fill(words.via, { via: via.join(between) }),
  ].filter((it) => it !== null);
  return [
    ...(measures === null || measures === '' ? [] : [measures]),
    ...(asOf === null ? [] : [sentence(datedWords(asOf, words.asOf, language))]),
    ...(chain.length === 0 ? [] : [sentence(chain.join(between))]),
  ].join('\n');
}

/** The sentence as far as it is kept, the figure's own words in bold. */
function quoteOf({ anchor }: LocatedFigure, language: string): PrintRun[] {
  const { quoteOpen, quoteClose } = wordsFor(language);
  const { before, exact, after } = inItsSentence(anchor);
  return [plain(quoteOpen + before), plain(exact, true), plain(after + quoteClose)];
}

/** `Port Gazette, para. 2`: where a figure is to be looked up. */
function placesIn(references: References, language: string): (figure: LocatedFigure) => string {
  const sources = new Map(references.sources.map((it) => [it.id, it]));
  const resolve = lookupIn(references);
  return ({ id, sourceId }) => {
    const source = sources.get(sourceId);
    const name = source === undefined ? wordsFor(language).notInLibrary : publisherOf(source, language);
    const place = resolve(plainly({ kind: 'figure', id }))?.locator ?? null;
    return place === null ? name : `${name}, ${formatPlace(place, language)}`;
  };
}

/** Blocks of an annex are nobody's in the briefing; their ids say so. */
function common(name: string) {
  return { id: blockId.parse(`annex:${name}`), portionMark: null };
}
