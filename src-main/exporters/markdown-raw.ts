import type { Literal } from 'mdast';

/** Markdown that stands as it is: what is written here is known to be read as it is meant. */
export interface Raw extends Literal {
  type: 'raw';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    raw: Raw;
  }
  interface RootContentMap {
    raw: Raw;
  }
}

export function raw(value: string): Raw {
  return { type: 'raw', value };
}

/**
 * Stands between two emphases, or an emphasis and a letter, where the signs of emphasis would otherwise not be read as such. An
 * empty comment is invisible in every renderer.
 */
export const SEPARATOR = '<!---->';

/** A character as a numeric reference, which is never markup, trimmed or moved. */
export function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

/** A run of text in raw Markdown, every sign with a meaning escaped; `mode` as in `Mode`. */
export function escaped(text: string, mode: Mode): string {
  return text
    .replaceAll(/[\\`*_[\]<>&;@|{}~^!"#:]/g, (sign) =>
      mode === 'references' ? reference(sign) : `\\${sign}`,
    )
    .replaceAll(/^[^\S\v]|[\t\n\r]|[^\S\v]$/g, reference);
}

/**
 * How signs are kept from being markup. A directive's label may hold no more than 999 escaped brackets and backslashes
 * (micromark-extension-directive); references are not counted.
 */
export type Mode = 'escapes' | 'references';
