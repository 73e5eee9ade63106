import { wellFormed } from '#main/exporters/words/well-formed.ts';

/** HTML that is whole: made by this file alone, so that no text is ever taken for markup. */
export interface Markup {
  readonly html: string;
}

export type Content = Markup | string | null | readonly Content[];

/** A value of null leaves the attribute out. */
type Attributes = Readonly<Record<string, string | number | null>>;

const VOID = new Set(['br', 'col', 'hr', 'img', 'meta']);

/** An element; strings in its content are text, null is nothing. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  const written = Object.entries(attributes)
    .filter((it): it is [string, string | number] => it[1] !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const inside = together(content).html;
  return { html: VOID.has(name) ? `<${name}${written}>` : `<${name}${written}>${inside}</${name}>` };
}

export function together(content: Content): Markup {
  if (content === null) return { html: '' };
  if (typeof content === 'string') return { html: escaped(content) };
  if ('html' in content) return content;
  return { html: content.map((it) => together(it).html).join('') };
}

/** Markup that was made elsewhere of ours, such as a chart. */
export function ready(html: string): Markup {
  return { html: wellFormed(html) };
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return wellFormed(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
