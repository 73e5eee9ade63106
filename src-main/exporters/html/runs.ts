import type { NoteRun, PrintRun, PrintText } from '#core/print/document.ts';
import { element, together, type Content, type Markup } from './markup.ts';

/** Ids of the places that links lead to. */
export const placeOf = {
  mark: (note: number) => `mark-${note}`,
  note: (note: number) => `note-${note}`,
  remark: (thread: string) => `remark-${thread}`,
  comment: (thread: string) => `comment-${thread}`,
};

export interface RunSetting {
  /** Ids of the entries of the source list, by source. */
  readonly sources: ReadonlyMap<string, string>;
  /** Threads that are printed. */
  readonly threads: ReadonlySet<string>;
}

/** Words and marks; marks that follow each other are kept apart by a comma. */
export function runsMarkup(runs: readonly (PrintRun | NoteRun)[], setting: RunSetting): Markup {
  return together(
    runs.map((run, at): Content => {
      switch (run.type) {
        case 'text':
          return textMarkup(run);
        case 'mark':
          return [runs[at - 1]?.type === 'mark' ? element('sup', {}, ', ') : null, markMarkup(run.note)];
        case 'remark': {
          const { thread } = run;
          if (thread === null || !setting.threads.has(thread))
            return element('sup', { class: 'remark' }, run.text);
          const link = { id: placeOf.remark(thread), href: `#${placeOf.comment(thread)}` };
          return element('sup', { class: 'remark' }, element('a', link, run.text));
        }
        case 'source-link': {
          const to = setting.sources.get(run.sourceId);
          const words = styled(run, broken(run.text));
          return to === undefined ? words : element('a', { class: 'to-source', href: `#${to}` }, words);
        }
      }
    }),
  );
}

function markMarkup(note: number): Markup {
  const link = {
    ...{ id: placeOf.mark(note), href: `#${placeOf.note(note)}` },
    ...{ role: 'doc-noteref', class: 'mark' },
  };
  return element('a', link, element('sup', {}, String(note)));
}

function textMarkup(run: PrintText): Markup {
  const words = styled(run, broken(run.text));
  const marked = run.highlight === true ? element('mark', {}, words) : words;
  const linked = run.link === true ? element('span', { class: 'link' }, marked) : marked;
  if (run.change === undefined) return linked;
  return element(run.change === 'insert' ? 'ins' : 'del', {}, linked);
}

function styled({ bold, italic }: { bold: boolean; italic: boolean }, words: Markup): Markup {
  const slanted = italic ? element('em', {}, words) : words;
  return bold ? element('strong', {}, slanted) : slanted;
}

/** Text whose line breaks stay. */
export function broken(text: string): Markup {
  return together(
    text
      .split(/\r\n?|[\n\u2028\u2029]/)
      .map((line, at): Content => (at === 0 ? line : [element('br', {}), line])),
  );
}
