import { z } from 'zod';
import { keyJudgementBlock, tableBlock } from '#core/model/block.ts';
import { excerptId } from '#core/model/ids.ts';
import { takeMarking, type Attributes, type Directive } from './briefing-markdown-attributes.ts';
import type { DraftBlock, DraftBlockOf } from './briefing-markdown-draft.ts';
import { notSupported, type Reading } from './briefing-markdown-reading.ts';
import { takeSuggestion } from './briefing-markdown-text-directives.ts';

const hintAttribute = z.string().pipe(keyJudgementBlock.shape.hint.unwrap());
const breakAttribute = z.enum(['insert', 'delete']);

/** A list of words in one attribute: `columns="measures value"`. */
export const wordsAttribute = z.string().transform((it) => it.split(/[\s,]+/).filter((part) => part !== ''));
const numbersAttribute = wordsAttribute.transform((it) => it.map(Number));
export const widthsAttribute = numbersAttribute.pipe(z.array(z.number().positive()).min(1));
const depthsAttribute = numbersAttribute.pipe(z.array(z.int().min(0).max(8)));
/** `caption=""` is a caption that says nothing. */
export const captionAttribute = z.string().pipe(tableBlock.shape.caption.unwrap().unwrap());

type Common = Pick<DraftBlock, 'label' | 'hint' | 'suggestion'> & { marking?: DraftBlock['marking'] };

/** What any block can bear: its label (`#table-1`), a marking, a hint, a suggested break. */
export function commonAttributes(attributes: Attributes, node: Directive, reading: Reading): Common {
  const label = attributes.take('id');
  const hint = attributes.fit('hint', hintAttribute);
  const change = attributes.fit('break', breakAttribute);
  const suggestion = change === null ? null : takeSuggestion(attributes, node, change);
  if (change !== null && suggestion === null) notSupported(reading, 'a suggested break without a name', node);
  const marking = takeMarking(attributes, node, reading);
  return {
    ...(label === null ? {} : { label }),
    ...(hint === null ? {} : { hint }),
    ...(suggestion === null ? {} : { suggestion }),
    ...(marking === null ? {} : { marking }),
  };
}

/** A block with what `::block{...}` before it says. */
export function withAttributes(
  it: DraftBlock,
  attributes: Attributes,
  node: Directive,
  reading: Reading,
): DraftBlock {
  const common = commonAttributes(attributes, node, reading);
  const block = { ...ownAttributes(it, attributes), ...common };
  attributes.end();
  return block;
}

function ownAttributes(it: DraftBlock, attributes: Attributes): DraftBlock {
  switch (it.type) {
    case 'paragraph':
      return attributes.flag('unnumbered') ? { ...it, unnumbered: true } : it;
    case 'quotation':
      return { ...it, excerpt: excerptAttribute(attributes) };
    case 'list': {
      const depths = attributes.fit(
        'depths',
        depthsAttribute.refine((read) => read.length === it.items.length),
      );
      const items = it.items.map((item, index) => ({ ...item, depth: depths?.[index] ?? item.depth }));
      return { ...it, items };
    }
    case 'table':
      return tableAttributes(it, attributes);
    default:
      return it;
  }
}

/** Which excerpt a quotation is bound to: the one named, none where it says so, else one that says its words. */
export function excerptAttribute(attributes: Attributes): DraftBlockOf<'quotation'>['excerpt'] {
  const id = attributes.fit('excerpt', excerptId);
  if (id !== null) return { id };
  return attributes.flag('unbound') ? null : 'words';
}

function tableAttributes(it: DraftBlockOf<'table'>, attributes: Attributes): DraftBlock {
  const caption = attributes.fit('caption', captionAttribute);
  const widths = attributes.fit('widths', widthsAttribute);
  // A first row without words is read as none: only this tells that it names the columns.
  const isNamed = attributes.flag('header') && !it.headerRow;
  const names = it.rows[0]?.map(() => ({ content: [] })) ?? [];
  return {
    ...it,
    ...(isNamed ? { headerRow: true, rows: [names, ...it.rows] } : {}),
    ...(caption === null ? {} : { caption }),
    ...(widths === null ? {} : { widths }),
  };
}
