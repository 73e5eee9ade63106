// What Word, Outlook, LibreOffice and Google Docs write into HTML that means something to a reader.

export interface OfficeItem {
  readonly depth: number;
  readonly ordered: boolean;
}

const styleOf = (node: Element) => node.getAttribute('style') ?? '';

/**
 * Word writes a list as paragraphs with a literal bullet in front, marked by `mso-list`. Answers what the item is, null for
 * any other paragraph; the bullet itself is left out by `isNoContent`.
 */
export function officeItem(node: HTMLElement): OfficeItem | null {
  const level = /mso-list:[^;]*level(\d+)/i.exec(styleOf(node))?.[1];
  if (level === undefined) return null;
  const marks = [...node.querySelectorAll('[style]')].filter(isListMark);
  const ordered = marks.some((it) => /^\s*\(?(?:\d+|[a-z]{1,4})[.)]/i.test(it.textContent ?? ''));
  return { depth: Math.max(0, Number(level) - 1), ordered };
}

const isListMark = (node: Element) => /mso-list:\s*ignore/i.test(styleOf(node));

const HIDDEN =
  /display:\s*none|mso-hide:\s*all|mso-element:\s*(?:comment-list|field-begin|field-separator|field-end)/i;
const COMMENT = /\bmsocomanchor\b|\bmsocomoff\b/i;

/** Whether an element holds nothing the author meant to say: bullets, hidden parts, the marks of comments. */
export function isNoContent(node: Element): boolean {
  if (
    node.tagName === 'HR' &&
    /mso-element:\s*(?:foot|end)note-list/i.test(styleOf(node.parentElement ?? node))
  )
    return true;
  return isListMark(node) || HIDDEN.test(styleOf(node)) || COMMENT.test(node.className);
}

/** What was struck out in a text with tracked changes: it comes in as if the changes were accepted. */
export function isStruckOut(node: Element): boolean {
  return node.tagName === 'DEL';
}

/** The heading a paragraph is by its style's name; Word's own headings are `h1` to `h6`. */
export function officeHeading(node: Element): 1 | 2 | null {
  if (/\bMsoTitle\b/.test(node.className)) return 1;
  return /\bMsoSubtitle\b/.test(node.className) ? 2 : null;
}

/** The id of the note a mark in the text leads to: Word `#_ftn1`, LibreOffice `#sdfootnote1sym`, Google Docs `#ftnt1`. */
export function noteOfMark(node: Element): string | null {
  if (node.tagName !== 'A') return null;
  const href = node.getAttribute('href') ?? '';
  const found = /#_?((?:ftn|edn|ftnt)\d+|sd(?:foot|end)note\d+)(?:sym)?$/.exec(href)?.[1];
  return found ?? null;
}

/** The notes of a pasted page: the element that holds each, by the id that marks lead to. */
export function notesOf(document: Document): Map<string, HTMLElement> {
  const notes = new Map<string, HTMLElement>();
  for (const node of document.querySelectorAll<HTMLElement>('div[id]')) {
    if (/^(?:ftn|edn)\d+$/.test(node.id) || /^sd(?:foot|end)note\d+$/.test(node.id)) notes.set(node.id, node);
  }
  for (const mark of document.querySelectorAll<HTMLElement>('a[id^="ftnt"]')) {
    const holder = mark.closest<HTMLElement>('div, p');
    if (!mark.id.startsWith('ftnt_ref') && holder !== null) notes.set(mark.id, holder);
  }
  return notes;
}

/** Whether an element is the mark by which a note leads back to the text. */
export function leadsBack(node: Element): boolean {
  if (node.tagName !== 'A') return false;
  return /#_?(?:ftnref|ednref|ftnt_ref|sd(?:foot|end)note\d+anc)/.test(node.getAttribute('href') ?? '');
}
