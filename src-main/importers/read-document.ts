import type { Problem, ProblemCode } from '#core/contract/problems.ts';
import type { SourceDraft } from '#core/model/source-draft.ts';
import { hasWords } from '#core/text/characters.ts';
import { NO_FACTS } from '#core/text/facts.ts';
import { plainParagraphs } from '#core/text/hinted-paragraph.ts';
import { normaliseText } from '#core/text/normalise.ts';
import { decodeText, type DecodedText } from './decode-text.ts';
import { LARGEST_FILE, problemWith, type FileToRead } from './file-to-read.ts';
import { hasMarkup, looksLikePage, readPage } from './html.ts';
import { makeDraft, type ReadParagraphs } from './make-draft.ts';
import { readMarkdown } from './markdown.ts';
import type { PictureDraft } from './read-picture.ts';

/**
 * What a file holds: a document, a picture, parts that are files of their own (an archive, the attachments of a message),
 * or nothing and the problems that say why. Problems beside something did not keep it from being read.
 */
export interface ReadDocument {
  readonly draft: SourceDraft | null;
  readonly picture: PictureDraft | null;
  /** In their order; each is to be read like a file. `fileName` is the name inside, without folders. */
  readonly parts: readonly FileToRead[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a document: plain text, Markdown or HTML, told apart by content, media type and name. Never throws for what a
 * file holds. Problems: `file-too-large` (over 32 MB), `unknown-format` (no text), `empty-text`; beside a draft
 * `encoding-guessed` and `characters-replaced`.
 */
export async function readDocument(file: FileToRead): Promise<ReadDocument> {
  const refused = (code: ProblemCode): ReadDocument => ({
    ...{ draft: null, picture: null, parts: [] },
    problems: [problemWith(file.fileName, code)],
  });
  if (file.bytes.byteLength > LARGEST_FILE) return refused('file-too-large');
  const decoded = decodeText(file.bytes);
  if (!decoded || isForeignMarkup(decoded.text)) return refused('unknown-format');
  const read = readParagraphs(file, decoded);
  if (!read.paragraphs.some((it) => hasWords(it.text))) return refused('empty-text');
  const problems: Problem[] = [];
  if (decoded.isGuess) problems.push(problemWith(file.fileName, 'encoding-guessed'));
  if (decoded.hasReplacements) problems.push(problemWith(file.fileName, 'characters-replaced'));
  return { draft: makeDraft(read, decoded), picture: null, parts: [], problems };
}

function readParagraphs({ fileName, mediaType }: FileToRead, { text }: DecodedText): ReadParagraphs {
  const ending = /\.([^.]+)$/.exec(fileName ?? '')?.[1]?.toLowerCase();
  const isNamedPage = mediaType === 'text/html' || ['html', 'htm', 'xhtml'].includes(ending ?? '');
  if (looksLikePage(text) || (isNamedPage && hasMarkup(text))) return readPage(text);
  if (mediaType === 'text/markdown' || ending === 'md' || ending === 'markdown') return readMarkdown(text);
  return { paragraphs: plainParagraphs(normaliseText(text)), meta: NO_FACTS, mediaType: 'text/plain' };
}

/** XML that is no page: SVG, feeds, office formats. Its words would come with its tags. */
function isForeignMarkup(text: string): boolean {
  return /^\ufeff?\s*<(?:\?xml|svg|rss|feed)[\s>]/i.test(text) && !looksLikePage(text);
}
