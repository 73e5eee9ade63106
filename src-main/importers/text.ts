import type { Problem } from '#core/contract/problems.ts';
import { hasWords } from '#core/text/characters.ts';
import { NO_FACTS } from '#core/text/facts.ts';
import { plainParagraphs } from '#core/text/hinted-paragraph.ts';
import { normaliseText } from '#core/text/normalise.ts';
import { decodeText, type DecodedText } from './decode-text.ts';
import { endingOf, problemWith, type FileToRead } from './file-to-read.ts';
import { hasMarkup, looksLikePage, readPage } from './html.ts';
import { makeDraft, type ReadParagraphs } from './make-draft.ts';
import { readMarkdown } from './markdown.ts';
import { refused, type ReadDocument } from './read-result.ts';

/**
 * Reads plain text, Markdown or HTML, told apart by content, media type and name. Problems: `unknown-format` (no text),
 * `empty-text`; beside a draft `encoding-guessed` (not where a person has chosen one) and `characters-replaced`.
 */
export function readText(file: FileToRead): ReadDocument {
  const decoded = decodeText(file.bytes, file.encoding);
  if (!decoded || isForeignMarkup(decoded.text)) return refused(file, 'unknown-format');
  const read = readParagraphs(file, decoded);
  if (!read.paragraphs.some((it) => hasWords(it.text))) return refused(file, 'empty-text');
  const problems: Problem[] = [];
  if (decoded.isGuess) problems.push(problemWith(file.fileName, 'encoding-guessed'));
  if (decoded.hasReplacements) problems.push(problemWith(file.fileName, 'characters-replaced'));
  return { draft: makeDraft(read, decoded), picture: null, parts: [], problems };
}

function readParagraphs({ fileName, mediaType }: FileToRead, { text }: DecodedText): ReadParagraphs {
  const ending = endingOf(fileName);
  const isNamedPage = mediaType === 'text/html' || ['html', 'htm', 'xhtml'].includes(ending);
  if (looksLikePage(text) || (isNamedPage && hasMarkup(text))) return readPage(text);
  if (mediaType === 'text/markdown' || ending === 'md' || ending === 'markdown') return readMarkdown(text);
  return { paragraphs: plainParagraphs(normaliseText(text)), meta: NO_FACTS, mediaType: 'text/plain' };
}

/** XML that is no page: SVG, feeds, office formats. Its words would come with its tags. */
function isForeignMarkup(text: string): boolean {
  return /^\ufeff?\s*<(?:\?xml|svg|rss|feed)[\s>]/i.test(text) && !looksLikePage(text);
}
