import type { Root } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Handle, type Join, type Options } from 'mdast-util-to-markdown';
import type { Raw } from './markdown-raw.ts';

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    raw: 'raw';
  }
}

/** Directives that say something about the line or lines right behind them. */
const LEADING = new Set(['block', 'figure', 'row', 'cell', 'basis', 'line', 'if-pressed', 'fact']);

const writeRaw: Handle & { peek?: Handle } = (node: Raw) => node.value;
writeRaw.peek = (node: Raw) => node.value.slice(0, 1);

const directives = directiveToMarkdown({ preferUnquoted: true });

/** The label of a block directive is phrasing too: without this its `*` would not be escaped. */
function withPhrasing(handle: Handle | undefined): Handle {
  return (node, parent, state, info) => {
    const exit = state.enter('phrasing');
    const value = handle?.(node, parent, state, info) ?? '';
    exit();
    return value;
  };
}

const join: Join = (left, right) => {
  if (left.type !== 'leafDirective' || !LEADING.has(left.name)) return undefined;
  const isOneOfMany = ['figure', 'row', 'cell'].includes(left.name);
  return isOneOfMany && right.type !== 'leafDirective' ? undefined : 0;
};

const options: Options = {
  bullet: '-',
  rule: '-',
  emphasis: '*',
  strong: '*',
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmFootnoteToMarkdown(),
    {
      handlers: {
        ...directives.handlers,
        leafDirective: withPhrasing(directives.handlers?.leafDirective),
        containerDirective: withPhrasing(directives.handlers?.containerDirective),
        raw: writeRaw,
      },
      join: [join],
      unsafe: [
        { atBreak: true, character: ':', after: ':' },
        { character: '\n', inConstruct: ['leafDirectiveLabel', 'containerDirectiveLabel'] },
      ],
    },
  ],
};

/** A tree as Markdown, ending in a line ending. */
export function markdownOf(root: Root): string {
  return toMarkdown(root, options);
}
