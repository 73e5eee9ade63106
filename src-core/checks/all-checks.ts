import type { Check } from './check.ts';
import { estimativeLanguageCheck } from './estimative-language.ts';
import { originsCheck } from './origins.ts';

/** Every check, in the order of their names (finding.ts). */
export const allChecks: readonly Check[] = [originsCheck, estimativeLanguageCheck];
