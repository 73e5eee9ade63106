import { memo } from 'react';
import { segmentsOf, type Mark, type Segment } from './segments.ts';

interface ReaderParagraphProps {
  text: string;
  /** Place of the paragraph's first unit in the frozen text. */
  start: number;
  number: number | null;
  /** The pages that begin here, such as `p. iv`. */
  pages?: string | undefined;
  marks: readonly Mark[];
}

function classOf(segment: Segment): string {
  const excerpts = segment.marks.filter((mark) => mark.kind === 'excerpt').length;
  const has = (kind: Mark['kind']) => segment.marks.some((mark) => mark.kind === kind);
  return [
    'reader-mark',
    excerpts === 1 ? 'reader-excerpt' : excerpts > 1 ? 'reader-excerpts' : '',
    has('figure') ? 'reader-figure' : '',
    has('pending') ? 'reader-pending' : '',
    has('shown') ? 'reader-shown' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

/** Words with what is kept of them; in the page they are the text and nothing else. */
export function MarkedWords({ text, start, marks }: Pick<ReaderParagraphProps, 'text' | 'start' | 'marks'>) {
  if (marks.length === 0) return text;
  return segmentsOf(start, start + text.length, marks).map((segment) => {
    const words = text.slice(segment.start - start, segment.end - start);
    if (segment.marks.length === 0) return words;
    return (
      <mark key={segment.start} className={classOf(segment)} data-at={segment.start}>
        {words}
      </mark>
    );
  });
}

export const sameMarks = (a: readonly Mark[], b: readonly Mark[]) =>
  a.length === b.length && a.every((mark, index) => mark === b[index]);

/** A paragraph of a source, word for word: the element with `data-start` holds its text and nothing else. */
export const ReaderParagraph = memo(
  function ReaderParagraph({ text, start, number, pages, marks }: ReaderParagraphProps) {
    return (
      <div className={number === null ? 'reader-paragraph reader-residue' : 'reader-paragraph'}>
        <span className="reader-number">
          {number}
          {pages !== undefined && (
            <span
              className="reader-page"
              title={`Page ${pages.replace(/^pp?\. /u, '')} of the document begins here`}
            >
              {pages}
            </span>
          )}
        </span>
        <p data-start={start}>
          <MarkedWords text={text} start={start} marks={marks} />
        </p>
      </div>
    );
  },
  (before, after) =>
    before.text === after.text &&
    before.start === after.start &&
    before.number === after.number &&
    before.pages === after.pages &&
    sameMarks(before.marks, after.marks),
);
