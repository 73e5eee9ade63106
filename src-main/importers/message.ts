import iconv from 'iconv-lite';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { Problem } from '#core/contract/problems.ts';
import type { SourceDraft } from '#core/model/source-draft.ts';
import { NO_LAYOUT } from '#core/model/source-layout.ts';
import type { FactEvidence } from '#core/model/source.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import { cleanLine, hasWords } from '#core/text/characters.ts';
import { NO_FACTS } from '#core/text/facts.ts';
import { frozenText, type HintedParagraph } from '#core/text/hinted-paragraph.ts';
import { languageOf } from '#core/text/language.ts';
import { findResidue } from '#core/text/residue.ts';
import { findStatedDate } from '#core/text/stated-date.ts';
import { decodeText } from './decode-text.ts';
import { problemWith, type FileToRead } from './file-to-read.ts';
import { readPage } from './html.ts';
import { messageParagraphs } from './message-body.ts';
import { headerBlock, headerOf, parameterOf } from './mime-text.ts';
import { refused, type ReadDocument } from './read-result.ts';

const MOST_PARTS = 200;
const DEEPEST = 32;
/** All attachments together, in bytes. */
const LARGEST_PARTS = 64 * 1024 * 1024;

/**
 * Reads a message (RFC 5322): its addressing lines, set aside as `header`, then its body, the plain one where there are
 * two that say as much. Attachments are parts, forwarded messages too, pictures in the body too. Subject, sender and date
 * are what it states. Problems: `unreadable-file` (nested deeper than 32 levels, over 2 MB of headers, or in
 * parts whose borders are not there),
 * `file-too-large` (over 200 attachments), `empty-text`; beside a draft `encoding-guessed`, `characters-replaced`.
 */
export async function readMessage(file: FileToRead): Promise<ReadDocument> {
  const { bytes, encoding, isGuess } = inOneEncoding(file);
  const email = await parsed(bytes);
  if (email === null) return refused(file, 'unreadable-file');
  const parts = email.attachments.map(partOf);
  const total = parts.reduce((sum, it) => sum + it.bytes.byteLength, 0);
  if (parts.length > MOST_PARTS || total > LARGEST_PARTS) return refused(file, 'file-too-large');
  if (parts.length === 0 && lacksBorders(email)) return refused(file, 'unreadable-file');
  const draft = draftOf(email, encoding);
  if (!hasWords(draft.text)) {
    const empty = refused(file, 'empty-text');
    return { ...empty, parts };
  }
  const problems: Problem[] = [];
  if (isGuess) problems.push(problemWith(file.fileName, 'encoding-guessed'));
  if (draft.text.includes('\ufffd')) problems.push(problemWith(file.fileName, 'characters-replaced'));
  return { draft, picture: null, parts, problems };
}

async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: DEEPEST });
  } catch {
    return null;
  }
}

/** What stands before the first border is no part of a message: without one all of its words would be left out. */
function lacksBorders({ headers, text, html }: Email): boolean {
  const type = headers.find((it) => it.key === 'content-type')?.value ?? '';
  return /^multipart\//i.test(type) && text === undefined && html === undefined;
}

