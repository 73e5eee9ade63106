import { makeEngine } from './engine.ts';
import type { Work } from '#core/citing/lookup.ts';
import { typedPlace } from '#core/citing/locator.ts';
import { childrenNamed, type CslNode } from './xml.ts';

/** More elements than any style has once its macros are written out. */
const MOST_WRITTEN_OUT = 100_000;

const someWork: Work = {
  key: 'a',
  sourceId: null,
  authors: ['Anna Rowan', 'Carl Hale', 'Ministry of Trade', 'Ira Moss'],
  outlet: 'The Lantern',
  title: 'Harbour talks resume: what is known',
  fileName: 'talks.txt',
  publishedOn: '2025-11-27',
  kind: null,
  language: 'en',
  url: 'https://lantern.example/talks',
  isPicture: false,
  assessed: null,
};
const WORKS: readonly Work[] = [
  someWork,
  { ...someWork, key: 'b', title: 'Tariffs fall', publishedOn: '2025-11' },
  { ...someWork, key: 'c', kind: 'report', publishedOn: '2025' },
  { ...someWork, key: 'd', kind: 'book', authors: [] },
  { ...someWork, key: 'e', kind: 'website', publishedOn: null },
  { ...someWork, key: 'f', isPicture: true, title: null, authors: [], outlet: null, url: null },
];
const POSITIONS = ['first', 'subsequent', 'ibid', 'ibid-with-locator'] as const;

/** Lets a style word a few made-up sources: null where it can, else why not, as a sentence. */
export function tryStyle(style: CslNode): string | null {
  const problem = macroProblem(style);
  if (problem !== null) return problem;
  try {
    for (const language of ['en', 'uk']) {
      const engine = makeEngine(style, language);
      const works = { byKey: new Map(WORKS.map((it) => [it.key, it])) };
      const places = [
        typedPlace({ kind: 'page', value: '3-5' }),
        typedPlace({ kind: 'time', value: '12:40' }),
      ];
      const words = WORKS.flatMap((work) =>
        POSITIONS.flatMap((position) =>
          engine.cite(
            { work, position, isNear: true, firstNote: 1, places, follows: false, ends: true },
            works,
          ),
        ),
      );
      if (words.length === 0) return 'It prints nothing of a source.';
      if (engine.hasBibliography) engine.bibliography(works);
    }
    return null;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return `It cannot be put to work (${said.replace(/\s+/g, ' ').slice(0, 200)}).`;
  }
}

/** citeproc writes every macro out where it is called: that must come to an end, and soon. */
function macroProblem(style: CslNode): string | null {
  const macros = new Map(childrenNamed(style, 'macro').map((it) => [it.attrs['name'] ?? '', it]));
  const sizes = new Map<string, number>();
  const under = new Set<string>();
  let isEndless = false;
  const missing: string[] = [];
  const sizeOf = (node: CslNode): number => {
    const called = node.attrs['macro'];
    const inner = node.children.reduce((sum, it) => sum + (typeof it === 'string' ? 0 : sizeOf(it)), 1);
    return called === undefined ? inner : inner + sizeOfMacro(called);
  };
  const sizeOfMacro = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const macro = macros.get(name);
    if (macro === undefined) {
      missing.push(name);
      return 0;
    }
    if (under.has(name)) {
      isEndless = true;
      return 0;
    }
    under.add(name);
    const size = sizeOf(macro);
    under.delete(name);
    sizes.set(name, size);
    return size;
  };
  const whole = style.children.reduce((sum, it) => sum + (typeof it === 'string' ? 0 : sizeOf(it)), 1);
  if (isEndless) return 'A macro of it calls itself.';
  const [first] = missing;
  if (first !== undefined) return `It calls a macro it does not have (${first.slice(0, 80)}).`;
  return whole > MOST_WRITTEN_OUT ? 'Its macros call each other too often.' : null;
}
