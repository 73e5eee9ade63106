import { useLayoutEffect, useRef, useState, type DOMAttributes, type ReactNode } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { PaneEdge } from '#renderer/ui/Panes.tsx';

interface ReaderPartsProps {
  text: ReactNode;
  /** The document as it was printed; null while it is not shown. */
  original: ReactNode | null;
  /** What the text states; null while it is not shown. */
  proposals: ReactNode | null;
  /** Listeners that tell which of text and original is moved by hand. */
  leads: Record<'text' | 'pages', DOMAttributes<HTMLDivElement>>;
}

/** From this width on things stand side by side, below it one under the other. Pixels. */
const [ORIGINAL_BESIDE, PROPOSALS_BESIDE] = [620, 680];

/** The text with what stands beside it, or below it where the reader is narrow. The text is never drawn anew for that. */
export function ReaderParts({ text, original, proposals, leads }: ReaderPartsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const isWide = width >= PROPOSALS_BESIDE && original === null;
  const isSplit = width >= ORIGINAL_BESIDE;
  return (
    <div ref={frame} className="reader-parts">
      <Group className="ui-panes" orientation={isWide ? 'horizontal' : 'vertical'}>
        <Panel id="reading" minSize="120px" className="reader-part">
          <Group className="ui-panes" orientation={isSplit ? 'horizontal' : 'vertical'}>
            <Panel id="text" minSize={isSplit ? '240px' : '80px'} className="reader-part">
              <div {...leads.text} className="reader-side">
                {text}
              </div>
            </Panel>
            {original !== null && (
              <>
                <PaneEdge label="Border of the text and the original" />
                <Panel id="original" defaultSize="52%" minSize="120px" className="reader-part">
                  <div {...leads.pages} className="reader-side">
                    {original}
                  </div>
                </Panel>
              </>
            )}
          </Group>
        </Panel>
        {proposals !== null && (
          <>
            <PaneEdge label="Border of the text and the proposals" />
            <Panel
              id="proposals"
              defaultSize={isWide ? '340px' : '46%'}
              minSize={isWide ? '260px' : '160px'}
              className="reader-part"
            >
              {proposals}
            </Panel>
          </>
        )}
      </Group>
    </div>
  );
}