/** Old programs send letters of 8 bits and do not say which: then the whole file is taken for one text. */
function inOneEncoding({ bytes, encoding: chosen }: FileToRead) {
  const latin1 = iconv.decode(bytes, 'latin1');
  const declared = parameterOf(headerOf(headerBlock(latin1), 'content-type'), 'charset').toLowerCase();
  const asItIs = { bytes, encoding: declared.slice(0, 40) || 'none', isGuess: false };
  const saysSo = /^content-type[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*charset/im.test(latin1);
  if (saysSo || !/[\x80-\xff]/.test(latin1)) return asItIs;
  const decoded = decodeText(bytes, chosen);
  if (!decoded) return asItIs;
  const { text, encoding, isGuess } = decoded;
  return { bytes: new TextEncoder().encode(text), encoding, isGuess };
}

function partOf({ filename, mimeType, content }: Attachment, index: number): FileToRead {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const name = cleanLine((filename ?? '').replace(/^.*[/\\]/s, '')).slice(-200);
  const unnamed = mimeType === 'message/rfc822' ? `message ${index + 1}.eml` : `attachment ${index + 1}`;
  return { fileName: name || unnamed, mediaType: mimeType, encoding: null, bytes };
}

interface HeaderLine {
  readonly name: string;
  readonly value: string;
}

function draftOf(email: Email, encoding: string): SourceDraft {
  const lines = headerLines(email);
  const body = bodyOf(email);
  const header = lines.map(({ name, value }) => ({ text: `${name}: ${value}`, hint: null, linkShare: 0 }));
  const text = frozenText([...header, ...body]);
  const from = senderOf(email);
  const date = lines.find((it) => it.name === 'Date')?.value ?? '';
  const publishedOn = findStatedDate(date)?.date ?? /^\d{4}-\d\d-\d\d/.exec(email.date ?? '')?.[0] ?? null;
  const title = lines.find((it) => it.name === 'Subject')?.value ?? null;
  const evidence: FactEvidence[] = [
    ...inLine(text, lines, 'title', 'Subject', title),
    ...inLine(text, lines, 'authors', 'From', from),
    ...inLine(text, lines, 'publishedOn', 'Date', publishedOn && date),
    { field: 'kind', words: 'message/rfc822', start: null, end: null },
  ];
  return {
    ...{
      text,
      residue: body.length > 0 ? residueOf(header, body) : [],
      evidence,
      layout: NO_LAYOUT,
      encoding,
    },
    facts: {
      ...{
        ...NO_FACTS,
        title: title?.slice(0, 1000) ?? null,
        authors: from === null ? [] : [from],
        publishedOn,
      },
      ...{ language: languageOf(frozenText(body)), kind: 'message' },
    },
    mediaType: 'message/rfc822',
  };
}

function headerLines(email: Email): HeaderLine[] {
  const date = email.headers.find((it) => it.key === 'date')?.value ?? '';
  const addressed = (list: readonly Address[] | undefined) => (list ?? []).map(addressText).join(', ');
  return [
    { name: 'From', value: addressed(email.from && [email.from]) },
    { name: 'To', value: addressed(email.to) },
    { name: 'Cc', value: addressed(email.cc) },
    { name: 'Date', value: date },
    { name: 'Subject', value: email.subject ?? '' },
  ]
    .map(({ name, value }) => ({ name, value: cleanLine(value) }))
    .filter((it) => it.value !== '');
}

function addressText(it: Address): string {
  if (it.group) return `${it.name}: ${it.group.map(addressText).join(', ')}`;
  return it.name === '' ? it.address : `${it.name} <${it.address}>`;
}

/** The sender's name, or the address where there is no name. */
function senderOf({ from }: Email): string | null {
  const name = cleanLine(from?.name ?? '') || cleanLine(from?.address ?? '');
  return name === '' || name.length > 300 ? null : name;
}

/** A plain version that holds less than this of the letters of the formatted one says only that it is there. */
const LEAST_SHARE = 0.5;

function bodyOf(email: Email): HintedParagraph[] {
  const plain = messageParagraphs(email.text ?? '');
  if (email.html === undefined) return plain;
  const page = readPage(email.html).paragraphs;
  const letters = (it: readonly HintedParagraph[]) => frozenText(it).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters(plain) > 0 && letters(plain) >= letters(page) * LEAST_SHARE ? plain : [...page];
}

function residueOf(header: readonly HintedParagraph[], body: readonly HintedParagraph[]): ResidueRange[] {
  const ranges: ResidueRange[] = [];
  let start = 0;
  for (const { text } of header) {
    ranges.push({ start, end: start + text.length, reason: 'header', restored: false });
    start += text.length + 2;
  }
  // Furniture shows in structure: a plain message has none, and every line of it was written.
  const isPage = body.some((it) => it.hint !== null || it.linkShare > 0);
  const inBody = isPage ? findResidue(body, NO_FACTS) : [];
  return [...ranges, ...inBody.map((it) => ({ ...it, start: it.start + start, end: it.end + start }))];
}

/** Where in the addressing lines a fact stands. */
function inLine(
  text: string,
  lines: readonly HeaderLine[],
  field: FactEvidence['field'],
  name: string,
  words: string | null,
): FactEvidence[] {
  if (words === null || words === '') return [];
  let start = 0;
  for (const line of lines) {
    if (line.name === name) {
      const at = text.indexOf(words, start + name.length + 2);
      const end = at + words.length;
      const isThere = at >= 0 && end <= start + name.length + 2 + line.value.length && words.length <= 1000;
      return [{ field, words: words.slice(0, 1000), start: isThere ? at : null, end: isThere ? end : null }];
    }
    start += line.name.length + line.value.length + 4;
  }
  return [];
}
