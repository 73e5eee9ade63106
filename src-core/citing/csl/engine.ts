import CSL from 'citeproc';
import { comparerFor } from '#core/citing/compare.ts';
import type { PrintedPlace } from '#core/citing/locator.ts';
import type { Work } from '#core/citing/lookup.ts';
import { SOME_NOTE, unguarded } from './guard.ts';
import { copyOf, inLanguage } from './in-language.ts';
import { localeOf, localeTag } from './locale.ts';
import { RUNS_FORMAT, runsOf, type Words } from './output.ts';
import { locatorOf } from './printed-locator.ts';
import { makeMemory } from './memory.ts';
import { makeRegister, type Registered } from './register.ts';
import { childrenNamed, someAttribute, textIn, type CslNode } from './xml.ts';

/** One cite as the style is asked for it. */
export interface CiteRequest {
  readonly work: Work;
  readonly position: 'first' | 'subsequent' | 'ibid' | 'ibid-with-locator';
  readonly isNear: boolean;
  /** Null where it is the note itself. */
  readonly firstNote: number | null;
  readonly places: readonly PrintedPlace[];
  /** Whether words stand before it in its note: a term such as `ibid.` then begins small. */
  readonly follows: boolean;
  /** Whether the note ends with it: the layout's suffix then stands where the style wants it, inside quotation marks too. */
  readonly ends: boolean;
}

/** What surrounds the cites of a note. */
export interface Layout {
  readonly prefix: string;
  readonly suffix: string;
  readonly delimiter: string;
}

export interface StyleEngine {
  readonly layout: Layout;
  readonly nearNoteDistance: number;
  readonly hasBibliography: boolean;
  /**
   * The words of a cite, without the layout's prefix; with its suffix where the note ends. `works` are all that are cited,
   * in the order of their first cites: names and years are told apart among them.
   */
  cite(request: CiteRequest, works: Works): readonly Words[];
  /** The entries of the works by their keys; in the order of the style where it has one. */
  bibliography(works: Works): Bibliography;
}

/** Every work a document cites, once, in the order of the first cites. */
export interface Works {
  readonly byKey: ReadonlyMap<string, Work>;
}

export interface Bibliography {
  readonly entries: ReadonlyMap<string, readonly Words[]>;
  readonly isSorted: boolean;
}

const POSITIONS = { first: 0, subsequent: 1, ibid: 2, 'ibid-with-locator': 3 };

const FORMAT = 'runs';
CSL.Output.Formats[FORMAT] = RUNS_FORMAT;
CSL.debug = () => undefined;

