import type { PageSetup } from '#core/model/page-setup.ts';
import { COMPACT } from './compact.ts';
import { LARGE_PRINT } from './large-print.ts';
import type { Look, TextRole, TextStyle } from './look.ts';
import { STANDARD } from './standard.ts';

/** A stretch of the page's width, in points from the paper's left edge. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** How one document looks: its look on its paper, and what was asked for beside. Sizes in points. */
export interface PageStyle extends Look {
  readonly paper: { readonly width: number; readonly height: number };
  /** The whole measure, between the side margins. */
  readonly column: Column;
  readonly alignment: PageSetup['alignment'];
  /** The language (BCP 47) by whose rules words are parted at a line's end; null for never. */
  readonly hyphenation: string | null;
  readonly notesAt: PageSetup['notes'];
  /** That of the document's language; the whole page is mirrored where it is 'rtl'. */
  readonly direction: 'ltr' | 'rtl';
}

/** The column without its first `left` and last `right` points. */
export function inset({ x, width }: Column, left: number, right = 0): Column {
  return { x: x + left, width: width - left - right };
}

const PAPERS: Readonly<Record<PageSetup['paper'], PageStyle['paper']>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

const LOOKS: Readonly<Record<PageSetup['look'], Look>> = {
  standard: STANDARD,
  compact: COMPACT,
  'large-print': LARGE_PRINT,
};

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur']);

/** The direction that a language (BCP 47) is written in. */
export function directionOfLanguage(language: string): PageStyle['direction'] {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** What a page setup asks for; `language` (BCP 47) is the document's. Large print is ragged and unhyphenated in any case. */
export function pageStyleOf(setup: PageSetup, language: string): PageStyle {
  const look = LOOKS[setup.look];
  const paper = PAPERS[setup.paper];
  const direction = directionOfLanguage(language);
  return {
    ...look,
    text: direction === 'rtl' ? rightToLeft(look.text) : look.text,
    direction,
    paper,
    column: { x: look.margins.side, width: paper.width - 2 * look.margins.side },
    alignment: look.raggedOnly ? 'ragged' : setup.alignment,
    hyphenation: setup.hyphenation && !look.raggedOnly ? language : null,
    notesAt: setup.notes,
  };
}

function rightToLeft(text: Look['text']): Look['text'] {
  const turned = Object.entries(text).map(([role, style]): [string, TextStyle] => [
    role,
    { ...style, direction: 'rtl' },
  ]);
  return Object.fromEntries(turned) as Record<TextRole, TextStyle>;
}
