import { setImmediate as turn } from 'node:timers/promises';
import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Block } from '#core/model/block.ts';
import { BRIEFING_MODEL, type Briefing } from '#core/model/briefing.ts';
import type { Sha256 } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { composeDocument, type Composed } from '#core/print/compose.ts';
import type { PrintBlock } from '#core/print/document.ts';
import { jpegSize, type PictureSize } from '#main/pdf/pictures/picture-size.ts';
import {
  makePreviewLayout,
  type PreviewLayout,
  type PreviewedPages,
} from '#main/pdf/preview/preview-layout.ts';
import type { Fonts } from '#main/pdf/type/typefaces.ts';
import { readBlob } from '#main/store/blobs.ts';
import { restsOn } from '#main/store/citations.ts';
import { listThreads } from '#main/store/comments.ts';
import { dataVersion } from '#main/store/data-version.ts';
import { verifiedReferencesOf } from '#main/store/references.ts';
import { blocksNow, type SentBlocks } from './blocks-now.ts';
import { styleFor } from './citation-styles.ts';
import type { SearchDeps } from './deps.ts';
import { unnamedCharacters } from './missing-characters.ts';
import type { Previews } from './preview-pages.ts';
import { warmingSteps } from './warming-preview.ts';

type Input = CallParsed<'preview.pages'>;
type Library = SearchDeps['library'];
type PictureBlock = Extract<PrintBlock, { type: 'picture' }>;

/** What is kept of a briefing whose pages somebody looks at. */
interface Preview extends SentBlocks {
  readonly library: Library;
  readonly briefing: Input['id'];
  readonly layout: PreviewLayout;
  references: { readonly for: string; readonly found: References } | null;
  /** What the pages were made of. */
  madeOf: string;
  pages: PreviewedPages | null;
  problems: Composed['problems'];
}

/** So many windows or panes at most are remembered. */
const MOST_PREVIEWS = 6;
/** Blocks are set for so long before pages are answered, in milliseconds: the first ones soon, the others in few answers. */
const FIRST_PATIENCE = 40;
const PATIENCE = 110;

/** Lays out pages in this thread; the fonts are asked for with the first of them. `now` is in milliseconds. */
export function makePreviews(readFonts: () => Fonts, now: () => number): Previews {
  let fonts: Fonts | null = null;
  let questions = 0;
  const previews = new Map<string, Preview>();
  const sizes = new Map<Sha256, PictureSize>();

  const fontsNow = (): Fonts => (fonts ??= readFonts());

  const previewFor = (library: Library, { preview, id }: Input): Preview => {
    const known = previews.get(preview);
    if (known?.library === library && known.briefing === id) return known;
    const made: Preview = {
      ...{ library, briefing: id, layout: makePreviewLayout(fontsNow()) },
      ...{ blocks: new Map(), references: null, madeOf: '', pages: null, problems: [] },
    };
    previews.delete(preview);
    previews.set(preview, made);
    const [oldest] = previews.keys();
    if (previews.size > MOST_PREVIEWS && oldest !== undefined) previews.delete(oldest);
    return made;
  };

  const sizeOf = (library: Library, block: PictureBlock): PictureSize => {
    const { bytesSha256, mediaType, width, height } = block;
    if (mediaType !== 'image/jpeg') return { width, height };
    const known = sizes.get(bytesSha256);
    if (known !== undefined) return known;
    // One that is damaged stands in the way of an export, which says so; here its place is shown.
    const bytes = readBlob(library, bytesSha256, block.pictureId);
    const size = (bytes.ok ? jpegSize(bytes.value) : null) ?? { width, height };
    sizes.set(bytesSha256, size);
    return size;
  };

  return {
    pages: (library, input) => {
      const began = now();
      questions += 1;
      const preview = previewFor(library, input);
      const blocks = blocksNow(preview, input);
      if (blocks === null) return fail({ code: 'not-found', what: 'briefing' });
      const version = dataVersion(library.db);
      const madeOf = JSON.stringify([input.facts, choiceOf(input), input.order, version]);
      const isMade = preview.madeOf === madeOf && input.changed.length === 0;
      if (!isMade || preview.pages?.complete !== true) {
        preview.madeOf = '';
        const composed = compose(preview, input, blocks, version);
        if (!composed.ok) return composed;
        const patience = preview.pages === null ? FIRST_PATIENCE : PATIENCE;
        const mayGoOn = (): boolean => now() - began < patience;
        const { document, problems } = composed.value;
        const shown = preview.layout.show(document, (it) => sizeOf(library, it), mayGoOn);
        if (!shown.ok) return fail(unnamedCharacters(document, shown.error));
        preview.pages = shown.value;
        preview.problems = problems;
        preview.madeOf = madeOf;
      }
      return ok(answer(preview.pages, preview.problems, input));
    },
    warm: async (library, briefing) => {
      const before = questions;
      const drawn = new Set<string>();
      for (const faces of warmingSteps(library, briefing, fontsNow())) {
        for (const face of faces) drawn.add(face);
        await turn();
        if (questions !== before) break;
      }
      return [...drawn];
    },
    close: (preview) => {
      previews.delete(preview);
    },
  };
}

function choiceOf({ comments, suggestions, copy }: Input) {
  return { comments, suggestions, copy };
}

function compose(
  preview: Preview,
  { id, facts, comments: place, suggestions, copy }: Input,
  blocks: Block[],
  version: number,
): Result<Composed, CallError> {
  const { db } = preview.library;
  const targets = blocks.flatMap(restsOn);
  const wanted = JSON.stringify([version, targets]);
  if (preview.references?.for !== wanted) {
    const read = verifiedReferencesOf(db, targets);
    if (!read.ok) return read;
    preview.references = { for: wanted, found: read.value };
  }
  const briefing: Briefing = { ...facts, model: BRIEFING_MODEL, id, blocks };
  return composeDocument(briefing, preview.references.found, {
    comments: place === 'none' ? null : { threads: listThreads(db, id), place },
    showSuggestions: suggestions,
    copy,
    style: styleFor(db, facts.citationStyle),
    allowMissingAltText: true,
  });
}

function answer(
  pages: PreviewedPages,
  problems: Composed['problems'],
  { from, to, caret }: Input,
): CallOutput<'preview.pages'> {
  const asked = pages.keys
    .slice(from, to)
    .map((key, at) => ({ index: from + at, key, page: pages.page(from + at) }));
  const caretPage = caret === null ? -1 : pages.pageOf(caret);
  return {
    ...{ keys: [...pages.keys], complete: pages.complete, pages: asked, problems: [...problems] },
    caretPage: caretPage < 0 ? null : caretPage,
  };
}
