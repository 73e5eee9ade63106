import type { ProblemCode } from '#core/contract/problems.ts';
import type { FactEvidence } from '#core/model/source.ts';
import { cleanLine, hasWords } from '#core/text/characters.ts';
import { frozenText } from '#core/text/hinted-paragraph.ts';
import type { ArchiveEntry } from './archive-entries.ts';
import { NOT_DECODED } from './decode-text.ts';
import { fileFacts, type FileFacts } from './file-facts.ts';
import { problemWith, type FileToRead } from './file-to-read.ts';
import { pageParagraphs } from './html-paragraphs.ts';
import { elementsWhere, parsePage, textOf, type Element } from './html-tree.ts';
import { makeDraft } from './make-draft.ts';
import { refused, type ReadDocument } from './read-result.ts';
import { walkXml } from './xml-walk.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Reads the text of a Word document out of its unpacked `entries`: paragraphs, headings, lists, tables, text boxes, then foot-
 * and endnotes, numbered as their marks. It is the text with all tracked changes accepted. Not in it: comments, heads and
 * feet of pages, pictures, and the numbers of list items, which Word computes and which must not be guessed. Problems
 * instead of a draft: `unreadable-file`, `empty-text`. Beside a draft: `hidden-text`, `unsafe-parts-removed`.
 */
export async function readDocx(file: FileToRead, entries: readonly ArchiveEntry[]): Promise<ReadDocument> {
  if (entries.some((it) => it.bytes === null)) return refused(file, 'unreadable-file');
  const html = await toHtml(entries);
  if (html === null) return refused(file, 'unreadable-file');
  const page = parsePage(html);
  const paragraphs = pageParagraphs(page);
  if (!paragraphs.some((it) => hasWords(it.text))) return refused(file, 'empty-text');
  const { meta, evidence: metaEvidence } = factsOf(entries, page, frozenText(paragraphs));
  const draft = makeDraft({ paragraphs, meta, metaEvidence, mediaType: MEDIA_TYPE }, NOT_DECODED);
  const codes: ProblemCode[] = [
    ...(hasHiddenText(entries) ? (['hidden-text'] as const) : []),
    ...(hasActiveParts(entries) ? (['unsafe-parts-removed'] as const) : []),
  ];
  return {
    ...{ draft, picture: null, parts: [] },
    problems: codes.map((it) => problemWith(file.fileName, it)),
  };
}

/** Lists as Word numbers them would need its counters; without them every list would begin with 1. */
const UNNUMBERED = [1, 2, 3, 4, 5].map(
  (level) => `p:ordered-list(${level}) => ${'ul > li > '.repeat(level - 1)}ul > li:fresh`,
);
const STYLES = ["p[style-name='Title'] => h1.title:fresh", ...UNNUMBERED];
const BACK_LINK = /<a href="#(?:foot|end)note-ref-[^"]*">[^<]*<\/a>/g;

/** Cells and items with nothing but paragraphs in them. */
const INNERMOST = /<(td|th|li)(\s[^>]*)?>((?:(?!<\/?(?:td|th|li|table|ul|ol)\b)[^])*)<\/\1>/g;

/** mammoth makes paragraphs of what is in a cell: without them a row is a line. An item may have several. */
function inOneLine(whole: string, tag: string, attributes: string | undefined, inner: string): string {
  if (tag === 'li' && /<\/p>\s*<p>/.test(inner)) return whole;
  const line = inner.replace(/<\/p>\s*<p>/g, ' ').replace(/<\/?p>/g, '');
  return `<${tag}${attributes ?? ''}>${line}</${tag}>`;
}

/** What mammoth makes of a document, or null where it cannot. It is given what was unpacked, so that nothing is unpacked twice. */
async function toHtml(entries: readonly ArchiveEntry[]): Promise<string | null> {
  const { default: mammoth } = await import('mammoth');
  const parts = new Map(entries.map((it) => [it.name, it.bytes]));
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      const bytes = parts.get(name) ?? new Uint8Array();
      return encoding === 'utf-8' ? new TextDecoder().decode(bytes) : bytes;
    },
  };
  try {
    // `file` is what mammoth makes of the other inputs; its types leave it out.
    const { value } = await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return value.replace(BACK_LINK, '').replace(INNERMOST, inOneLine);
  } catch {
    // XML that is none, or parts that are missing.
    return null;
  }
}

