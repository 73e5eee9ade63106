import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ImportedFile } from '#core/contract/views.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Scrolling } from '#renderer/ui/Scrolling.tsx';
import { importedName, importRemarks, OUTCOMES } from './import-sentences.ts';
import type { ReportRow } from './report-rows.ts';

interface ReportListProps {
  rows: readonly ReportRow[];
  /** Shows what a file became, outside the dialog. */
  onOpen: (file: ImportedFile) => void;
}

/** The lines of a report; an import may have ten thousand, and only those in sight are in the page. */
export function ReportList({ rows, onOpen }: ReportListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? 30 : 52),
    overscan: 6,
    // Measuring in the same frame would be a loop, of which the browser complains.
    useAnimationFrameWithResizeObserver: true,
  });
  const height = virtual.getTotalSize();
  return (
    <Scrolling
      ref={scroller}
      className="import-report"
      role="list"
      aria-label="Files"
      style={{ height: `min(${height + 2}px, 56vh)` }}
    >
      <div role="presentation" className="import-report-whole" style={{ height }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="listitem"
              className="import-report-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === 'group' ? (
                <h3>
                  {row.name} <span>{row.count.toLocaleString()}</span>
                </h3>
              ) : (
                <FileLine file={row.file} withOutcome={row.withOutcome} onOpen={onOpen} />
              )}
            </div>
          );
        })}
      </div>
    </Scrolling>
  );
}

interface FileLineProps {
  file: ImportedFile;
  withOutcome: boolean;
  onOpen: (file: ImportedFile) => void;
}

function FileLine({ file, withOutcome, onOpen }: FileLineProps) {
  const desk = useDesk();
  const name = importedName(file);
  const { sourceId, nearDuplicateOf } = file;
  const isThere = sourceId !== null || file.pictureId !== null;
  return (
    <div className="import-report-file">
      <div className="import-report-words">
        <div className="import-report-name">
          {isThere ? (
            <button type="button" title={`Open ${name}`} onClick={() => onOpen(file)}>
              {name}
            </button>
          ) : (
            <strong>{name}</strong>
          )}
          {file.container !== null && <span>in {file.container}</span>}
          {withOutcome && <span>{OUTCOMES[file.outcome]}</span>}
        </div>
        {!withOutcome && importRemarks(file).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      {sourceId !== null && nearDuplicateOf !== null && (
        <Button onClick={() => desk.compare(sourceId, nearDuplicateOf)}>Compare…</Button>
      )}
    </div>
  );
}