/** A style at work in a language. Throws what citeproc throws where the style is not sound. */
export function makeEngine(style: CslNode, language: string): StyleEngine {
  const locale = localeTag(language, style.attrs['default-locale'] ?? null);
  const compare = comparerFor(language);
  const isOurs = printsAssessment(style);
  const register = makeRegister(language, isOurs);
  const engine = new CSL.Engine(
    {
      retrieveLocale: (tag) => copyOf(localeOf(tag)),
      retrieveItem: (id) => register.item(id),
      stringCompare: (a, b) => compare(unguarded(a), unguarded(b)),
    },
    inLanguage(style, locale),
    locale,
    true,
  );
  engine.setOutputFormat(FORMAT);
  for (const it of HACKS) engine.opt.development_extensions[it] = false;
  const { layout_prefix, layout_suffix, layout_delimiter } = engine.citation.opt;
  const layout = { prefix: layout_prefix, suffix: layout_suffix, delimiter: layout_delimiter };
  engine.citation.opt.layout_prefix = '';
  const isNumbered =
    engine.opt.xclass === 'in-text' || someAttribute(style, (_, value) => value === 'citation-number');
  const tellsApart = isNumbered || someAttribute(style, (name) => name.startsWith('disambiguate'));
  const substitutes = someAttribute(style, (name) => name === 'subsequent-author-substitute');
  const sorts = childrenNamed(style, 'bibliography').some((it) => childrenNamed(it, 'sort').length > 0);
  // Without numbers of notes and places, so that they stay true when notes are numbered anew.
  const cites = makeMemory<string>();
  const entries = makeMemory<readonly Words[]>();
  let registered = '';

  /** What citeproc knows of a work's place among the others. */
  const apart = (id: string) => {
    if (!tellsApart) return null;
    const it = engine.registry.registry[id];
    return isNumbered ? [it?.seq, it?.disambig] : it?.disambig;
  };
  /** Their order matters only where they are numbered or lettered by it. */
  const know = ({ ids }: Registered) => {
    const said = (isNumbered ? ids : ids.toSorted()).join();
    if (said === registered) return;
    registered = said;
    engine.updateItems(ids);
  };

  return {
    layout,
    nearNoteDistance: engine.citation.opt['near-note-distance'] ?? engine.opt['near-note-distance'],
    hasBibliography: engine.bibliography.tokens.length > 0,
    cite({ work, position, isNear, firstNote, places, follows, ends }, works) {
      if (tellsApart) know(register.all(works));
      const id = register.idOf(work);
      const locator = locatorOf(places);
      const output = cites(
        JSON.stringify([
          id,
          position,
          isNear,
          firstNote === null,
          locator && [locator.label, locator.words],
          follows,
          ends,
          apart(id),
        ]),
        () => {
          engine.citation.opt.layout_suffix = ends ? layout_suffix : '';
          const made = engine.makeCitationCluster([
            {
              id,
              position: POSITIONS[position],
              'near-note': isNear,
              ...(firstNote === null ? {} : { 'first-reference-note-number': SOME_NOTE }),
              ...(locator === null ? {} : { locator: locator.words, label: locator.label }),
              ...(follows ? { prefix: FOLLOWS } : {}),
            },
          ]);
          return made.replace(FOLLOWS_AT_START, '$1');
        },
      );
      const numbered = firstNote === null ? output : output.replaceAll(SOME_NOTE, String(firstNote));
      return printed(locator === null ? numbered : locator.filled(numbered));
    },
    bibliography(works) {
      const all = register.all(works);
      know(all);
      const nameOf = (id: string) => JSON.stringify([id, apart(id), substitutes ? registered : null]);
      const missing = all.ids.filter((id) => !entries.has(nameOf(id)));
      const isWhole = substitutes || missing.length === all.ids.length;
      const made =
        missing.length === 0
          ? false
          : engine.makeBibliography(
              isWhole ? undefined : { include: missing.map((value) => ({ field: 'id', value })) },
            );
      for (const [id, words] of entriesIn(made)) entries(nameOf(id), () => words);
      const order = sorts ? engine.registry.reflist.map((it) => it.id) : all.ids;
      return {
        entries: new Map(order.map((id) => [all.keyOf(id), entries(nameOf(id), () => [])] as const)),
        // Without a sort of its own a style lists works as they are cited; ours leave it to each language.
        isSorted: sorts || !isOurs,
      };
    },
  };
}

const FOLLOWS = '\ue010';
const FOLLOWS_AT_START = /^([\ue000-\ue005]*)\ue010\s*/;

/** What citeproc reads out of notes, titles and locators on its own account; a source's words are words. */
const HACKS = [
  ...['field_hack', 'allow_field_hack_date_override', 'locator_date_and_revision', 'locator_label_parse'],
  ...['raw_date_parsing', 'parse_names', 'force_short_title_casing_alignment', 'main_title_from_short_title'],
];

function entriesIn(
  made: ReturnType<InstanceType<typeof CSL.Engine>['makeBibliography']>,
): [string, Words[]][] {
  if (made === false) return [];
  const [{ entry_ids: entryIds }, texts] = made;
  return entryIds.map(([id = ''], index) => [id, trimmed(printed(texts[index] ?? ''))]);
}

/** What citeproc says where a style prints nothing of a work: no words then. */
const NOTHING = /\[(?:NO_PRINTED_FORM|CSL STYLE ERROR: reference with no printed form\.)\]/;

const printed = (output: string): Words[] => (NOTHING.test(output) ? [] : runsOf(output));

function trimmed(runs: readonly Words[]): Words[] {
  return runs
    .map((it, index) => (index === 0 ? { ...it, text: it.text.trimStart() } : it))
    .map((it, index) => (index === runs.length - 1 ? { ...it, text: it.text.trimEnd() } : it))
    .filter((it) => it.text !== '');
}

/** Whether a style is one of ours, or made from one. */
function printsAssessment(style: CslNode): boolean {
  const info = childrenNamed(style, 'info')[0];
  if (info === undefined) return false;
  const template = childrenNamed(info, 'link').filter((it) => it.attrs['rel'] === 'template');
  const named = [textIn(childrenNamed(info, 'id')[0]), ...template.map((it) => it.attrs['href'] ?? '')];
  return named.some((it) => it.startsWith('urn:chancery:'));
}
