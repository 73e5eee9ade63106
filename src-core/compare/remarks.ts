import { crossReferenceText, type ReferencePlace } from '#core/briefing/cross-reference-text.ts';
import { mapContents } from '#core/model/map-contents.ts';
import { gridOf } from '#core/briefing/table-grid.ts';
import type { Block, BlockOf } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import { joinedRuns, plainText, withoutComments, type FigureRun, type Inline } from '#core/model/inline.ts';
import type { Marking } from '#core/model/marking.ts';
import type { ComparedContent } from './compared-text.ts';

/** A block in one of the two states, with what cross-references of that state say. */
export interface Stated<B extends Block = Block> {
  readonly block: B;
  readonly content: ComparedContent;
  readonly places: ReadonlyMap<BlockId, ReferencePlace>;
}

/** What changed in a block beside its words and its citations, in the words of the app. */
export function remarksOn(before: Stated, after: Stated): string[] {
  const { content: old } = before;
  const { content: now } = after;
  return [
    ...fromTo(nameOf(before.block), nameOf(after.block), ''),
    ...fromTo(markingName(before.block.marking), markingName(after.block.marking), 'marking '),
    ...ownRemarks(before.block, after.block),
    ...figureRemarks(old.figures, now.figures),
    ...noteRemarks(old, now),
    ...listRemarks('cross-reference', referencesIn(before), referencesIn(after)),
    ...listRemarks('link', linksIn(old), linksIn(now)),
    ...fromTo(String(old.suggestions), String(now.suggestions), 'suggestions: '),
  ];
}

/** Whether two blocks differ in anything that is shown, such as emphasis: ids, comments and hints are not looked at. */
export function differsInForm(before: Block, after: Block): boolean {
  return formOf(before) !== formOf(after);
}

function formOf(it: Block): string {
  const plain = mapContents({ ...it, id: NO_ID }, runsOfOneDress);
  return JSON.stringify(plain, (key, value: unknown) =>
    ['hint', 'comments', 'suggestion', 'citationId'].includes(key) ? undefined : value,
  );
}

const NO_ID = '-' as BlockId;

/** Without ids that say nothing, and without cuts that only a comment made. */
function runsOfOneDress(content: Inline[]): Inline[] {
  return joinedRuns(
    content.map((it) => {
      const bare = withoutComments(it);
      return 'id' in bare ? ({ ...bare, id: NO_ID } as unknown as Inline) : bare;
    }),
  );
}

function fromTo(before: string, after: string, what: string): string[] {
  return before === after ? [] : [`${what}${before} to ${after}`];
}

/** What the window calls a kind of block. */
function nameOf(it: Block): string {
  if (it.type === 'list') return it.ordered ? 'numbered list' : 'bulleted list';
  return it.type === 'heading' ? `heading ${it.level}` : it.type.replaceAll('-', ' ');
}

function markingName(it: Marking | null): string {
  return it?.label ?? 'none';
}

function ownRemarks(before: Block, after: Block): string[] {
  const both = <T extends Block['type']>(type: T): [BlockOf<T>, BlockOf<T>] | null =>
    before.type === type && after.type === type ? [before as BlockOf<T>, after as BlockOf<T>] : null;
  const said = <T extends Block['type']>(
    type: T,
    remarks: (old: BlockOf<T>, now: BlockOf<T>) => readonly (string | null)[],
  ): string[] => {
    const pair = both(type);
    return pair === null ? [] : remarks(...pair).filter((it) => it !== null);
  };
  const when = (differs: boolean, remark: string) => (differs ? remark : null);
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  return [
    ...said('paragraph', (old, now) => [
      when(old.unnumbered !== now.unnumbered, now.unnumbered ? 'without a number' : 'with a number'),
    ]),
    ...said('quotation', (old, now) => [bindingRemark(old.excerptId, now.excerptId)]),
    ...said('list', (old, now) => [
      when(
        old.items.length === now.items.length &&
          differ(
            old.items.map((it) => it.depth),
            now.items.map((it) => it.depth),
          ),
        'items moved in or out',
      ),
    ]),
    ...said('table', tableRemarks),
    ...said('picture', (old, now) => [when(old.pictureId !== now.pictureId, 'another picture')]),
    ...said('figure-table', (old, now) => [
      ...fromTo(old.columns.join(', '), now.columns.join(', '), 'columns: '),
      when(
        isOtherOrder(
          old.rows.map((it) => it.citationId),
          now.rows.map((it) => it.citationId),
        ),
        'rows in another order',
      ),
    ]),
    ...said('chart', (old, now) => [
      ...fromTo(old.form, now.form, 'chart: '),
      when(
        !differ(
          old.figures.map((it) => it.figureId),
          now.figures.map((it) => it.figureId),
        ) && differ(old.figures, now.figures),
        'labels changed',
      ),
    ]),
    ...said('key-judgement', (old, now) => [
      ...fromTo(old.likelihood?.term ?? 'none', now.likelihood?.term ?? 'none', 'likelihood '),
      ...fromTo(old.confidence ?? 'none', now.confidence ?? 'none', 'confidence '),
    ]),
  ];
}

