import { z } from 'zod';
import schemesData from '#resources/marking-schemes.json';

/** A handling label: the scheme's id and the label as printed in a portion mark, such as `NR` or `TLP:AMBER`. */
export const marking = z.object({ scheme: z.string().min(1).max(40), label: z.string().min(1).max(80) });
export type Marking = z.infer<typeof marking>;

const level = z.object({
  label: z.string(),
  aliases: z.array(z.string()),
  banner: z.string(),
  rank: z.int(),
  color: z.string().regex(/^#[0-9A-F]{6}$/),
  background: z
    .string()
    .regex(/^#[0-9A-F]{6}$/)
    .nullable(),
});
const scheme = z.object({ id: z.string(), name: z.string(), levels: z.array(level).min(1) });

export type MarkingLevel = z.infer<typeof level>;
export type MarkingScheme = z.infer<typeof scheme>;

/** The schemes the app knows, as kept in resources/marking-schemes.json. */
export const markingSchemes: readonly MarkingScheme[] = z.array(scheme).parse(schemesData);

/** The level a marking names, or null where its scheme or label is unknown here (it is then printed as written). */
export function levelOf(it: Marking): MarkingLevel | null {
  const found = markingSchemes.find((known) => known.id === it.scheme);
  return found?.levels.find((known) => known.label === it.label) ?? null;
}

/** Of several markings the one that protects most; one that is not known here protects more than all that are. */
export function strictestMarking(markings: readonly (Marking | null)[]): Marking | null {
  const rank = (it: Marking) => levelOf(it)?.rank ?? Number.POSITIVE_INFINITY;
  return markings.reduce<Marking | null>((kept, it) => {
    if (it === null) return kept;
    return kept === null || rank(it) > rank(kept) ? it : kept;
  }, null);
}

/**
 * The marking that a printed label such as `NR`, `TLP:AMBER` or `EU-R` means, or null for an unknown one. The scheme
 * follows from the label; letter case is not looked at.
 */
export function markingFromLabel(printed: string): Marking | null {
  const wanted = printed.trim().toUpperCase();
  for (const known of markingSchemes) {
    for (const it of known.levels) {
      if ([it.label, it.banner, ...it.aliases].some((name) => name.toUpperCase() === wanted))
        return { scheme: known.id, label: it.label };
    }
  }
  return null;
}
