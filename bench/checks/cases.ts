import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '#core/checks/desk.test-support.ts';
import { deskOfCase } from './desks.ts';
import { labelledCase, type Label, type LabelledCase } from './labels.ts';
import { placesOf, THE_WHOLE, type About } from './places.ts';

export type Half = 'dev' | 'test';

/** A label with the places at which it may be found. */
export interface PlacedLabel {
  readonly label: Label;
  readonly places: readonly About[];
}

export interface ReadyCase {
  readonly file: string;
  readonly desk: Desk;
  readonly labels: readonly PlacedLabel[];
}

/** The labelled briefings of one half. `errors` names each that cannot be read, and each label whose words are not in its briefing. */
export function loadCases(half: Half): { cases: ReadyCase[]; errors: string[] } {
  const folder = join(import.meta.dirname, half);
  const cases: ReadyCase[] = [];
  const errors: string[] = [];
  for (const file of readdirSync(folder).toSorted()) {
    const read = readyCase(join(folder, file), file);
    if (read.it) cases.push(read.it);
    errors.push(...read.faults.map((it) => `${half}/${file}: ${it}`));
  }
  return { cases, errors };
}

function readyCase(path: string, file: string): { it: ReadyCase | null; faults: string[] } {
  try {
    const written = labelledCase.parse(JSON.parse(readFileSync(path, 'utf8')));
    const desk = deskOfCase(written);
    const faults = [...missingWords(written), ...unknownThings(written)];
    const labels = written.expected.map((it): PlacedLabel => {
      const places = placesOfLabel(it, desk);
      if (places.length === 0) faults.push(`no or several places: ${it.check}, ${it.quote}`);
      return { label: it, places };
    });
    return { it: { file, desk, labels: [...labels, ...lengthOf(written)] }, faults };
  } catch (error) {
    return { it: null, faults: [error instanceof Error ? error.message : String(error)] };
  }
}

/**
 * Cases are cut down to what matters in them. That one is too short or has not all sections of its kind is right, and says
 * nothing about the rule: it counts only where a case asks for it.
 */
function lengthOf({ expected }: LabelledCase): PlacedLabel[] {
  const asked = expected.some(
    (it) => it.check === 'house-rules' && it.quote === '' && it.block === undefined && it.says === undefined,
  );
  const label: Label = { check: 'house-rules', quote: '', optional: true };
  return asked ? [] : [{ label, places: [THE_WHOLE] }];
}

/** One place for the words, more only for what is said in `also`. */
function placesOfLabel({ quote, block, also = [] }: Label, { briefing }: Desk): About[] {
  const meant = block === undefined ? briefing.blocks : briefing.blocks.slice(block - 1, block);
  const [only] = meant;
  if (only === undefined) return [];
  if (quote === '' && block !== undefined)
    return [{ blockId: only.id, place: null }, ...others(also, briefing.blocks)];
  if (quote === '') return [THE_WHOLE, ...others(also, briefing.blocks)];
  const found = placesOf(quote, meant);
  return found.length === 1 ? [...found, ...others(also, briefing.blocks)] : [];
}

type Blocks = Desk['briefing']['blocks'];
function others(also: readonly string[], blocks: Blocks): About[] {
  return also.flatMap((it) => (it === '' ? [THE_WHOLE] : placesOf(it, blocks).slice(0, 1)));
}

/** Words of excerpts and figures that are not in the text of their source; words of `also` that are nowhere. */
function missingWords({ sources, excerpts, figures }: LabelledCase): string[] {
  return [...Object.entries(excerpts), ...Object.entries(figures)].flatMap(([id, { source, exact }]) =>
    sources[source]?.text.includes(exact) === true ? [] : [`${id} is not in ${source}`],
  );
}

/** What a citation points at and the case does not have. */
function unknownThings({ sources, excerpts, figures, pictures, blocks }: LabelledCase): string[] {
  const known = new Set([sources, excerpts, figures, pictures].flatMap((it) => Object.keys(it)));
  const pointed = JSON.stringify(blocks).matchAll(/\{([sefp]\d+(?:,[sefp]\d+)*)(?:\||\})/g);
  return [...pointed]
    .flatMap(([, ids = '']) => ids.split(','))
    .filter((it) => !known.has(it))
    .map((it) => `${it} is not known`);
}
