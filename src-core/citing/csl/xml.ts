import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '#core/model/result.ts';

/** An element of a style or locale, as citeproc takes it. */
export interface CslNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}

/** Deeper than any style that was written for use. */
const DEEPEST = 60;
const MOST_ELEMENTS = 40_000;

interface Open {
  readonly name: string;
  readonly attrs: Record<string, string>;
  readonly children: (CslNode | string)[];
}

/** The elements of a style or locale; else why it cannot be read, as a sentence. No entities but XML's own. */
export function readXml(xml: string): Result<CslNode, string> {
  const parser = new SaxesParser();
  const open: Open[] = [];
  let root: Open | null = null;
  let elements = 0;
  let reason: string | null = null;
  const refuse = (why: string) => {
    reason ??= why;
    // Nothing more is kept once it is refused.
    open.length = 0;
  };
  parser.on('error', ({ message }) => refuse(`It is not well-formed XML (${message}).`));
  parser.on('doctype', () => refuse('It declares a DOCTYPE, which styles have no need of.'));
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (reason !== null) return;
    if (open.length >= DEEPEST) return refuse(`Its elements lie more than ${DEEPEST} deep.`);
    if (elements > MOST_ELEMENTS) return refuse(`It has more than ${MOST_ELEMENTS} elements.`);
    const made: Open = { name, attrs: { ...attributes }, children: [] };
    open.at(-1)?.children.push(made);
    root ??= made;
    open.push(made);
  });
  parser.on('text', (text) => {
    if (reason === null && text.trim() !== '') open.at(-1)?.children.push(text);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    // citeproc reads the words of a term without looking whether there are any.
    if (closed !== undefined && closed.children.length === 0 && WITH_TEXT.has(closed.name))
      closed.children.push('');
  });
  try {
    parser.write(xml.replace(/^\ufeff/, '')).close();
  } catch (error) {
    refuse(`It is not XML (${error instanceof Error ? error.message : 'broken'}).`);
  }
  if (reason !== null) return fail(reason);
  return root === null ? fail('It has no elements.') : ok(root);
}

const WITH_TEXT = new Set(['term', 'single', 'multiple']);

/** The children of that name. */
export function childrenNamed(node: CslNode, name: string): CslNode[] {
  return node.children.filter((it) => typeof it !== 'string').filter((it) => it.name === name);
}

/** The words directly in an element. */
export function textIn(node: CslNode | undefined): string {
  return (
    node?.children
      .filter((it) => typeof it === 'string')
      .join('')
      .trim() ?? ''
  );
}

/** Whether an element or one within it has an attribute that is asked for. */
export function someAttribute(node: CslNode, wanted: (name: string, value: string) => boolean): boolean {
  return (
    Object.entries(node.attrs).some(([name, value]) => wanted(name, value)) ||
    node.children.some((it) => typeof it !== 'string' && someAttribute(it, wanted))
  );
}
