import { HOUSE_STYLE, type CitationStyle } from '#core/citing/style.ts';
import { makeEngine, type StyleEngine } from './engine.ts';
import { readXml } from './xml.ts';

/** How many styles stay at work, each in one language. */
const MOST_KEPT = 6;

const kept = new Map<string, StyleEngine>();

/** The style at work in a language: the same one for the same words of CSL, since it remembers what it has worded. */
export function engineOf(style: CitationStyle, language: string): StyleEngine {
  const name = `${language}\n${style.csl}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const house = () => engineOf(HOUSE_STYLE, language);
  const made =
    style.csl === HOUSE_STYLE.csl ? engineFrom(style.csl, language) : sturdy(style.csl, language, house);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(name, made);
  return made;
}

function engineFrom(csl: string, language: string): StyleEngine {
  const read = readXml(csl);
  if (!read.ok) throw new Error(`a citation style cannot be read: ${read.error}`);
  return makeEngine(read.value, language);
}

/**
 * A style that came from a file was tried before it was added (`parseCitationStyle`), yet may fail at what nobody tried.
 * The house style then takes its place for those words: a source named in another style is better than none.
 */
function sturdy(csl: string, language: string, house: () => StyleEngine): StyleEngine {
  const engine = attempt(() => engineFrom(csl, language));
  if (engine === null) return house();
  return {
    layout: engine.layout,
    nearNoteDistance: engine.nearNoteDistance,
    hasBibliography: engine.hasBibliography,
    cite(request, works) {
      const words = attempt(() => engine.cite(request, works));
      return words !== null && words.length > 0 ? words : house().cite(request, works);
    },
    bibliography(works) {
      const list = engine.hasBibliography ? attempt(() => engine.bibliography(works)) : null;
      if (list === null) return house().bibliography(works);
      if (![...list.entries.values()].some((it) => it.length === 0)) return list;
      const { entries } = house().bibliography(works);
      return {
        ...list,
        entries: new Map(
          [...list.entries].map(([key, it]) => [key, it.length > 0 ? it : (entries.get(key) ?? [])]),
        ),
      };
    },
  };
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
