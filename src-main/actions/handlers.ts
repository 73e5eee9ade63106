import type { CallOutput, CallParsed, CallsOn } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { libraryArea, type EventData } from '#core/contract/events.ts';
import { ok, type Result } from '#core/model/result.ts';
import { planBundle } from '#main/bundles/export-bundle.ts';
import { listBriefings } from '#main/store/briefings.ts';
import { listExcerpts } from '#main/store/excerpts.ts';
import { listFigures } from '#main/store/figures.ts';
import { listPictures } from '#main/store/pictures.ts';
import { search } from '#main/store/search.ts';
import { listSources } from '#main/store/sources.ts';
import { listTags } from '#main/store/tags.ts';
import { answering } from './answering.ts';
import * as briefings from './briefings.ts';
import * as checks from './check-runs.ts';
import { passGate } from './check-saved.ts';
import * as styles from './citation-styles.ts';
import * as collections from './collections.ts';
import * as comments from './comments.ts';
import { compareFacts } from './comparing.ts';
import type { Deps, SearchDeps } from './deps.ts';
import * as excerpts from './excerpts.ts';
import { listExportedFiles } from './export-records.ts';
import * as figures from './figures.ts';
import * as importing from './importing.ts';
import * as nearDuplicates from './near-duplicates.ts';
import * as origins from './origins.ts';
import * as pictures from './pictures.ts';
import { closePreview, showPages, warmPreviews } from './preview-pages.ts';
import * as proposals from './proposals.ts';
import * as readingAgain from './reading-again.ts';
import * as searching from './searching.ts';
import * as care from './source-care.ts';
import * as sourceSummary from './source-summary.ts';
import * as sources from './sources.ts';
import * as purging from './trash.ts';
import * as versions from './versions.ts';

type Outcome<T> = Result<T, CallError> | Promise<Result<T, CallError>>;
/** What only reads: in the worker that answers at every key, or in the one that may take its time. */
export type ReadingCall = CallsOn<'search' | 'analysis'>;
type Handlers<N extends CallsOn<'library'> | ReadingCall, D> = {
  readonly [K in N]: (deps: D, input: CallParsed<K>) => Outcome<CallOutput<K>>;
};

/** Every call that may write: run them in the one place that holds the writing connection. */
export const libraryHandlers: Handlers<CallsOn<'library'>, Deps> = {
  'sources.update': sources.updateSourceFacts,
  'sources.setResidue': sources.setResidue,
  'sources.decideFacts': care.decideFacts,
  'sources.setEncoding': readingAgain.setEncoding,
  'sources.decideNearDuplicate': nearDuplicates.decideNearDuplicate,
  'collections.create': collections.createCollection,
  'collections.rename': collections.renameCollection,
  'collections.delete': collections.deleteCollection,
  'collections.addSources': collections.addToCollection,
  'collections.removeSources': collections.removeFromCollection,
  'proposals.dismiss': proposals.dismissProposals,
  'proposals.restore': proposals.restoreProposals,
  'origins.confirm': origins.confirmOrigin,
  'origins.dismiss': origins.dismissOrigin,
  'origins.remove': origins.removeOrigin,
  'trash.purge': purging.purge,
  'search.remember': searching.remember,
  'search.forget': searching.forget,
  'sources.trash': sources.trash,
  'sources.restore': sources.restore,
  'importing.importPasted': importing.importPasted,
  'excerpts.add': excerpts.addExcerpt,
  'excerpts.update': excerpts.updateExcerptFacts,
  'excerpts.trash': excerpts.trash,
  'excerpts.restore': excerpts.restore,
  'figures.add': figures.addFigure,
  'figures.update': figures.updateFigureFacts,
  'figures.trash': figures.trash,
  'figures.restore': figures.restore,
  'pictures.update': pictures.updatePictureFacts,
  'pictures.trash': pictures.trash,
  'pictures.restore': pictures.restore,
  'briefings.create': briefings.createBriefing,
  'briefings.createFrom': briefings.createBriefingFrom,
  'briefings.get': briefings.getBriefing,
  'briefings.save': briefings.save,
  'briefings.keepVersion': briefings.keepPresentVersion,
  'briefings.trash': briefings.trash,
  'briefings.restore': briefings.restore,
  'versions.restore': versions.restoreKept,
  'comments.begin': comments.begin,
  'comments.reply': comments.replyTo,
  'comments.edit': comments.edit,
  'comments.remove': comments.remove,
  'comments.setResolved': comments.resolve,
  'styles.remove': styles.removeCitationStyle,
  'checks.markSequence': checks.markSequence,
  'checks.gate': passGate,
};

