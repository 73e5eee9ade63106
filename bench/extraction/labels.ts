import { z } from 'zod';
import { partialDate } from '#core/model/dates.ts';

const nth = z.int().positive().optional();
const text = z.string().min(1);

/** What a person says a page states: `NN-name.labels.json` beside the page. Texts are quoted from the page as one reads it. */
export const pageLabels = z.object({
  about: z.string(),
  facts: z.object({
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    authors: z.array(z.string()),
    publishedOn: partialDate.nullable(),
    language: z.enum(['en', 'fr', 'uk', 'ru']),
    kind: z.string().nullable(),
  }),
  /** The paragraphs of what the document says, without furniture and header lines. */
  article: z.array(text).min(1),
  quotations: z.array(z.object({ text, nth, speaker: z.string().nullable() })),
  figures: z.array(
    z.object({
      text,
      nth,
      value: z.number(),
      upper: z.number().nullable(),
      qualifier: z.string().nullable(),
      unit: z.string().nullable(),
      measures: z.string().nullable(),
      asOf: z.string().nullable(),
      claimant: z.string().nullable(),
      via: z.array(z.string()),
    }),
  ),
  dates: z.array(z.object({ text, nth, value: partialDate.nullable() })),
  attributions: z.array(z.object({ text, nth, source: text })),
});
export type PageLabels = z.infer<typeof pageLabels>;
