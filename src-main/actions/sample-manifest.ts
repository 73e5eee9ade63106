import { z } from 'zod';
import { collection } from '#core/model/collection.ts';
import { excerptFacts } from '#core/model/excerpt.ts';
import { figureFacts } from '#core/model/figure.ts';
import { pictureFacts } from '#core/model/picture.ts';
import { citeKey, sourceFacts } from '#core/model/source.ts';

const manifest = z.object({
  /** The Markdown file of the briefing. */
  briefing: z.string(),
  /** Shown beside the first one; made after it. */
  moreBriefings: z.array(z.string()),
  sources: z.array(
    sourceFacts
      .pick({ kind: true, reliability: true, descriptor: true, tags: true })
      // An outlet the document does not state, as a person who knows it would fill it in.
      .extend({ file: z.string(), citeKey, outlet: z.string().exactOptional() }),
  ),
  excerpts: z.array(
    excerptFacts
      .pick({ speaker: true, note: true, tags: true, credibility: true })
      .extend({ source: citeKey, quote: z.string() }),
  ),
  figures: z.array(
    z.object({
      source: citeKey,
      /** The number as it stands in the source. */
      printed: z.string(),
      value: figureFacts.shape.value,
      qualifier: figureFacts.shape.qualifier,
      unit: figureFacts.shape.unit,
      measures: figureFacts.shape.measures,
      asOf: figureFacts.shape.asOf,
      claimant: figureFacts.shape.claimant,
      via: figureFacts.shape.via,
    }),
  ),
  /** Which source a source has its story from, as a person who has read both confirms it. */
  origins: z.array(z.object({ carrier: citeKey, origin: citeKey })),
  collections: z.array(z.object({ name: collection.shape.name, sources: z.array(citeKey) })),
  picture: pictureFacts.pick({ credit: true, altText: true }).extend({
    file: z.string(),
    caption: z.string(),
    source: citeKey,
    /** The heading of the section it stands in. */
    afterHeading: z.string(),
  }),
});

/** What the sample library is made of: resources/sample/sample.json. */
export type SampleManifest = z.infer<typeof manifest>;

/** Reads the manifest. Throws where it is not in order: it is part of the product. */
export function readManifest(json: string): SampleManifest {
  return manifest.parse(JSON.parse(json));
}
