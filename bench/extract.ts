import { measures, metadata, tallyOf, type Finding, type Tally } from './extraction/finding.ts';
import { loadPages, type Half } from './extraction/pages.ts';
import { score } from './extraction/score.ts';

/** How well one half of the labelled pages is read. */
export interface Extracted {
  readonly half: Half;
  readonly pages: number;
  /** Labels that have the wrong shape or do not occur in their page: the numbers are worth nothing until there are none. */
  readonly errors: readonly string[];
  readonly rows: readonly (Tally & { readonly name: string })[];
  /** The page of which least of the article stayed; its name only for `dev`. */
  readonly worst: { readonly page: string | null; readonly recall: number } | null;
}

/**
 * Reads the labelled pages as an import reads them and prints, for the half that rules are developed against and the one
 * they are tested on, precision and recall of everything that is read. `verbose` lists each miss and false find of the
 * first; of the second nothing but counts is ever printed. Answers the exit code: 1 where labels are wrong.
 */
export async function extract({ json, verbose }: { json: boolean; verbose: boolean }): Promise<number> {
  const halves = [await measure('dev'), await measure('test')];
  if (json)
    process.stdout.write(`${JSON.stringify({ extraction: halves.map((it) => it.extracted) }, null, 2)}\n`);
  else
    for (const { extracted, faults } of halves) {
      const list = verbose && extracted.half === 'dev' ? faults.map((it) => `${it}\n`).join('') : '';
      process.stdout.write(`${list}${extractedTable(extracted)}\n\n`);
    }
  const errors = halves.flatMap((it) => it.extracted.errors);
  for (const it of errors) process.stderr.write(`${it}\n`);
  return errors.length > 0 ? 1 : 0;
}

async function measure(half: Half): Promise<{ extracted: Extracted; faults: string[] }> {
  const { pages, errors } = await loadPages(half);
  const scored = pages.map(({ name, reading, labels }) => ({ name, findings: score(reading, labels) }));
  const all = scored.flatMap((it) => it.findings);
  const articles = scored.map(({ name, findings }) => ({
    page: half === 'dev' ? name : null,
    recall: recallOf(tallyOf(findings, ['article'])),
  }));
  const extracted: Extracted = {
    half,
    pages: pages.length,
    errors,
    rows: [
      ...measures.map((it) => ({ name: it, ...tallyOf(all, [it]) })),
      { name: 'metadata', ...tallyOf(all, metadata) },
    ],
    worst: articles.toSorted((a, b) => a.recall - b.recall)[0] ?? null,
  };
  return {
    extracted,
    faults: scored.flatMap(({ name, findings }) => findings.flatMap((it) => faultOf(name, it))),
  };
}

/** One line a miss, false find or wrong value: page, what, labelled, proposed. */
function faultOf(page: string, { measure: what, labelled, proposed, isRight, about }: Finding): string[] {
  if (isRight || (labelled === null && proposed === null)) return [];
  const verdict = labelled === null ? 'false' : proposed === null ? 'missed' : 'wrong';
  const words = [labelled, proposed].filter((it) => it !== null).map(shortened);
  const where = about === undefined ? '' : `  (${shortened(about)})`;
  return [`${page.replace(/\..*/u, '')}  ${what}  ${verdict}  ${words.join('  <-  ')}${where}`];
}

const LONGEST_SHOWN = 110;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  const half = LONGEST_SHOWN / 2;
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, half)} ... ${line.slice(-half)}`;
}

function recallOf({ right, labelled }: Tally): number {
  return labelled === 0 ? 1 : right / labelled;
}

const LEAST_RECALL = 0.95;

/** The numbers of one half as a table for people. */
export function extractedTable({ half, pages, rows, worst }: Extracted): string {
  const cells = [
    [`${half}, ${pages} pages`, 'precision %', 'recall %', 'right', 'proposed', 'labelled', 'invented'],
    ...rows.map((it) => [
      it.name,
      share(it.right, it.proposed),
      share(it.right, it.labelled),
      ...[it.right, it.proposed, it.labelled, it.invented].map(String),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  if (worst) {
    const verdict = worst.recall < LEAST_RECALL ? 'below' : 'at least';
    lines.push(
      `least of an article kept: ${(100 * worst.recall).toFixed(1)} %${worst.page === null ? '' : ` (${worst.page})`}, ${verdict} 95 %`,
    );
  }
  return lines.join('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}
