import { ChevronDown, ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CitationStyleRow } from '#core/contract/print-views.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted, shownDate } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import './styles.css';

interface AddedStylesProps {
  rows: readonly CitationStyleRow[];
  /** What the briefing in front names. */
  inUse: string | null;
}

/** The styles somebody added to the library. Removing one says first what becomes of the briefings that name it. */
export function AddedStyles({ rows, inUse }: AddedStylesProps) {
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  if (rows.length === 0) return null;
  const remove = async (row: CitationStyleRow) => {
    setAsked(null);
    toggle.current?.focus();
    const answer = await call('styles.remove', { key: row.key });
    if (answer.ok) desk.tell(`Removed the style “${row.title}”.`);
    else desk.fail(answer.error);
  };
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <>
      <Button
        ref={toggle}
        tone="quiet"
        className="styles-toggle"
        icon={<Chevron size={14} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {counted(rows.length, 'added style')}
      </Button>
      {open && (
        <ul className="styles-added" aria-label="Added styles">
          {rows.map((row) => (
            <li key={row.key}>
              <div className="styles-added-row">
                <div className="styles-added-words">
                  <span>{row.title}</span>
                  <span className="styles-added-when">
                    {row.addedAt === null ? '' : `Added on ${shownDate(row.addedAt.slice(0, 10))}`}
                  </span>
                </div>
                {asked !== row.key && (
                  <Button
                    tone="quiet"
                    disabled={desk.readOnly}
                    aria-label={`Remove ${row.title}`}
                    onClick={() => setAsked(row.key)}
                  >
                    Remove…
                  </Button>
                )}
              </div>
              {asked === row.key && (
                <div className="styles-asked" role="group" aria-label={`Remove ${row.title}?`}>
                  <p>
                    {row.key === inUse ? 'This briefing uses it. ' : ''}
                    Briefings that name this style keep its name and are set in the house style until it is
                    added again. Files that were exported stay as they are.
                  </p>
                  <div className="styles-asked-actions">
                    {/* The keyboard follows the question: the button that asked it is gone. */}
                    <Button ref={(it) => it?.focus()} onClick={() => setAsked(null)}>
                      Keep It
                    </Button>
                    <Button tone="danger" onClick={() => void remove(row)}>
                      Remove It
                    </Button>
                  </div>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
