import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';

interface NoTextProps {
  /** Whether its pages can be shown as they were printed. */
  hasPages: boolean;
  /** Shows them; null while they are shown. */
  onShow: (() => void) | null;
}

/** A source in which no words were found, such as a scan: what it is good for and how words come into it. */
export function NoText({ hasPages, onShow }: NoTextProps) {
  if (!hasPages)
    return (
      <EmptyPlace title="There are no words in this source">
        The file is kept and can be cited as a whole. There is nothing in it to search or to quote.
      </EmptyPlace>
    );
  return (
    <EmptyPlace
      title="The pages of this source are pictures"
      actions={onShow === null ? undefined : <Button onClick={onShow}>Show the Pages</Button>}
    >
      It can be read page by page and cited as a whole, but not searched or quoted. For that, run text
      recognition (OCR) over the file in another program and import what it makes.
    </EmptyPlace>
  );
}
