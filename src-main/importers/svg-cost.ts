import { localTargets } from './svg-style.ts';

/** An element of a drawing, as far as it matters for how often it is drawn. */
export interface Drawn {
  readonly name: string;
  readonly id: string | null;
  readonly classes: readonly string[];
  /** Ids it points at. */
  readonly targets: readonly string[];
  readonly children: Drawn[];
}

/** What a drawing may come to when everything it uses again is drawn each time, in elements and levels. */
const MOST_DRAWN = 150_000;
const MOST_LEVELS = 256;

const GRADIENTS = ['linearGradient', 'radialGradient'];

/**
 * Whether a drawing stays within bounds when each `use`, pattern, mask, clip path and marker is drawn in every place
 * that points at it: a few lines that use each other ten times each would fill any memory. No to circles.
 */
export function isWithinBounds(root: Drawn, sheet: string): boolean {
  const byId = new Map<string, Drawn>();
  const pending = [root];
  for (let it = pending.pop(); it; it = pending.pop()) {
    if (it.id !== null && !byId.has(it.id)) byId.set(it.id, it);
    for (const child of it.children) pending.push(child);
  }
  const styled = styledTargets(sheet, byId);
  const sums = new Map<Drawn, { drawn: number; levels: number } | 'open'>();
  const tooMuch = { drawn: Infinity, levels: Infinity };
  let looked = 0;
  const sum = (it: Drawn, level: number): { drawn: number; levels: number } => {
    const known = sums.get(it);
    if (known === 'open' || level > MOST_LEVELS) return tooMuch;
    if (known) return known;
    // What is too much in any case need not be looked at to the end.
    if (looked > MOST_DRAWN) return tooMuch;
    sums.set(it, 'open');
    const targets = [...it.targets, ...styled(it)].flatMap((id) => byId.get(id) ?? []);
    let [drawn, levels] = [1, 0];
    looked += 1 + targets.length;
    for (const inner of [...it.children, ...targets.filter((target) => !GRADIENTS.includes(target.name))]) {
      const below = sum(inner, level + 1);
      drawn += below.drawn;
      levels = Math.max(levels, below.levels);
    }
    const total = { drawn: drawn + targets.length, levels: levels + 1 };
    sums.set(it, total);
    return total;
  };
  const { drawn, levels } = sum(root, 0);
  return drawn <= MOST_DRAWN && levels <= MOST_LEVELS;
}

/**
 * What rules of a style sheet may make an element point at: more rather than less, of the ids that are there, each once. Ten
 * thousand rules that name nothing would else be gone through for each of ten thousand elements.
 */
function styledTargets(sheet: string, byId: ReadonlyMap<string, Drawn>): (it: Drawn) => string[] {
  const byClass = new Map<string, Set<string>>();
  const forAll = new Set<string>();
  for (const rule of sheet.split('\n')) {
    const targets = localTargets(rule).filter((it) => byId.has(it));
    if (targets.length === 0) continue;
    const selector = rule.slice(0, rule.indexOf('{'));
    for (const part of selector.split(',')) {
      const classes = Array.from(part.matchAll(/\.([\w-]+)/g), (it) => it[1] ?? '');
      const named = classes.length === 0 ? [forAll] : classes.map((it) => setOf(byClass, it));
      for (const all of named) for (const it of targets) all.add(it);
    }
  }
  return (it) => [...forAll, ...it.classes.flatMap((name) => [...(byClass.get(name) ?? [])])];
}

function setOf(sets: Map<string, Set<string>>, name: string): Set<string> {
  const known = sets.get(name) ?? new Set();
  sets.set(name, known);
  return known;
}