function partOf(entries: readonly ArchiveEntry[], name: string): string {
  const bytes = entries.find((it) => it.name === name)?.bytes;
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** What the file's properties state; a title that the text itself bears goes before theirs. */
function factsOf(entries: readonly ArchiveEntry[], page: Element, text: string): FileFacts {
  const xml = partOf(entries, 'docProps/core.xml');
  const property = (element: string) => {
    const inner = new RegExp(`<dc:${element}[^>]*>([^<]*)</dc:${element}>`).exec(xml)?.[1];
    return inner === undefined ? null : textOf(parsePage(inner));
  };
  const stated = fileFacts(property('title'), property('creator'));
  const title = titleOf(page);
  if (title === null) return stated;
  const evidence = stated.evidence.filter((it) => it.field !== 'title');
  return { meta: { ...stated.meta, title }, evidence: [...evidence, titleEvidence(text, title)] };
}

/** The words in the style Title, where exactly one paragraph has it. */
function titleOf(page: Element): string | null {
  const titles = elementsWhere(
    page,
    (it) => it.attrs.some(({ value }) => value === 'title') && it.tagName === 'h1',
  );
  const title = titles.length === 1 && titles[0] ? cleanLine(textOf(titles[0])) : '';
  return hasWords(title) && title.length <= 1000 ? title : null;
}

function titleEvidence(text: string, words: string): FactEvidence {
  const start = `\n\n${text}\n\n`.indexOf(`\n\n${words}\n\n`);
  return start < 0
    ? { field: 'title', words, start: null, end: null }
    : { field: 'title', words, start, end: start + words.length };
}

const TEXT_PARTS = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/;

/** Letters that Word does not show. mammoth does not tell them from others. */
function hasHiddenText(entries: readonly ArchiveEntry[]): boolean {
  return entries
    .filter((it) => TEXT_PARTS.test(it.name))
    .some(({ name }) =>
      partOf(entries, name)
        .split(/<w:r[\s>]/)
        .some(isHiddenRun),
    );
}

function isHiddenRun(run: string): boolean {
  const vanish = /<w:vanish(?:\s+w:val="([^"]*)")?\s*\/?>/.exec(run);
  return vanish !== null && !['0', 'false', 'off'].includes(vanish[1] ?? '') && /<w:t[\s>]/.test(run);
}

/** Files in the file, controls, fields that fetch or run, and templates or objects to be fetched from elsewhere. */
function hasActiveParts(entries: readonly ArchiveEntry[]): boolean {
  return entries.some(({ name, bytes }) => {
    if (/^word\/(?:embeddings|activeX)\//.test(name)) return true;
    if (bytes === null) return false;
    if (name.endsWith('.rels')) return hasFetched(bytes);
    return TEXT_PARTS.test(name) && hasActiveField(new TextDecoder().decode(bytes));
  });
}

/** Whether relations lead to what is fetched, to a page that Word puts into the text, or to something else than an address. */
function hasFetched(relations: Uint8Array): boolean {
  let isFetched = false;
  walkXml(relations, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const type = attribute('Type') ?? '';
      // Words skip such characters in an address, and so do browsers.
      const target = (attribute('Target') ?? '').replace(/[\s\p{Cc}]/gu, '');
      const isExternal = attribute('TargetMode') === 'External';
      const isAddress = /^(?:https?:|mailto:|[^:\\/]*(?:[\\/](?![\\/])|$))/i.test(target);
      isFetched ||= /\/aFChunk$/i.test(type) || (isExternal && !(/\/hyperlink$/i.test(type) && isAddress));
    },
  });
  return isFetched;
}

/** Fields that load from elsewhere or talk to other programs (ECMA-376, 17.16.5). */
const ACTIVE_FIELD = /^\s*(?:DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|MACROBUTTON)\b/i;

/** An instruction may be in several pieces. */
function hasActiveField(xml: string): boolean {
  return xml.split(/<w:fldChar\s[^>]*"begin"|<w:fldSimple\s[^>]*w:instr=(?=["'])/).some((field) => {
    const simple = /^["']([^"']*)/.exec(field)?.[1];
    const pieces = Array.from(field.matchAll(/<w:instrText[^>]*>([^<]*)/g), (it) => it[1] ?? '');
    return ACTIVE_FIELD.test(simple ?? pieces.join(''));
  });
}
