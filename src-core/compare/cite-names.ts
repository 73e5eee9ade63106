import { formatPlace } from '#core/citing/locator.ts';
import { lookupIn } from '#core/citing/lookup.ts';
import type { Citation, CitedTarget } from '#core/model/citation.ts';
import type { References } from '#core/model/references.ts';

/** How remarks call a citation: `see gazette2025, p. 3; rowan, para. 2`. In English, as the app speaks. */
export function citeNamer(references: References): (it: Citation) => string {
  const lookup = lookupIn(references);
  const keys = new Map<string, string>(references.sources.map((it) => [it.id, it.citeKey]));
  const pictures = new Map<string, string | null>(
    references.pictures.map((it) => [it.id, it.caption ?? it.fileName]),
  );
  const nameOf = (cited: CitedTarget): string => {
    const found = lookup(cited);
    const named =
      found === null
        ? `a ${cited.target.kind} that is not in the library`
        : (keys.get(found.work.sourceId ?? '') ?? pictures.get(cited.target.id) ?? 'a picture');
    const place = found?.locator ? `, ${formatPlace(found.locator, 'en')}` : '';
    return [cited.prefix, `${named}${place}`, cited.suffix]
      .map((it) => it.trim())
      .filter((it) => it !== '')
      .join(' ');
  };
  return (it) => it.targets.map(nameOf).join('; ');
}
