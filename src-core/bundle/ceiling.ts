import { isCovered } from '#core/briefing/banner.ts';
import { levelOf, type Marking } from '#core/model/marking.ts';

/**
 * Whether a marking is above a ceiling, so that what bears it stays out. What cannot be compared, a label of another scheme
 * or one not known here, is above: nothing goes out because two schemes do not speak to each other. Unmarked is not above.
 */
export function isAbove(it: Marking | null, ceiling: Marking | null): boolean {
  if (it === null || ceiling === null) return false;
  if (it.scheme !== ceiling.scheme) return true;
  if (it.label === ceiling.label) return false;
  const [base = ''] = it.label.split('//');
  if (levelOf({ scheme: it.scheme, label: base.trim() }) === null) return true;
  return !isCovered(ceiling, [it]);
}
