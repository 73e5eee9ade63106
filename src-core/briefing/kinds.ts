import { z } from 'zod';
import { briefingKind, type BriefingKind } from '#core/model/briefing.ts';
import kindsData from '#resources/briefing-kinds.json';

const words = z.object({ en: z.string() }).catchall(z.string());
const span = z.object({ least: z.int().nonnegative(), most: z.int().positive() });

/** A block of a template, empty, with what belongs there. `bullets` and `numbered` are lists. */
const templateBlock = z.object({
  type: z.enum(['paragraph', 'bullets', 'numbered', 'key-judgement', 'question', 'speaking-point']),
  hint: words,
});
export type TemplateBlock = z.infer<typeof templateBlock>;

const kindFacts = z.object({
  length: z.object({
    words: span.nullable(),
    pages: span.nullable(),
    /** Of each block of one type, for kinds that are as long as they need to be. */
    each: z.object({ block: z.literal('question'), words: span }).nullable(),
  }),
  defaults: z.object({
    paragraphNumbers: z.boolean(),
    headingNumbers: z.boolean(),
    likelihoodScale: z.string().nullable(),
    citationStyle: z.string().nullable(),
    markingScheme: z.string().nullable(),
    /** Whether it names its author, and bears a date. A non-paper does neither. */
    authorLine: z.boolean(),
    dateLine: z.boolean(),
  }),
  /** What stands around the title when it is printed; `facts`: as of and distribution. */
  titleBlock: z.object({ date: z.enum(['head', 'end', 'none']), author: z.boolean(), facts: z.boolean() }),
  sections: z.array(z.object({ heading: words.nullable(), blocks: z.array(templateBlock).min(1) })).min(1),
});
export type KindFacts = z.infer<typeof kindFacts>;

const allKinds = z.record(briefingKind, kindFacts).parse(kindsData);

/** What a kind of document has: its sections with hints, how long it is, its defaults (resources/briefing-kinds.json). */
export function factsOfKind(kind: BriefingKind): KindFacts {
  return allKinds[kind];
}

/** The words for a BCP 47 tag (`fr-CH` reads as `fr`), English where there are none. */
export function inLanguage(it: z.infer<typeof words>, language: string): string {
  return it[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? it.en;
}
