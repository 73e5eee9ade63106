import iconv from 'iconv-lite';
import PostalMime from 'postal-mime';
import type { Problem } from '#core/contract/problems.ts';
import type { SourceDraft } from '#core/model/source-draft.ts';
import { textEncoding } from '#core/model/source.ts';
import { cleanLine, hasWords } from '#core/text/characters.ts';
import { decodeText } from './decode-text.ts';
import { problemWith, type FileToRead } from './file-to-read.ts';
import { readPage } from './html.ts';
import { makeDraft } from './make-draft.ts';
import { headerBlock, headerOf, parameterOf, partsOf } from './mime-text.ts';
import { refused, type ReadDocument } from './read-result.ts';

/**
 * Reads a page saved with all that belongs to it (MHTML, RFC 2557): the page itself and where it was. Its pictures, styles
 * and frames stay in the kept file and are not read. Problems: `unreadable-file` (no page in it), `unknown-format` (the
 * page is no text), `empty-text`; beside a draft `encoding-guessed`, `characters-replaced`.
 */
export async function readMhtml(file: FileToRead): Promise<ReadDocument> {
  const page = await pageIn(file.bytes);
  if (page === null) return refused(file, 'unreadable-file');
  const declared = textEncoding.safeParse(page.charset);
  const decoded = decodeText(page.bytes, file.encoding ?? (declared.success ? declared.data : null));
  if (!decoded) return refused(file, 'unknown-format');
  const read = readPage(decoded.text);
  if (!read.paragraphs.some((it) => hasWords(it.text))) return refused(file, 'empty-text');
  const problems: Problem[] = [];
  if (decoded.isGuess) problems.push(problemWith(file.fileName, 'encoding-guessed'));
  if (decoded.hasReplacements) problems.push(problemWith(file.fileName, 'characters-replaced'));
  const draft = withOuterFacts(makeDraft({ ...read, mediaType: 'multipart/related' }, decoded), page);
  return { draft, picture: null, parts: [], problems };
}

interface SavedPage {
  readonly bytes: Uint8Array;
  /** Of the part's header, in lower case; '' where it says nothing. */
  readonly charset: string;
  readonly address: string | null;
  readonly subject: string | null;
}

/** Makes postal-mime hand out the bytes of a part rather than its text: a page may say itself how it is written. */
const AS_BYTES = new TextEncoder().encode('Content-Disposition: attachment\r\n');

async function pageIn(bytes: Uint8Array): Promise<SavedPage | null> {
  const top = headerBlock(iconv.decode(bytes, 'latin1'));
  const start = parameterOf(headerOf(top, 'content-type'), 'start');
  const pages = partsOf(bytes)
    .map((part) => ({ part, headers: headerBlock(iconv.decode(part, 'latin1')) }))
    .filter(({ headers }) => /^text\/html\b/i.test(headerOf(headers, 'content-type') ?? ''));
  const page =
    pages.find(({ headers }) => start !== '' && headerOf(headers, 'content-id') === start) ?? pages[0];
  if (!page) return null;
  const content = await contentOf(page.part);
  if (content === null) return null;
  const { subject } = await PostalMime.parse(`Subject: ${headerOf(top, 'subject') ?? ''}\r\n\r\n`);
  const places = [
    headerOf(top, 'snapshot-content-location'),
    headerOf(page.headers, 'content-location'),
    headerOf(top, 'content-location'),
  ];
  return {
    bytes: content,
    charset: parameterOf(headerOf(page.headers, 'content-type'), 'charset').toLowerCase(),
    address: places.find((it) => it !== null && /^https?:\/\/\S{1,1990}$/i.test(it)) ?? null,
    subject: cleanLine(subject ?? '') || null,
  };
}

async function contentOf(part: Uint8Array): Promise<Uint8Array | null> {
  const whole = new Uint8Array(AS_BYTES.length + part.length);
  whole.set(AS_BYTES);
  whole.set(part, AS_BYTES.length);
  try {
    const { attachments } = await PostalMime.parse(whole);
    const content = attachments[0]?.content;
    return content instanceof ArrayBuffer ? new Uint8Array(content) : null;
  } catch {
    // More headers than anybody writes.
    return null;
  }
}

/** What the page says about itself goes first. */
function withOuterFacts(draft: SourceDraft, { address, subject }: SavedPage): SourceDraft {
  const url = draft.facts.url === null ? address : null;
  const title = draft.facts.title === null && (subject?.length ?? 0) <= 1000 ? subject : null;
  return {
    ...draft,
    facts: { ...draft.facts, ...(url && { url }), ...(title && { title }) },
    evidence: [...draft.evidence, ...outer('url', url), ...outer('title', title)],
  };
}

function outer(field: 'url' | 'title', value: string | null): SourceDraft['evidence'] {
  return value === null ? [] : [{ field, words: value.slice(0, 1000), start: null, end: null }];
}
