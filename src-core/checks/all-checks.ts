import type { Check } from './check.ts';
import { estimativeLanguageCheck } from './estimative-language.ts';
import { markingsCheck } from './markings.ts';
import { originsCheck } from './origins.ts';
import { timeCheck } from './time.ts';

/** Every check, in the order of their names (finding.ts). */
export const allChecks: readonly Check[] = [originsCheck, estimativeLanguageCheck, markingsCheck, timeCheck];