function bindingRemark(before: string | null, after: string | null): string | null {
  if (before === after) return null;
  if (after === null) return 'no longer bound to its excerpt';
  return before === null ? 'bound to an excerpt' : 'bound to another excerpt';
}

function tableRemarks(before: BlockOf<'table'>, after: BlockOf<'table'>): (string | null)[] {
  const [old, now] = [gridOf(before.rows), gridOf(after.rows)];
  const sizes = [
    ...fromTo(String(before.rows.length), String(after.rows.length), 'rows: '),
    ...fromTo(String(old.width), String(now.width), 'columns: '),
  ];
  const spans = (grid: typeof old) => JSON.stringify(grid.cells.map((it) => [it.rows, it.columns]));
  return [
    ...sizes,
    sizes.length === 0 && spans(old) !== spans(now) ? 'cells merged or split' : null,
    before.headerRow === after.headerRow ? null : after.headerRow ? 'header row' : 'no header row',
    JSON.stringify(before.widths ?? null) === JSON.stringify(after.widths ?? null)
      ? null
      : 'widths of columns',
  ];
}

/** Whether what is in both comes in another order. */
function isOtherOrder(before: readonly string[], after: readonly string[]): boolean {
  const [old, now] = [new Set(before), new Set(after)];
  const kept = before.filter((it) => now.has(it));
  return kept.join('\n') !== after.filter((it) => old.has(it)).join('\n');
}

/** Live figures are known again by their record, the first use with the first. */
function figureRemarks(before: readonly FigureRun[], after: readonly FigureRun[]): string[] {
  const textsOf = (runs: readonly FigureRun[]) => {
    const texts = new Map<string, string[]>();
    for (const { figureId, text } of runs) texts.set(figureId, [...(texts.get(figureId) ?? []), text]);
    return texts;
  };
  const [old, now] = [textsOf(before), textsOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const [earlier, later] = [old.get(id) ?? [], now.get(id) ?? []];
    const longer = later.length > earlier.length ? later : earlier;
    return longer.flatMap((_, at) => {
      const [from, to] = [earlier[at], later[at]];
      if (from === undefined) return [`live figure added: ${to}`];
      return to === undefined ? [`live figure removed: ${from}`] : fromTo(from, to, 'figure changed: ');
    });
  });
}

const LONGEST_NOTE = 80;

function noteRemarks(before: ComparedContent, after: ComparedContent): string[] {
  const words = (it: ComparedContent) =>
    new Map(it.notes.map((note) => [note.id, plainText(note.content)] as const));
  const [old, now] = [words(before), words(after)];
  const added = [...now].flatMap(([id, text]) => (old.has(id) ? [] : [`note added: ${quoted(text)}`]));
  const removed = [...old].flatMap(([id, text]) => (now.has(id) ? [] : [`note removed: ${quoted(text)}`]));
  const changed = [...now].flatMap(([id, text]) =>
    old.has(id) ? fromTo(quoted(old.get(id) ?? ''), quoted(text), 'note changed: ') : [],
  );
  return [...added, ...changed, ...removed];
}

function quoted(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST_NOTE ? `“${letters.slice(0, LONGEST_NOTE).join('')}…”` : `“${text}”`;
}

/** Something without an id: what it is known again by, and what it is called. */
interface Named {
  readonly key: string;
  readonly name: string;
}

/** Known by the block they lead to: its number may be another one now. */
function referencesIn({ content, places }: Stated): Named[] {
  return content.crossReferences.map((it) => {
    return { key: `${it.form} ${it.to}`, name: crossReferenceText(places.get(it.to), it.form, 'en') };
  });
}

function linksIn({ links }: ComparedContent): Named[] {
  return [...new Set(links)].map((it) => ({ key: it, name: it }));
}

function listRemarks(what: string, before: readonly Named[], after: readonly Named[]): string[] {
  const left = [...before];
  const added = after.filter(({ key }) => {
    const at = left.findIndex((it) => it.key === key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...added.map((it) => `${what} added: ${it.name}`),
    ...left.map((it) => `${what} removed: ${it.name}`),
  ];
}
