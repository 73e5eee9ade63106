import type { CitedTarget } from '#core/model/citation.ts';
import type { PartialDate } from '#core/model/dates.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import type { LocatedExcerpt, References } from '#core/model/references.ts';
import type { Source } from '#core/model/source.ts';
import { placeFrom, typedPlace, type PrintedPlace } from './locator.ts';

/** What a reference speaks of: a source, or a picture that was brought in without one. */
export interface Work {
  /** Tells works apart within a document. */
  readonly key: string;
  readonly sourceId: SourceId | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly title: string | null;
  readonly fileName: string | null;
  readonly publishedOn: PartialDate | null;
  readonly kind: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly url: string | null;
  readonly isPicture: boolean;
  /** What is thought of a source; null for a picture. */
  readonly assessed: Pick<Source, 'descriptor' | 'reliability' | 'capturedOn' | 'status' | 'marking'> | null;
}

export interface Resolved {
  readonly work: Work;
  /** The explicit locator, else the pages of the excerpt or figure, else its paragraphs, else null. */
  readonly locator: PrintedPlace | null;
}

/** How a cited target is found among `references`: null where something it leads to is not there. */
export function lookupIn(references: References): (cited: CitedTarget) => Resolved | null {
  const sources = byId(references.sources);
  const excerpts = byId(references.excerpts);
  const figures = byId(references.figures);
  const pictures = byId(references.pictures);

  const resolve = (sourceId: string, locator: PrintedPlace | null): Resolved | null => {
    const source = sources.get(sourceId);
    return source === undefined ? null : { work: workOf(source), locator };
  };
  return ({ target, locator: typed }) => {
    const locator = typed && typedPlace(typed);
    switch (target.kind) {
      case 'source':
        return resolve(target.id, locator);
      case 'excerpt':
      case 'figure': {
        const item = target.kind === 'excerpt' ? excerpts.get(target.id) : figures.get(target.id);
        if (item === undefined) return null;
        return resolve(item.sourceId, locator ?? placeOf(item));
      }
      case 'picture': {
        const picture = pictures.get(target.id);
        if (picture === undefined) return null;
        if (picture.sourceId === null) return { work: workOfPicture(picture), locator };
        return resolve(picture.sourceId, locator);
      }
    }
  };
}

const works = new WeakMap<Source, Work>();

/** The same work for the same source each time it is asked. */
export function workOf(source: Source): Work {
  const known = works.get(source);
  if (known !== undefined) return known;
  const made = workFrom(source);
  works.set(source, made);
  return made;
}

function workFrom(source: Source): Work {
  const { id, authors, outlet, title, fileName, publishedOn, kind, language, url } = source;
  const { descriptor, reliability, capturedOn, status, marking } = source;
  return {
    ...{
      key: `source:${id}`,
      sourceId: id,
      authors,
      outlet,
      title,
      fileName,
      publishedOn,
      kind,
      language,
      url,
    },
    isPicture: false,
    assessed: { descriptor, reliability, capturedOn, status, marking },
  };
}

function workOfPicture(picture: Picture): Work {
  return {
    key: `picture:${picture.id}`,
    sourceId: null,
    authors: [],
    outlet: picture.credit,
    title: picture.caption,
    fileName: picture.fileName,
    publishedOn: null,
    ...{ kind: null, language: null, url: null },
    isPicture: true,
    assessed: null,
  };
}

/** A page before a paragraph: a printed number is what a reader looks up. */
function placeOf({ pages, paragraphs }: Pick<LocatedExcerpt, 'pages' | 'paragraphs'>): PrintedPlace | null {
  if (pages !== null) return placeFrom('page', ...pages);
  if (paragraphs === null) return null;
  const [first, last] = paragraphs;
  return placeFrom('paragraph', String(first), String(last));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((it) => [it.id, it]));
}
