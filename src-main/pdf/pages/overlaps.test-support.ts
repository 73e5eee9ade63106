import type { PlanPage, PlanRun } from './layout-plan.ts';

/** Pairs of runs that lie over one another. */
export function overlapsOn(page: PlanPage): { one: PlanRun; other: PlanRun }[] {
  const runs = page.runs.toSorted((one, other) => one.y - other.y);
  return runs.flatMap((one, at) => {
    const found: { one: PlanRun; other: PlanRun }[] = [];
    for (const other of runs.slice(at + 1)) {
      if (other.y >= one.y + one.height - 0.01) break;
      if (one.x + one.width > other.x + 0.01 && other.x + other.width > one.x + 0.01)
        found.push({ one, other });
    }
    return found;
  });
}
