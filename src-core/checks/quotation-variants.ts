import type { Block } from '#core/model/block.ts';
import type { Check, CheckContext } from './check.ts';
import type { Seen } from './finding.ts';
import { quotationsIn, type Quotation } from './quotations/quotations-in.ts';
import { variantsOf, type Variant } from './quotations/variants.ts';
import { inMarks, nameOf } from './quotations/wording.ts';

/** Whether what somebody is quoted to have said is quoted in other words elsewhere. */
export const quotationVariantsCheck: Check = {
  name: 'quotation-variants',
  ofBlock: (block: Block, context) =>
    quotationsIn(block, context.facts.language).flatMap((it): Seen[] => {
      const seen = look(it, context);
      return seen === null ? [] : [seen];
    }),
};

const SHOWN = 3;

function look(quotation: Quotation, context: CheckContext): Seen | null {
  const found = variantsOf(quotation, context);
  const [first] = found?.variants ?? [];
  if (found === null || first === undefined) return null;
  const { own, variants, elsewhere } = found;
  const earliest = earliestOf([own, ...variants]);
  const isEarliest = earliest === own;
  const named = variants
    .slice(0, SHOWN)
    .map((it) => `${inMarks(it.words)} in ${nameOf(it.sourceId, context, it.about)}${dated(it)}`);
  const more = variants.length > SHOWN ? ` (and ${variants.length - SHOWN} more)` : '';
  const original = originalOf([own, ...variants], elsewhere, context);
  return {
    ...{ rule: 'variant', weight: isEarliest || !first.hasOtherWords ? 'hint' : 'doubtful' },
    ...{ place: quotation.place, quote: quotation.words },
    sources: [...new Set([own, ...variants].map((it) => it.sourceId))],
    message: `${own.speaker} is quoted in other words elsewhere: ${named.join('; ')}${more}.`,
    why: 'What was said once is re-told and re-translated by each outlet. Only one wording, or none, is what was said.',
    advice: [
      earliestLine(earliest, isEarliest, context),
      original,
      'Quote the earliest or the original, or say it without quotation marks.',
    ]
      .filter((it) => it !== '')
      .join(' '),
    differences: first.differences,
  };
}

/** Null where the days do not tell. */
function earliestOf(variants: readonly Variant[]): Variant | null {
  const days = variants.map((it) => it.about?.publishedOn ?? null);
  if (days.some((it) => it === null)) return null;
  const [first, second] = variants.toSorted((a, b) =>
    (a.about?.publishedOn ?? '') < (b.about?.publishedOn ?? '') ? -1 : 1,
  );
  const [one, next] = [first?.about?.publishedOn ?? '', second?.about?.publishedOn ?? ''];
  // "2026-03" may be before or after "2026-03-02".
  return first === undefined || next.startsWith(one) ? null : first;
}

function earliestLine(earliest: Variant | null, isOwn: boolean, context: CheckContext): string {
  if (earliest === null) return 'Which is the earliest does not follow from the dates of the sources.';
  const name = nameOf(earliest.sourceId, context, earliest.about);
  return isOwn
    ? `The wording here is the earliest, in ${name}${dated(earliest)}.`
    : `The earliest is in ${name}${dated(earliest)}.`;
}

function dated({ about }: Variant): string {
  const day = about?.publishedOn ?? null;
  return day === null ? '' : `, ${day}`;
}

function originalOf(
  variants: readonly Variant[],
  elsewhere: readonly Variant[],
  context: CheckContext,
): string {
  const translated = variants.filter((it) => it.isTranslated);
  const others = variants.filter((it) => !it.isTranslated);
  const [original] = translated.length > 0 && others.length > 0 ? others : [];
  if (original !== undefined)
    return `${nameOf(original.sourceId, context, original.about)} does not say that it translates; the others do.`;
  const [foreign] = elsewhere;
  if (foreign === undefined) return '';
  const language = LANGUAGES[foreign.about?.language?.slice(0, 2) ?? ''] ?? 'another language';
  return `${nameOf(foreign.sourceId, context, foreign.about)} quotes ${foreign.speaker} in ${language}, which may be the original.`;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  ...{ en: 'English', fr: 'French', uk: 'Ukrainian', ru: 'Russian', de: 'German', pl: 'Polish' },
  ...{ es: 'Spanish', it: 'Italian', ar: 'Arabic', zh: 'Chinese', tr: 'Turkish' },
};
