import { SaxesParser } from 'saxes';
import { decodeText } from './decode-text.ts';

/** What a walk over XML comes across. Names without their prefixes. */
export interface XmlVisitor {
  readonly open?: (name: string, attribute: (name: string) => string | null) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const DEEPEST = 256;

/** Ends a walk from within the parser's events. */
const STOPPED = Symbol('stopped');

/**
 * Walks over a part of an Office file. False where it is not well-formed, is nested without end, or has a document type:
 * none of these files has one, and one could define anything. What a visitor throws is thrown through.
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): boolean {
  const text = decodeText(bytes, null)?.text;
  if (text === undefined) return false;
  const stop = () => {
    throw STOPPED;
  };
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('error', stop);
  parser.on('doctype', stop);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) stop();
    const prefixed = Object.keys(attributes).filter((it) => it.includes(':'));
    visitor.open?.(localName(name), (key) => {
      const own = attributes[key] ?? attributes[prefixed.find((it) => localName(it) === key) ?? key];
      return own ?? null;
    });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    visitor.close?.(localName(name));
  });
  parser.on('text', (it) => visitor.text?.(it));
  parser.on('cdata', (it) => visitor.text?.(it));
  try {
    parser.write(text).close();
    return true;
  } catch (thrown) {
    if (thrown !== STOPPED) throw thrown;
    return false;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
