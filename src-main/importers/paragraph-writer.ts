import { cleanLine, endsSentence } from '#core/text/characters.ts';
import type { HintedParagraph, StructureHint } from '#core/text/hinted-paragraph.ts';
import { splitRunTogether } from '#core/text/run-together.ts';

/** Gathers the text of a page into paragraphs as a walk over it goes along. */
export interface ParagraphWriter {
  /** Adds text; `keepsLines` where its line ends are meant. */
  text(text: string, keepsLines: boolean): void;
  /** A line break. */
  line(): void;
  /** The border before a cell of a table row. */
  cell(): void;
  /** Ends the paragraph, if one has begun. */
  end(): void;
  /** Enters (1) or leaves (-1) a link. */
  link(by: 1 | -1): void;
  /** What the structure says about the text that follows. */
  hint(hint: StructureHint | null): void;
  finish(): HintedParagraph[];
}

export function paragraphWriter(): ParagraphWriter {
  const paragraphs: HintedParagraph[] = [];
  let pieces: string[] = [];
  let characters = 0;
  let linked = 0;
  let linkDepth = 0;
  let now: StructureHint | null = null;
  let hint: StructureHint | null = null;
  const end = () => {
    const linkShare = characters === 0 ? 0 : linked / characters;
    if (characters > 0) paragraphs.push(...split(pieces.join(''), hint, linkShare));
    pieces = [];
    characters = 0;
    linked = 0;
  };
  return {
    text: (text, keepsLines) => {
      const length = text.replace(/\s/g, '').length;
      if (length > 0 && characters === 0) hint = now;
      pieces.push(keepsLines ? text : text.replace(/\s+/g, ' '));
      characters += length;
      if (linkDepth > 0) linked += length;
    },
    line: () => void pieces.push('\n'),
    cell: () => void (characters > 0 && pieces.push(' | ')),
    end,
    link: (by) => void (linkDepth += by),
    hint: (next) => void (now = next),
    finish: () => {
      end();
      return paragraphs;
    },
  };
}

function split(text: string, hint: StructureHint | null, linkShare: number): HintedParagraph[] {
  return joinedLines(text)
    .map((it) => cleanLine(it).replace(/(?: \|)+$/, ''))
    .filter((it) => it !== '')
    .flatMap((it) => (hint === null ? splitRunTogether(it) : [it]))
    .map((it) => ({ text: it, hint, linkShare }));
}

/** Line breaks stand for paragraphs on some pages and inside sentences on others. */
function joinedLines(text: string): string[] {
  const paragraphs: string[] = [];
  let isBlankBefore = true;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const last = paragraphs.at(-1);
    const continues = last !== undefined && !isBlankBefore && /^\p{Ll}/u.test(words) && !endsSentence(last);
    if (words !== '' && continues) paragraphs[paragraphs.length - 1] = `${last} ${words}`;
    else if (words !== '') paragraphs.push(words);
    isBlankBefore = words === '';
  }
  return paragraphs;
}
