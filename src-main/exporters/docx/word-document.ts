import {
  BorderStyle,
  Document,
  NumberFormat,
  Packer,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx';
import type { Instant } from '#core/model/dates.ts';
import type { PictureId } from '#core/model/ids.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { directionOfLanguage } from '#main/exporters/words/direction.ts';
import { outlineOf } from '#main/exporters/words/outline.ts';
import { wellFormed } from '#main/exporters/words/well-formed.ts';
import { annexParts, sourceParts, threadParts } from './after-text.ts';
import { headingOf, wordBlocks } from './blocks.ts';
import { threadsInWord, wordComments } from './comments.ts';
import { furnitureOf } from './furniture.ts';
import { numberings } from './lists.ts';
import { corePropertiesXml, withoutMoments } from './package-file.ts';
import { paragraphOf, plainParagraph } from './paragraphs.ts';
import type { WordSetting } from './setting.ts';
import { COLORS, twips, wordLanguageOf, wordLookOf, wordStyles } from './word-look.ts';

export interface WordAssets {
  /** The bytes of every picture of the document: PNG, JPEG, or an SVG that was made safe. */
  readonly pictures: ReadonlyMap<PictureId, Uint8Array>;
  /** Whether contents stand before the text. */
  readonly contents: boolean;
  /** The moment the file says it was made. */
  readonly createdAt: Instant;
}

/**
 * A document as a Word file: its notes are Word's footnotes or endnotes, its headings Word's headings, its lists, tables,
 * comments and changes Word's own. The same document and assets give the same bytes. Throws where the bytes of a picture
 * are missing.
 */
export async function renderWordDocument(document: PrintDocument, assets: WordAssets): Promise<Uint8Array> {
  const look = wordLookOf(document.page);
  const direction = directionOfLanguage(document.language);
  const notesAt = document.page.notes;
  const { threads, placed } = threadsInWord(document);
  const printed = document.comments?.threads.filter((it) => !threads.has(it.label)) ?? [];
  let lastId = 0;
  const setting: WordSetting = {
    ...{ look, direction, notesAt, threads, pictures: assets.pictures, language: document.language },
    outline: outlineOf(document, { notes: notesAt === 'end' ? 'last' : null, comments: printed.length > 0 }),
    sources: new Map(document.sources.map((it, at) => [it.sourceId, `source_${at + 1}`])),
    printed: new Set(printed.map((it) => it.label)),
    nextId: () => (lastId += 1),
  };
  const language = wordLanguageOf(document.language, direction);
  const notes = Object.fromEntries(
    document.notes.map(({ number, runs }) => [
      String(number),
      {
        children: [
          paragraphOf(notesAt === 'end' ? 'EndnoteText' : 'FootnoteText', runs, setting, { before: ' ' }),
        ],
      },
    ]),
  );
  const file = new Document({
    styles: wordStyles(look, language),
    numbering: numberings,
    ...(notesAt === 'end' ? { endnotes: notes } : { footnotes: notes }),
    ...(placed.length > 0 && {
      comments: { children: wordComments(placed, setting, assets.createdAt) },
    }),
    hyphenation: { autoHyphenation: document.page.hyphenation && document.page.look !== 'large-print' },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(look.paper.width), height: twips(look.paper.height) },
            margin: {
              ...{ left: twips(look.margin.side), right: twips(look.margin.side) },
              ...{ top: twips(look.margin.end), bottom: twips(look.margin.end) },
              ...{ header: twips(look.margin.edge), footer: twips(look.margin.edge), gutter: 0 },
            },
          },
          // Word counts endnotes i, ii, iii by itself.
          endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
        },
        ...furnitureOf(document, setting),
        children: [
          ...titleParts(document, setting),
          ...(assets.contents ? contentsParts(document, setting) : []),
          ...wordBlocks(document.blocks, setting),
          ...(document.closing === null ? [] : [plainParagraph('BodyText', document.closing, setting)]),
          ...(document.likelihoodKey === null
            ? []
            : [paragraphOf('Caption', document.likelihoodKey, setting)]),
          ...annexParts(document, setting),
          ...sourceParts(document, setting),
          ...threadParts(document, setting),
          ...endnotesTitle(document, setting),
        ],
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: corePropertiesXml(document, assets.createdAt) };
  return withoutMoments(await Packer.pack(file, 'uint8array', false, [properties]));
}

/** Kind, title, byline, facts, and a rule under them. */
function titleParts(document: PrintDocument, setting: WordSetting): FileChild[] {
  const facts = document.facts.map(({ label, value }) =>
    paragraphOf('Fact', [{ type: 'text', text: value, bold: false, italic: false }], setting, {
      label: `${label}\t`,
    }),
  );
  const rule = { style: BorderStyle.SINGLE, color: COLORS.rule, size: 6, space: 4 };
  return [
    plainParagraph('KindLabel', document.kindLabel, setting),
    plainParagraph('Title', document.title, setting),
    ...document.byline.map((it) => plainParagraph('Byline', it, setting)),
    ...facts,
    new Paragraph({
      ...{ style: 'Byline', border: { bottom: rule }, spacing: { after: twips(14) } },
      children: [new TextRun({ text: '', size: 8 })],
    }),
  ];
}

/**
 * Contents as a field, with the headings in it already; Word asks to fill in the page numbers when the file is opened, as
 * only Word knows its pages.
 */
function contentsParts({ labels }: PrintDocument, setting: WordSetting): FileChild[] {
  const { entries } = setting.outline;
  if (entries.length === 0) return [];
  const cachedEntries = entries.map(({ text, level, anchor }) => ({
    title: wellFormed(text),
    level,
    href: anchor,
  }));
  const field = new TableOfContents(wellFormed(labels.contents), {
    ...{ hyperlink: true, headingStyleRange: '1-3', cachedEntries, beginDirty: true },
  });
  return [plainParagraph('TOCHeading', labels.contents, setting), field];
}

/** Endnotes stand behind everything; Word puts no heading over them. */
function endnotesTitle({ notes, labels }: PrintDocument, setting: WordSetting): FileChild[] {
  if (setting.notesAt !== 'end' || notes.length === 0) return [];
  return [
    headingOf('notes', 1, '', [{ type: 'text', text: labels.endnotes, bold: false, italic: false }], setting),
  ];
}
