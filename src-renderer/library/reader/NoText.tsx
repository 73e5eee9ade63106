import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';

/** A source in which no words were found, and which has no pages to look at instead. */
export function NoText() {
  return (
    <EmptyPlace title="There are no words in this source">
      The file is kept and can be cited as a whole. There is nothing in it to search or to quote.
    </EmptyPlace>
  );
}

/** What is said above the pages of a source that has nothing but pages, such as a scan. */
export function PagesAlone() {
  return (
    <p className="original-note">
      The pages of this source are pictures. They can be read and cited as a whole, but there are no words in
      them to search or to quote. To get words, run text recognition (OCR) over the file in another program
      and import what it makes.
    </p>
  );
}
