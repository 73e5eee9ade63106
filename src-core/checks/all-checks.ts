import type { Check } from './check.ts';
import { estimativeLanguageCheck } from './estimative-language.ts';
import { figuresCheck } from './figures.ts';
import { houseRulesCheck } from './house-rules.ts';
import { markingsCheck } from './markings.ts';
import { originsCheck } from './origins.ts';
import { quotationVariantsCheck } from './quotation-variants.ts';
import { quotationsCheck } from './quotations.ts';
import { sourcingCheck } from './sourcing.ts';
import { timeCheck } from './time.ts';

/** Every check, in the order of their names (finding.ts). */
export const allChecks: readonly Check[] = [
  quotationsCheck,
  quotationVariantsCheck,
  figuresCheck,
  originsCheck,
  sourcingCheck,
  estimativeLanguageCheck,
  markingsCheck,
  timeCheck,
  houseRulesCheck,
];
