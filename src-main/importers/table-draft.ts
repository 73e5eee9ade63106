import type { SourceDraft, SourceMediaType } from '#core/model/source-draft.ts';
import type { TextTable } from '#core/model/source-layout.ts';
import type { FactEvidence, StatedFacts } from '#core/model/source.ts';
import { cleanLine } from '#core/text/characters.ts';
import { languageOf } from '#core/text/language.ts';

/** More cells are no table that a person reads. */
export const MOST_CELLS = 500_000;

/** A sheet as it was read: rows of cells as a person sees them; rows may be of different lengths. */
export interface SheetRead {
  /** Null where there is only the one. */
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
}

export interface TablesRead {
  readonly sheets: readonly SheetRead[];
  readonly mediaType: SourceMediaType;
  readonly encoding: string;
  readonly facts: StatedFacts;
  readonly evidence: readonly FactEvidence[];
}

const BORDER = ' | ';

/**
 * The draft that sheets make: each row a paragraph, its cells joined by ` | `, the sheet's name a paragraph before them
 * where it has one. Rows without a word are left out.
 */
export function tableDraft({ sheets, mediaType, encoding, facts, evidence }: TablesRead): SourceDraft {
  const paragraphs: string[] = [];
  const tables: TextTable[] = [];
  let at = 0;
  const add = (paragraph: string) => {
    paragraphs.push(paragraph);
    at += paragraph.length + 2;
  };
  for (const { name, rows } of sheets) {
    const heading = name === null ? '' : cleanLine(name).slice(0, 200);
    if (heading !== '') add(heading);
    const placed: [number, number][][] = [];
    const kept = rows.map((row) => row.map(cleanCell)).filter((row) => row.some((cell) => cell !== ''));
    for (const row of kept) {
      let start = at;
      placed.push(
        row.map((cell) => {
          const range: [number, number] = [start, start + cell.length];
          start = range[1] + BORDER.length;
          return range;
        }),
      );
      add(row.join(BORDER));
    }
    tables.push({ name: heading === '' ? null : heading, hasHead: hasHead(kept), rows: placed });
  }
  const text = paragraphs.join('\n\n');
  return {
    ...{ text, residue: [], evidence, layout: { pages: [], tables }, encoding, mediaType },
    facts: { ...facts, language: facts.language ?? languageOf(text.slice(0, 20_000)) },
  };
}

/** Most cells are numbers or words that need no cleaning, and there may be half a million of them. */
function cleanCell(cell: string): string {
  return /^[!-~]*$/.test(cell) ? cell : cleanLine(cell);
}

const NUMBER = /^[\p{Sc}+\-−(]*\d[\d\s.,'’]*[)%\p{Sc}]*$/u;
const YEAR = /^(?:1[89]|20)\d\d$/;

/** A head names what is below it: as many names as columns, each once, and none a number (but for years). */
function hasHead([first, ...rest]: readonly (readonly string[])[]): boolean {
  if (!first || rest.length === 0 || first.length < 2) return false;
  // The corner above the names of the rows is often empty.
  const names = first.filter((cell, at) => cell !== '' || at > 0);
  const isNamed = names.every((it) => it !== '' && (!NUMBER.test(it) || YEAR.test(it)));
  return isNamed && new Set(names).size === names.length && rest.every((row) => row.length <= first.length);
}
