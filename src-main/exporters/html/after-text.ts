import type { PrintDocument, PrintSourceEntry, PrintThread } from '#core/print/document.ts';
import { wordsOf } from '#main/exporters/words/columns.ts';
import type { Outline } from '#main/exporters/words/outline.ts';
import { blockMarkup, tongueOf, type PageSetting } from './blocks.ts';
import { element, together, type Content, type Markup } from './markup.ts';
import { placeOf, runsMarkup } from './runs.ts';

// What stands after the text, each under a heading of its own.

export function annexesMarkup(document: PrintDocument, setting: PageSetting, outline: Outline): Markup {
  return together(
    document.annexes.map((annex) =>
      element(
        'section',
        {},
        element('h2', { id: outline.anchorOf(annex) }, annex.title),
        annex.blocks.map((it) => blockMarkup(it, setting)),
      ),
    ),
  );
}

/** The notes, each with the way back to its mark. */
export function notesMarkup(
  { notes, labels }: PrintDocument,
  setting: PageSetting,
  outline: Outline,
): Markup | null {
  if (notes.length === 0) return null;
  const rows = notes.map(({ number, runs }) => {
    const back = { href: `#${placeOf.mark(number)}`, role: 'doc-backlink' };
    const words = runs.map((it) => ('text' in it ? it.text : '')).join('');
    return element(
      'div',
      { class: 'note', role: 'doc-footnote', id: placeOf.note(number) },
      element('a', back, `${number}.`),
      ' ',
      element('div', tongueOf(words, setting), runsMarkup(runs, setting)),
    );
  });
  const anchor = outline.anchorOf('notes');
  return element(
    'aside',
    { class: 'notes', 'aria-labelledby': anchor },
    element('h2', { id: anchor }, labels.endnotes),
    rows,
  );
}

/** The sources, each with the ways back to the notes that cite it. */
export function sourcesMarkup(
  document: PrintDocument,
  setting: PageSetting,
  outline: Outline,
): Markup | null {
  const { sources, labels } = document;
  if (sources.length === 0) return null;
  return element(
    'section',
    {},
    element('h2', { id: outline.anchorOf('sources') }, labels.sources),
    sources.map((it) => {
      const entry = element(
        'p',
        tongueOf(wordsOf(it.runs), setting),
        runsMarkup(it.runs, setting),
        backsMarkup(document, it),
      );
      const assessed = it.assessment.map((line) =>
        element('p', { class: 'assessment' }, runsMarkup(line, setting)),
      );
      return element(
        'div',
        { class: 'source', id: setting.sources.get(it.sourceId) ?? null },
        entry,
        assessed,
      );
    }),
  );
}

function backsMarkup({ labels }: PrintDocument, { notes }: PrintSourceEntry): Content {
  if (notes.length === 0) return null;
  const label = notes.length === 1 ? labels.note : labels.notes;
  const links = notes.map((it, at) => [
    at === 0 ? null : ', ',
    element('a', { href: `#${placeOf.note(it)}` }, String(it)),
  ]);
  return [' ', element('span', { class: 'backs' }, `${label}\u00A0`, links)];
}

/** The comments of a working copy, whichever place was asked for: a web page has no margin of its own. */
export function commentsMarkup(
  { comments }: PrintDocument,
  setting: PageSetting,
  outline: Outline,
): Markup | null {
  if (comments === null || comments.threads.length === 0) return null;
  return element(
    'section',
    { class: 'comments' },
    element('h2', { id: outline.anchorOf('comments') }, comments.title),
    comments.threads.map((it) => threadMarkup(it, setting)),
  );
}

function threadMarkup(
  { label, isPlaced, quote, remarks, comments }: PrintThread,
  setting: PageSetting,
): Markup {
  const letter = `[${label}]`;
  const back = isPlaced ? element('a', { href: `#${placeOf.remark(label)}` }, letter) : letter;
  const about = element('span', { class: 'about', ...tongueOf(quote, setting) }, quote);
  const said = comments.map(({ head, body }, at) => [
    element('p', { class: at === 0 ? 'said' : 'said reply' }, head),
    element('p', { class: at === 0 ? 'words' : 'words reply', ...tongueOf(body, setting) }, body),
  ]);
  return element(
    'div',
    { class: 'thread', id: placeOf.comment(label) },
    element('p', {}, back, ' ', about),
    said,
    remarks.map((it) => element('p', { class: 'aside' }, it)),
  );
}
