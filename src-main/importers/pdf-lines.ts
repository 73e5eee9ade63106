import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { seenCharacters } from './pdf-characters.ts';

/** A line of a page, as it was set. Lengths in points, along (`x`) and across (`y`, upwards) the direction of its text. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly font: string;
  /** Direction of the text in degrees; 0 is to the right. */
  readonly angle: number;
}

export interface PdfPage {
  /** Counted from 1. */
  readonly number: number;
  /** In the order of the file, which is that of reading in all but old programs. */
  readonly lines: readonly PdfLine[];
  /** Its upper and lower edge, in points. */
  readonly top: number;
  readonly bottom: number;
  /** Some of its letters are too small to see. */
  readonly hasUnseen: boolean;
}

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];
type Item = Extract<Items[number], { str: string }>;

/** An item with its place turned so that its text runs to the right. */
interface Piece extends Omit<PdfLine, 'text'> {
  readonly text: string;
}

const SMALLEST_SEEN = 1;

/** The lines of a page. Nothing of what pdf.js finds is left out; it leaves out what lies off the page. */
export async function readPdfPage(page: PDFPageProxy): Promise<PdfPage> {
  const { items } = await page.getTextContent();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const pieces = items.flatMap((it) => ('str' in it && it.str !== '' ? [pieceOf(it)] : []));
  return {
    number: page.pageNumber,
    lines: linesOf(pieces),
    ...(page.rotate % 180 === 0 ? { top, bottom } : { top: right, bottom: left }),
    hasUnseen: pieces.some((it) => it.size < SMALLEST_SEEN && it.text.trim() !== ''),
  };
}

function sizeOf({ transform }: Item): number {
  const [, , c = 0, d = 0] = transform as number[];
  return Math.hypot(c, d);
}

function pieceOf(item: Item): Piece {
  const [a = 1, b = 0, , , left = 0, up = 0] = item.transform as number[];
  const angle = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const x = left * cos + up * sin;
  const y = up * cos - left * sin;
  return {
    text: seenCharacters(item.str),
    x,
    end: x + item.width,
    y,
    size: sizeOf(item),
    font: item.fontName,
    angle,
  };
}

function linesOf(pieces: readonly Piece[]): PdfLine[] {
  const lines: Piece[][] = [];
  for (const [index, piece] of pieces.entries()) {
    const line = lines.at(-1);
    if (isDrawnTwice(pieces, index)) continue;
    if (line && isOnLine(line, piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf).filter((it) => it.text.trim() !== '');
}

/** As far back as a piece may be drawn that is drawn again to make it bold. */
const TWICE_WITHIN = 4;

/** Some programs make letters bold by drawing them twice, a hair apart. They are one. */
function isDrawnTwice(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || piece.text.trim() === '') return false;
  const near = piece.size * 0.15;
  return pieces
    .slice(Math.max(0, index - TWICE_WITHIN), index)
    .some(
      (it) => it.text === piece.text && Math.abs(it.x - piece.x) < near && Math.abs(it.y - piece.y) < near,
    );
}

/** Raised and lowered letters stay on their line; a step back by more than a letter begins another. */
function isOnLine(line: readonly Piece[], piece: Piece): boolean {
  const last = line.at(-1) ?? piece;
  const size = line.reduce((most, it) => Math.max(most, it.size), piece.size);
  return (
    piece.angle === last.angle && Math.abs(piece.y - base(line).y) < size * 0.55 && piece.x > last.end - size
  );
}

/** What most of a line's letters share. */
function base(line: readonly Piece[]): Piece {
  return line.reduce((most, it) => (it.text.trim().length > most.text.trim().length ? it : most));
}

/** A gap as wide as this, in sizes of the text, is a space that no character stands for. */
const LEAST_SPACE = 0.25;

function lineOf(line: readonly Piece[]): PdfLine {
  const { y, size, font, angle } = base(line);
  let text = '';
  let end = line[0]?.x ?? 0;
  for (const piece of line) {
    const isApart = piece.x - end > size * LEAST_SPACE && !/\s$/.test(text) && !/^\s/.test(piece.text);
    text += (isApart && text !== '' ? ' ' : '') + piece.text;
    if (piece.text.trim() !== '') end = Math.max(end, piece.end);
  }
  const x = line.find((it) => it.text.trim() !== '')?.x ?? 0;
  return { text, x, end, y, size, font, angle };
}