/** Every call that only reads and must not wait for an import. */
export const searchHandlers: Handlers<ReadingCall, SearchDeps> = {
  'sources.list': ({ library }, input) => ok(listSources(library.db, input)),
  'sources.get': sources.getSource,
  'sources.getOriginal': care.getOriginal,
  'sources.restingOn': care.restingOn,
  'collections.list': collections.listAll,
  'proposals.list': proposals.listProposals,
  'origins.get': origins.getOrigins,
  'origins.count': origins.countOrigins,
  'trash.consequences': purging.consequences,
  'search.facets': searching.facets,
  'search.recent': searching.recent,
  'tags.list': ({ library }) => ok({ tags: listTags(library.db) }),
  'excerpts.list': ({ library }, input) => ok(listExcerpts(library.db, input)),
  'excerpts.get': excerpts.getExcerpt,
  'figures.list': ({ library }, input) => ok(listFigures(library.db, input)),
  'figures.get': figures.getFigure,
  'pictures.list': ({ library }, input) => ok(listPictures(library.db, input)),
  'pictures.get': pictures.getPicture,
  'search.find': ({ library }, input) => ok(search(library.db, input)),
  'briefings.list': ({ library }, input) => ok({ rows: listBriefings(library.db, input.trashed) }),
  'briefings.resolve': briefings.resolveTargets,
  'versions.list': versions.listKept,
  'versions.compare': versions.compareStates,
  'comments.list': comments.listComments,
  'exporting.list': listExportedFiles,
  'preview.pages': showPages,
  'preview.warm': warmPreviews,
  'preview.close': closePreview,
  'checks.run': checks.runChecks,
  'checks.close': checks.closeChecks,
  'checks.ofSource': checks.checksOf,
  'comparing.facts': (deps, input) => compareFacts(deps, input),
  'styles.list': styles.listCitationStyles,
  'styles.get': styles.getCitationStyle,
  'briefings.draftSourceSummary': sourceSummary.draftSummary,
  'bundles.plan': ({ library }, input) => planBundle(library, input),
};

type Areas = EventData<'library.changed'>['areas'];

/** What a successful call has changed, for the event `library.changed`. */
export const changedBy: Readonly<Record<CallsOn<'library'>, Areas>> = {
  'sources.update': ['sources', 'excerpts', 'figures'],
  'sources.setResidue': ['sources', 'excerpts', 'figures'],
  'sources.decideFacts': ['sources', 'excerpts', 'figures'],
  'sources.setEncoding': ['sources'],
  'sources.decideNearDuplicate': ['library', 'sources', 'excerpts', 'figures'],
  'collections.create': ['collections'],
  'collections.rename': ['collections', 'sources'],
  'collections.delete': ['collections', 'sources'],
  'collections.addSources': ['collections', 'sources'],
  'collections.removeSources': ['collections', 'sources'],
  'proposals.dismiss': [],
  'proposals.restore': [],
  'origins.confirm': ['origins'],
  'origins.dismiss': ['origins'],
  'origins.remove': ['origins'],
  'trash.purge': libraryArea.options,
  'search.remember': [],
  'search.forget': [],
  'sources.trash': ['library', 'sources', 'excerpts', 'figures'],
  'sources.restore': ['library', 'sources', 'excerpts', 'figures'],
  'importing.importPasted': ['library', 'sources', 'excerpts', 'figures', 'origins'],
  'excerpts.add': ['library', 'sources', 'excerpts'],
  'excerpts.update': ['excerpts'],
  'excerpts.trash': ['library', 'sources', 'excerpts'],
  'excerpts.restore': ['library', 'sources', 'excerpts'],
  'figures.add': ['library', 'sources', 'figures'],
  'figures.update': ['figures'],
  'figures.trash': ['library', 'sources', 'figures'],
  'figures.restore': ['library', 'sources', 'figures'],
  'pictures.update': ['pictures'],
  'pictures.trash': ['library', 'pictures'],
  'pictures.restore': ['library', 'pictures'],
  'briefings.create': ['library', 'briefings'],
  'briefings.createFrom': ['library', 'briefings'],
  'briefings.get': [],
  'briefings.save': ['briefings'],
  'briefings.keepVersion': ['versions'],
  'briefings.trash': ['library', 'briefings'],
  'briefings.restore': ['library', 'briefings'],
  'versions.restore': ['briefings', 'versions'],
  'comments.begin': ['comments'],
  'comments.reply': ['comments'],
  'comments.edit': ['comments'],
  'comments.remove': ['comments'],
  'comments.setResolved': ['comments'],
  'styles.remove': ['styles'],
  'checks.markSequence': ['figures'],
  'checks.gate': [],
};

/** Runs one call that may write; failures of the disk or the database are answered, bugs are thrown. */
export function runLibraryCall<N extends CallsOn<'library'>>(
  deps: Deps,
  name: N,
  input: CallParsed<N>,
): Promise<Result<CallOutput<N>, CallError>> {
  const handler: Handlers<CallsOn<'library'>, Deps>[N] = libraryHandlers[name];
  return answering(deps.library.name, () => handler(deps, input));
}

/** Runs one call that only reads; see `runLibraryCall`. */
export function runSearchCall<N extends ReadingCall>(
  deps: SearchDeps,
  name: N,
  input: CallParsed<N>,
): Promise<Result<CallOutput<N>, CallError>> {
  const handler: Handlers<ReadingCall, SearchDeps>[N] = searchHandlers[name];
  return answering(deps.library.name, () => handler(deps, input));
}
