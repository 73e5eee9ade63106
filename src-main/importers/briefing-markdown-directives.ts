import { z } from 'zod';
import { confidence, keyJudgementBlock } from '#core/model/block.ts';
import { pictureId } from '#core/model/ids.ts';
import { attributesOf, pairIn, type Attributes } from './briefing-markdown-attributes.ts';
import { commonAttributes, excerptAttribute } from './briefing-markdown-block-attributes.ts';
import { inlinesOf } from './briefing-markdown-citations.ts';
import type { DraftBlock, DraftContent } from './briefing-markdown-draft.ts';
import { chart, figureTable } from './briefing-markdown-figure-rows.ts';
import { flowPieces } from './briefing-markdown-flow.ts';
import {
  misplaced,
  opened,
  unknownDirective,
  type BlockDirective,
  type BlocksOf,
  type Flow,
  type Opened,
} from './briefing-markdown-opened.ts';
import { piecesOf } from './briefing-markdown-phrasing.ts';
import { lineOf, type Reading } from './briefing-markdown-reading.ts';
import { tableBlocks } from './briefing-markdown-table.ts';
import { markedWords } from './briefing-markdown-words.ts';

type Read = (it: Opened) => (() => DraftBlock[]) | null;

/** The directives that are blocks. Each looks at its attributes before its content, which is read once. */
const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['paragraph', paragraph],
  ['quotation', quotation],
  ['picture', picture],
  ['page-break', (it) => () => [{ type: 'page-break', ...commonOf(it) }, ...rest(it)]],
  ['rule', (it) => () => [{ type: 'rule', ...commonOf(it) }, ...rest(it)]],
  ['table', tableBlocks],
  ['figure-table', figureTable],
  ['chart', chart],
  ['key-judgement', keyJudgement],
  ['question', question],
  ['speaking-point', speakingPoint],
]);

/** The blocks of `::name` or `:::name`; one that is unknown, or lacks what it needs, is its words, and named. */
export function directiveBlocks(node: BlockDirective, reading: Reading, blocksOf: BlocksOf): DraftBlock[] {
  const it = opened(node, reading, blocksOf);
  const read = readers.get(node.name)?.(it) ?? null;
  if (read === null) return unknownDirective(it);
  const blocks = read();
  it.attributes.end();
  return blocks;
}

function commonOf({ attributes, node, reading }: Opened) {
  return { line: lineOf(node), marking: null, ...commonAttributes(attributes, node, reading) };
}

/** Where there is no place for words: the label and what is between the fences. */
function rest(it: Opened): DraftBlock[] {
  const label = it.label.length === 0 ? [] : [labelOf(it.label)];
  return misplaced([...label, ...it.flow], it);
}

/** A paragraph of its own, for one that is empty. */
function paragraph(it: Opened): () => DraftBlock[] {
  return () => {
    const common = commonOf(it);
    const unnumbered = it.attributes.flag('unnumbered') ? ({ unnumbered: true } as const) : {};
    const words = markedWords(piecesOf(it.label, it.reading), it.reading);
    return [
      { type: 'paragraph', ...unnumbered, ...common, ...marked(common, words) },
      ...misplaced(it.flow, it),
    ];
  };
}

function quotation(it: Opened): () => DraftBlock[] {
  return () => {
    const common = { ...commonOf(it), excerpt: excerptAttribute(it.attributes) };
    const words = markedWords(piecesOf(it.label, it.reading), it.reading);
    return [{ type: 'quotation', ...common, ...marked(common, words) }, ...misplaced(it.flow, it)];
  };
}

/** `::picture[Caption]{picture=ID file=quay.jpg}` */
function picture(it: Opened): (() => DraftBlock[]) | null {
  const id = it.attributes.fit('picture', pictureId);
  if (id === null) return null;
  return () => {
    // Both are for the person who reads the file; the name helps where the picture is not in the library.
    const [fileName] = [it.attributes.take('file'), it.attributes.take('cite')];
    const content = inlinesOf(piecesOf(it.label, it.reading));
    return [
      { type: 'picture', ...commonOf(it), pictureId: id, fileName, content },
      ...misplaced(it.flow, it),
    ];
  };
}

function keyJudgement(it: Opened): () => DraftBlock[] {
  return () => {
    const common = commonOf(it);
    const { own, under } = partsOf(it, ['basis']);
    const sure = it.attributes.fit('confidence', confidence);
    const likelihood = takeLikelihood(it.attributes);
    return [
      {
        type: 'key-judgement',
        ...common,
        ...marked(common, own),
        basis: under('basis'),
        likelihood,
        confidence: sure,
      },
    ];
  };
}

const likelihoodAttribute = z
  .string()
  .transform((it) => {
    const [scale, term] = pairIn(it) ?? [];
    return { scale, term };
  })
  .pipe(keyJudgementBlock.shape.likelihood.unwrap());

function takeLikelihood(attributes: Attributes) {
  return attributes.fit('likelihood', likelihoodAttribute);
}

function question(it: Opened): () => DraftBlock[] {
  return () => {
    const common = commonOf(it);
    const { own, under } = partsOf(it, ['line', 'if-pressed', 'fact']);
    const parts = { lineToTake: under('line'), ifPressed: under('if-pressed'), fact: under('fact') };
    return [{ type: 'question', ...common, ...marked(common, own), ...parts }];
  };
}

function speakingPoint(it: Opened): () => DraftBlock[] {
  return () => {
    const common = commonOf(it);
    const { own, under } = partsOf(it, ['fact']);
    return [{ type: 'speaking-point', ...common, ...marked(common, own), fact: under('fact') }];
  };
}

type Words = ReturnType<typeof markedWords>;

/** The words with the marking they begin with, unless an attribute says which. */
function marked({ marking }: Pick<DraftBlock, 'marking'>, words: Words): Words {
  return { ...words, marking: words.marking ?? marking };
}

/** What stands in a block before the first `::part`, and under each of them. */
function partsOf<P extends string>(it: Opened, names: readonly P[]) {
  const flow = new Map<string, Flow[]>();
  let part: P | '' = '';
  const add = (node: Flow) => {
    const nodes = flow.get(part);
    if (nodes === undefined) flow.set(part, [node]);
    else nodes.push(node);
  };
  if (it.label.length > 0) add(labelOf(it.label));
  for (const node of it.flow) {
    const named = node.type === 'leafDirective' ? names.find((name) => name === node.name) : undefined;
    if (node.type !== 'leafDirective' || named === undefined) add(node);
    else {
      part = named;
      attributesOf(node, it.reading).end();
      if (node.children.length > 0) add(labelOf(node.children));
    }
  }
  const pieces = (name: P | '') => flowPieces(flow.get(name) ?? [], it.reading, '\n');
  return {
    own: markedWords(pieces(''), it.reading),
    under: (name: P): DraftContent => inlinesOf(pieces(name)),
  };
}

function labelOf(children: Opened['label']): Flow {
  const position = children[0]?.position;
  return { type: 'paragraph', children: [...children], ...(position === undefined ? {} : { position }) };
}
