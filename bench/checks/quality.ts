import { allChecks } from '#core/checks/all-checks.ts';
import { checkName, type CheckName } from '#core/checks/finding.ts';
import { piecesOf } from '#core/checks/read-block.ts';
import { makeChecker } from '#core/checks/run-checks.ts';
import { loadCases, type Half, type ReadyCase } from './cases.ts';
import { isSamePlace } from './places.ts';
import { score, sumOf, type Fault, type Tally } from './score.ts';

/** How well the labelled briefings of one half are checked. */
export interface Checked {
  readonly half: Half;
  readonly cases: number;
  /** Sentences about which nothing is to be said. */
  readonly silent: number;
  /** Cases that cannot be read, and labels whose words are nowhere: the numbers are worth nothing until there are none. */
  readonly errors: readonly string[];
  readonly rows: readonly (Tally & { readonly name: CheckName | 'all' })[];
}

/** Checks the briefings of one half, each by itself, and holds what is found against their labels. */
export function measure(half: Half): { checked: Checked; faults: { file: string; fault: Fault }[] } {
  const { cases, errors } = loadCases(half);
  const scored = cases.map((it) => {
    const findings = makeChecker(allChecks).check(it.desk.briefing, it.desk.context);
    return { file: it.file, ...score(it, findings) };
  });
  const rows = checkName.options.map((name) => ({
    name,
    ...sumOf(scored.flatMap((it) => it.tallies.get(name) ?? [])),
  }));
  return {
    checked: {
      ...{ half, cases: cases.length, errors, silent: cases.reduce((sum, it) => sum + silentIn(it), 0) },
      rows: [...rows, { name: 'all', ...sumOf(rows) }],
    },
    faults: scored.flatMap(({ file, faults }) => faults.map((fault) => ({ file, fault }))),
  };
}

function silentIn({ desk, labels }: ReadyCase): number {
  const asked = labels.filter(({ label }) => label.optional !== true).flatMap(({ places }) => places);
  return desk.briefing.blocks
    .flatMap((block) =>
      piecesOf(block).flatMap((piece) =>
        piece.sentences.map((it) => ({ blockId: block.id, place: { piece: piece.index, ...it } })),
      ),
    )
    .filter((it) => !asked.some((one) => isSamePlace(one, it))).length;
}

/** The numbers of one half as a table for people. */
export function checkedTable({ half, cases, silent, rows }: Checked): string {
  const cells = [
    [
      `${half}, ${cases} briefings`,
      'precision %',
      'recall %',
      'found',
      'expected',
      'said',
      'false',
      'not hints',
      'weight %',
    ],
    ...rows.map((it) => [
      it.name,
      share(it.right, it.said),
      share(it.found, it.expected),
      ...[it.found, it.expected, it.said, it.said - it.right, it.loud].map(String),
      share(it.agreed, it.weighed),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  return [...lines, `sentences about which nothing is to be said: ${silent}`].join('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}
