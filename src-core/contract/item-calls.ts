import { z } from 'zod';
import { excerptFacts } from '#core/model/excerpt.ts';
import { figureFacts } from '#core/model/figure.ts';
import { excerptId, figureId, pictureId, sourceId } from '#core/model/ids.ts';
import { picture, pictureFacts } from '#core/model/picture.ts';
import { call, list, nothing, patchOf, restored, rows, trashed } from './call.ts';
import * as searching from './search-views.ts';
import * as views from './views.ts';

/** What was taken from sources, and finding it. */
export const itemCalls = {
  // excerpts
  'excerpts.list': call('search', list, rows(views.excerptView)),
  'excerpts.get': call(
    'search',
    z.object({ id: excerptId }),
    z.object({ excerpt: views.excerptView, usedIn: z.array(views.use) }),
  ),
  /** Keeps a verbatim passage. Offsets in UTF-16 units of the frozen text. */
  'excerpts.add': call(
    'library',
    z.object({
      sourceId,
      start: z.int().nonnegative(),
      end: z.int().positive(),
      facts: patchOf(excerptFacts.shape),
    }),
    views.excerptView,
  ),
  'excerpts.update': call(
    'library',
    z.object({ id: excerptId, patch: patchOf(excerptFacts.shape) }),
    views.excerptView,
  ),
  'excerpts.trash': call('library', z.object({ ids: z.array(excerptId).min(1) }), trashed),
  'excerpts.restore': call('library', z.object({ ids: z.array(excerptId).min(1) }), restored),

  // figures
  'figures.list': call('search', list, rows(views.figureView)),
  'figures.get': call(
    'search',
    z.object({ id: figureId }),
    z.object({ figure: views.figureView, usedIn: z.array(views.use) }),
  ),
  'figures.add': call(
    'library',
    z.object({ sourceId, start: z.int().nonnegative(), end: z.int().positive(), facts: figureFacts }),
    views.figureView,
  ),
  'figures.update': call(
    'library',
    z.object({ id: figureId, patch: patchOf(figureFacts.shape) }),
    views.figureView,
  ),
  'figures.trash': call('library', z.object({ ids: z.array(figureId).min(1) }), trashed),
  'figures.restore': call('library', z.object({ ids: z.array(figureId).min(1) }), restored),

  // pictures
  'pictures.list': call('search', list, rows(views.pictureRow)),
  /** A picture with its bytes as a data URL. */
  'pictures.get': call('search', z.object({ id: pictureId }), z.object({ picture, dataUrl: z.string() })),
  'pictures.importChosen': call('shell', nothing, z.object({ pictures: z.array(picture) })),
  'pictures.update': call(
    'library',
    z.object({ id: pictureId, patch: patchOf(pictureFacts.shape) }),
    picture,
  ),
  'pictures.trash': call('library', z.object({ ids: z.array(pictureId).min(1) }), trashed),
  'pictures.restore': call('library', z.object({ ids: z.array(pictureId).min(1) }), restored),

  // search
  /**
   * Finds words as they are typed (`typing`: newest first, the last word as a prefix) or by rank (`ranked`). Words
   * between quotation marks are found side by side in that order.
   */
  'search.find': call(
    'search',
    z.object({
      text: z.string().max(500),
      limit: z.int().positive().max(200).default(50),
      mode: z.enum(['typing', 'ranked']).default('typing'),
      filter: searching.searchFilter.prefault({}),
    }),
    z.object({ hits: z.array(searching.searchHit), more: z.boolean() }),
  ),
  'search.facets': call('search', nothing, searching.searchFacets),
  /** What was looked for before, the latest first. */
  'search.recent': call('search', nothing, z.object({ searches: z.array(z.string()) })),
  /** Keeps a search that led somewhere, in the library and nowhere else. */
  'search.remember': call('library', z.object({ text: z.string().min(1).max(500) }), nothing),
  'search.forget': call('library', nothing, nothing),
} as const;
