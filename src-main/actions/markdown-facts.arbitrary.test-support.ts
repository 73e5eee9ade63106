import fc from 'fast-check';
import { instant } from '#core/model/dates.ts';
import { pageSetup, type PageSetup } from '#core/model/page-setup.ts';
import type { Waiver } from '#core/model/waiver.ts';

export const anyPage: fc.Arbitrary<PageSetup> = fc.record({
  paper: fc.constantFrom(...pageSetup.shape.paper.options),
  look: fc.constantFrom(...pageSetup.shape.look.options),
  alignment: fc.constantFrom(...pageSetup.shape.alignment.options),
  hyphenation: fc.boolean(),
  notes: fc.constantFrom(...pageSetup.shape.notes.options),
  sourceList: fc.constantFrom(...pageSetup.shape.sourceList.options),
  figureAnnex: fc.boolean(),
  waiverAnnex: fc.boolean(),
});

/** A finding let stand, of words such as Markdown trips over. */
export const anyWaiver = (words: fc.Arbitrary<string>): fc.Arbitrary<Waiver> =>
  fc.record({
    ...{ finding: words, check: fc.constantFrom('figures', 'later-check') },
    ...{ quote: fc.oneof(fc.constant(''), words), message: words, reason: words },
    ...{ by: fc.option(words), at: fc.constant(instant.parse('2026-03-09T12:00:00.000Z')) },
  });
