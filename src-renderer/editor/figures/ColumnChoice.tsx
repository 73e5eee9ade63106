import { ArrowDown, ArrowUp } from 'lucide-react';
import { chartWords } from '#core/briefing/chart-words.ts';
import type { FigureColumn } from '#core/model/block.ts';
import { columnsInOrder, moved, withColumn } from './draft.ts';

interface ColumnProps {
  columns: readonly FigureColumn[];
  onColumns: (columns: FigureColumn[]) => void;
}

const ICON = { size: 14, 'aria-hidden': true } as const;

/** Which columns a figure table has, in which order: those shown come first. */
export function ColumnChoice({ columns, onColumns }: ColumnProps) {
  const names = chartWords('en').columns;
  return (
    <fieldset className="figure-dialog-columns">
      <legend className="ui-field-label">Columns</legend>
      <ul>
        {columnsInOrder(columns).map((column) => {
          const at = columns.indexOf(column);
          const isShown = at >= 0;
          const name = names[column];
          return (
            <li key={column}>
              <label>
                <input
                  type="checkbox"
                  checked={isShown}
                  disabled={isShown && columns.length === 1}
                  onChange={(event) => onColumns(withColumn(columns, column, event.target.checked))}
                />
                {name}
              </label>
              {isShown && (
                <span className="figure-dialog-moves">
                  <button
                    type="button"
                    className="ui-icon-button"
                    aria-label={`${name} further left`}
                    title="Further left"
                    disabled={at === 0}
                    onClick={() => onColumns(moved(columns, at, at - 1))}
                  >
                    <ArrowUp {...ICON} />
                  </button>
                  <button
                    type="button"
                    className="ui-icon-button"
                    aria-label={`${name} further right`}
                    title="Further right"
                    disabled={at === columns.length - 1}
                    onClick={() => onColumns(moved(columns, at, at + 1))}
                  >
                    <ArrowDown {...ICON} />
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
