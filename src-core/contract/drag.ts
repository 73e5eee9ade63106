import { z } from 'zod';
import { target, type Target } from '#core/model/citation.ts';

/** The type under which targets (excerpts, figures, sources, pictures) travel from the library to the editor. */
export const DRAG_TYPE = 'application/x-chancery-targets';

export function writeTargets(targets: readonly Target[]): string {
  return JSON.stringify(targets);
}

/** The targets of a drop, or null when the data is something else. */
export function readTargets(data: string): Target[] | null {
  try {
    const read = z.array(target).min(1).safeParse(JSON.parse(data));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
