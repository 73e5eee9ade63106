import type { Block } from '#core/model/block.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { BRIEFING_MODEL, briefing as briefingSchema, type Briefing } from '#core/model/briefing.ts';
import type { BlockId } from '#core/model/ids.ts';
import type { LexicalEditor } from 'lexical';
import { attach, type Attached } from './attach.ts';
import type { Changes } from './changes.ts';
import { headlessEditor } from './document/headless-editor.ts';
import type { BriefingEditorProps } from './props.ts';

// An editor without a window and everything that acts on it, with a library that knows nothing and a store beside it.

export interface Desk extends Attached {
  readonly editor: LexicalEditor;
  /** What was copied last, as the editor writes it. */
  readonly clipboard: { json: string };
  /** What a library would hold after the saves that went well. */
  stored(): Block[];
  /** Saves what changed; where that fails, it is put back. */
  save(goesWell: boolean): Promise<void>;
  /** Runs what waits for the update that is under way. */
  settle(): Promise<void>;
}

const FACTS = {
  ...{
    model: BRIEFING_MODEL,
    id: 'b1',
    title: 'Ferries of Halm',
    kind: 'background-brief',
    date: null,
    author: null,
  },
  ...{ language: 'en', marking: null, likelihoodScale: null, citationStyle: null, markingScheme: null },
  ...{ downgradeReason: null, headingNumbers: true, paragraphNumbers: true, extra: {} },
  ...{ page: DEFAULT_PAGE, asOf: null, distribution: [], sourceSummary: null, waivers: [] },
};
const ADA = { name: 'Ada Quill', initials: 'AQ' };
const NOTHING = { sources: [], excerpts: [], figures: [], pictures: [], derivations: [] };

export function tortureDesk(blocks: readonly Block[]): Desk {
  const editor = headlessEditor(blocks);
  editor.read(() => null);
  // Where a line or a word ends is measured in a page, of which there is none.
  editor._window = { getSelection: () => null } as unknown as Window;
  const briefing: Briefing = briefingSchema.parse({ ...FACTS, blocks });
  let made = 0;
  const props: BriefingEditorProps = {
    ...{ briefing, facts: briefing, references: NOTHING, readOnly: false },
    newId: () => `made-${(made += 1)}`,
    findTargets: async () => [],
    findFigures: async () => [],
    findPictures: async () => [],
    bringInPictures: async () => [],
    resolve: async () => NOTHING,
    pictureUrl: async () => null,
    describeCitation: () => 'a note',
    spelling: {
      isOn: () => false,
      onChange: () => () => undefined,
      check: async () => [],
      suggest: async () => [],
      learn: async () => undefined,
    },
    review: { author: ADA, reviewer: async () => ADA, onBegin: () => undefined },
    ...{ onFacts: nothing, onCited: nothing, onPicture: nothing, tell: nothing, onDirty: nothing },
    ...{ onOpenCitation: nothing, onOpenFigure: nothing, copyText: nothing, onReady: nothing },
    ...{ onSelectionChange: nothing, strip: true, onFindings: nothing, onWalkFindings: nothing },
  };
  const attached = attach(editor, { current: props });
  const store = makeStore(blocks);
  return {
    ...attached,
    editor,
    clipboard: { json: '' },
    stored: store.read,
    async save(goesWell) {
      const changes = await attached.handle.takeChanges();
      if (changes === null) return;
      if (goesWell) store.save(changes);
      else attached.handle.restoreChanges();
    },
    async settle() {
      for (let turn = 0; turn < 3; turn += 1) {
        // oxlint-disable-next-line no-await-in-loop -- what one turn leaves behind is done in the next
        await Promise.resolve();
        editor.update(() => undefined, { discrete: true });
      }
    },
  };
}

const nothing = () => undefined;

/** What `store/blocks` keeps of saves; it throws where that would refuse one. */
function makeStore(blocks: readonly Block[]) {
  let kept = new Map<BlockId, Block>(blocks.map((it) => [it.id, it]));
  return {
    read: () => [...kept.values()],
    save({ order, changed }: Changes) {
      const known = new Map([...kept, ...changed.map((it) => [it.id, it] as const)]);
      if (new Set(order).size !== order.length) throw new Error('an id stands twice in an order');
      const homeless = changed.find((it) => !order.includes(it.id));
      if (homeless !== undefined) throw new Error(`${homeless.id} is saved and has no place`);
      const entry = (id: BlockId): [BlockId, Block] => {
        const found = known.get(id);
        if (found === undefined) throw new Error(`${id} was never saved`);
        return [id, found];
      };
      kept = new Map(order.map(entry));
    },
  };
}
