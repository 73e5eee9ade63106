import { z } from 'zod';

/** How a briefing is set on paper. */
export const pageSetup = z.object({
  paper: z.enum(['a4', 'letter']),
  /** The house style: sizes, spaces and margins (src-main/pdf/style). */
  look: z.enum(['standard', 'compact', 'large-print']),
  alignment: z.enum(['ragged', 'justified']),
  /** Whether words may be parted at a line's end, by the rules of the briefing's language. */
  hyphenation: z.boolean(),
  /** At the foot of the page, or all together after the text. */
  notes: z.enum(['foot', 'end']),
  /** References alone; with descriptor, grade, hash and origin; or no list. */
  sourceList: z.enum(['none', 'references', 'assessed']),
  /** Whether every figure is listed with value, unit, as-of, claimant, via and excerpt. */
  figureAnnex: z.boolean(),
  /** Whether the findings let stand are listed with their reasons. Setups of before model 4 say nothing of it. */
  waiverAnnex: z.boolean().default(false),
});
export type PageSetup = z.infer<typeof pageSetup>;

/** What a briefing has until somebody chooses. */
export const DEFAULT_PAGE: PageSetup = {
  paper: 'a4',
  look: 'standard',
  alignment: 'ragged',
  hyphenation: false,
  notes: 'foot',
  sourceList: 'references',
  figureAnnex: false,
  waiverAnnex: false,
};
