import { weight, type CheckName, type Finding } from '#core/checks/finding.ts';
import { openFindings } from '#core/checks/open-findings.ts';
import type { Preferences } from '#core/contract/views.ts';
import { textOfBlock, type Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import type { Waiver } from '#core/model/waiver.ts';

export type CheckFilter = Pick<Preferences['checks'], 'show' | 'check'>;

/** A row of the list: a finding, and what it stands under where it is the first of its block. */
export interface FindingRow {
  readonly finding: Finding;
  /** The first words of the block; null where the row before stands in the same one. */
  readonly under: string | null;
}

/** A finding that somebody lets stand; `finding` is null where the words have changed since, so that it lapsed. */
export interface WaivedRow {
  readonly waiver: Waiver;
  readonly finding: Finding | null;
}

export function filtered(findings: readonly Finding[], { show, check }: CheckFilter): Finding[] {
  return findings.filter(
    (it) => (show === 'open' || show === it.weight) && (check === null || it.check === check),
  );
}

/** The open findings that are listed, in the order of the blocks. */
export function findingRows(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  filter: CheckFilter,
  blocks: readonly Block[],
): FindingRow[] {
  const byId = new Map(blocks.map((it) => [it.id, it]));
  const listed = filtered(openFindings(findings, { waivers: [...waivers] }), filter);
  return listed.map((finding, at) => {
    const isSame = at > 0 && listed[at - 1]?.blockId === finding.blockId;
    return { finding, under: isSame ? null : placeName(finding.blockId, byId) };
  });
}

export function waivedRows(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  check: CheckName | null,
): WaivedRow[] {
  const byId = new Map(findings.map((it) => [it.id, it]));
  return waivers
    .filter((it) => check === null || it.check === check)
    .map((waiver) => ({ waiver, finding: byId.get(waiver.finding) ?? null }));
}

const LONGEST_NAME = 60;

function placeName(id: BlockId | null, blocks: ReadonlyMap<BlockId, Block>): string {
  const block = id === null ? undefined : blocks.get(id);
  if (block === undefined) return 'The whole briefing';
  const words = textOfBlock(block).replace(/\s+/g, ' ').trim();
  if (words === '') return TYPES[block.type] ?? 'An empty block';
  return words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME).trimEnd()}…` : words;
}

const TYPES: Partial<Record<Block['type'], string>> = {
  picture: 'A picture',
  chart: 'A chart',
  'figure-table': 'A table of figures',
  table: 'An empty table',
};

/** The heaviest finding of a block, the first of those that weigh as much. */
export function worstIn(findings: readonly Finding[], block: BlockId): Finding | null {
  const here = findings.filter((it) => it.blockId === block);
  return (
    weight.options.map((one) => here.find((it) => it.weight === one)).find((it) => it !== undefined) ?? null
  );
}

/** The finding after (1) or before (-1) one, round at the ends; the first from a block on where none is looked at. */
export function neighbour(
  rows: readonly FindingRow[],
  selected: string | null,
  by: 1 | -1,
  caret: BlockId | null,
  blocks: readonly Block[],
): Finding | null {
  const at = rows.findIndex((it) => it.finding.id === selected);
  if (at >= 0) return rows[(at + by + rows.length) % rows.length]?.finding ?? null;
  const order = new Map(blocks.map((it, index) => [it.id, index]));
  const from = caret === null ? -1 : (order.get(caret) ?? -1);
  const place = (it: FindingRow) =>
    it.finding.blockId === null ? -1 : (order.get(it.finding.blockId) ?? -1);
  const next = by === 1 ? rows.find((it) => place(it) >= from) : rows.findLast((it) => place(it) <= from);
  return next?.finding ?? rows.at(by === 1 ? 0 : -1)?.finding ?? null;
}

/** What is looked at when a finding is dealt with: the one after it, else the one before. */
export function afterwards(rows: readonly FindingRow[], done: string): string | null {
  const at = rows.findIndex((it) => it.finding.id === done);
  return (rows[at + 1] ?? rows[at - 1])?.finding.id ?? null;
}
