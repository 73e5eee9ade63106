import type { ICommentOptions } from 'docx';
import type { Instant } from '#core/model/dates.ts';
import type { PrintDocument, PrintThread } from '#core/print/document.ts';
import { wellFormed } from '#main/exporters/words/well-formed.ts';
import { plainParagraph } from './paragraphs.ts';
import type { WordSetting, WordThread } from './setting.ts';

/** The threads that become Word's own comments, asked for beside the text and standing on words of it. */
export function threadsInWord({ comments }: PrintDocument): {
  readonly threads: ReadonlyMap<string, WordThread>;
  readonly placed: readonly PrintThread[];
} {
  const placed = comments?.place === 'margin' ? comments.threads.filter((it) => it.isPlaced) : [];
  let id = 0;
  const threads = new Map(
    placed.map((it) => {
      const ids = it.comments.map(() => id++);
      return [it.label, { quote: it.quote, ids }];
    }),
  );
  return { threads, placed };
}

/**
 * Word's comments with their replies. What says that a thread is resolved is its last paragraph, and Word is told.
 * `otherwise` is the moment of a comment that does not say its own.
 */
export function wordComments(
  placed: readonly PrintThread[],
  setting: WordSetting,
  otherwise: Instant,
): ICommentOptions[] {
  return placed.flatMap(({ label, comments, remarks }) => {
    const ids = setting.threads.get(label)?.ids ?? [];
    const [first = 0] = ids;
    return comments.map(({ head, body, by }, at): ICommentOptions => {
      const isLast = at === comments.length - 1;
      const lines = [body, ...(isLast ? remarks : [])];
      const author = wellFormed(by?.initials ?? head);
      return {
        ...{ id: ids[at] ?? first, author, initials: author, date: new Date(by?.at ?? otherwise) },
        ...(at > 0 && { parentId: first }),
        ...(remarks.length > 0 && { resolved: true }),
        children: lines.map((it) => plainParagraph('CommentText', it, setting)),
      };
    });
  });
}
