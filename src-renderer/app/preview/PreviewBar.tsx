import { ChevronDown, Minus, MoveHorizontal, Plus, X } from 'lucide-react';
import type { PrintChoice } from '#core/contract/print-views.ts';
import { commandLabel } from '#renderer/library/command-words.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MenuButton } from '#renderer/ui/MenuButton.tsx';
import { PIXELS_PER_POINT, zoomedBy, type Zoom } from './page-places.ts';

interface PreviewBarProps {
  /** Counted from 0. */
  page: number;
  pages: number;
  zoom: Zoom;
  scale: number;
  onZoom: (zoom: Zoom) => void;
  findings: number;
  listed: boolean;
  onList: () => void;
  choice: PrintChoice;
  onChoice: (choice: PrintChoice) => void;
  onClose: () => void;
}

/** Which page it is, how large, and what stands in the way of printing it. */
export function PreviewBar(props: PreviewBarProps) {
  const { page, pages, zoom, scale, onZoom, findings, listed, onList, choice, onChoice, onClose } = props;
  const show = (comments: PrintChoice['comments']) => () => onChoice({ ...choice, comments });
  return (
    <div className="preview-bar" role="group" aria-label="Pages">
      <span className="preview-page-number" role="status">
        {pages === 0 ? 'Laying out…' : `Page ${page + 1} of ${pages}`}
      </span>
      <IconButton label="Smaller" shortcut="−" onClick={() => onZoom(zoomedBy(scale, -1))}>
        <Minus size={14} aria-hidden />
      </IconButton>
      <span className="preview-zoom">{Math.round((scale / PIXELS_PER_POINT) * 100)} %</span>
      <IconButton label="Larger" shortcut="+" onClick={() => onZoom(zoomedBy(scale, 1))}>
        <Plus size={14} aria-hidden />
      </IconButton>
      <IconButton
        label="Fit the width"
        shortcut="0"
        aria-pressed={zoom === 'width'}
        onClick={() => onZoom('width')}
      >
        <MoveHorizontal size={14} aria-hidden />
      </IconButton>
      <MenuButton
        entries={[
          { label: 'Actual Size', shortcut: '1', checked: zoom === 1, run: () => onZoom(1) },
          '---',
          { label: 'Without Comments', checked: choice.comments === 'none', run: show('none') },
          { label: 'Comments beside the Text', checked: choice.comments === 'margin', run: show('margin') },
          {
            label: 'Comments on Pages of Their Own',
            checked: choice.comments === 'annex',
            run: show('annex'),
          },
          '---',
          {
            label: 'Show Suggestions',
            checked: choice.suggestions,
            run: () => onChoice({ ...choice, suggestions: !choice.suggestions }),
          },
        ]}
      >
        <IconButton label="What the pages show">
          <ChevronDown size={14} aria-hidden />
        </IconButton>
      </MenuButton>
      <span className="preview-space" />
      {findings > 0 && (
        <Button tone="quiet" aria-expanded={listed} onClick={onList}>
          {counted(findings, 'finding')}
        </Button>
      )}
      <IconButton label={`Close: ${commandLabel('view.pages')}`} onClick={onClose}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
