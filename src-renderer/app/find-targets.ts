import type { SearchHit } from '#core/contract/search-views.ts';
import type { ExcerptView, FigureView, SourceLabel, SourceRow } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';
import type { PickableTarget } from '#renderer/editor/props.ts';
import { lastUsed, pickableUsed } from './used-targets.ts';
import { sourceLine, sourceName } from '#renderer/library/words.ts';

const MOST = 30;
const RECENT = 12;

const wordsOf = (hit: SearchHit) => hit.snippet.map((part) => part.text).join('');
const detailOf = (source: SourceLabel) => sourceLine(source) || source.citeKey;

/** What can be cited of a hit: everything but a briefing. */
function pickableHit(hit: SearchHit): PickableTarget | null {
  if (hit.kind === 'briefing') return null;
  if (hit.kind === 'picture') {
    const detail = hit.source === null ? '' : sourceName(hit.source);
    return {
      target: { kind: 'picture', id: hit.pictureId },
      label: 'Picture',
      detail,
      snippet: wordsOf(hit),
    };
  }
  const from = { label: sourceName(hit.source), detail: detailOf(hit.source), snippet: wordsOf(hit) };
  switch (hit.kind) {
    case 'source':
      return { ...from, target: { kind: 'source', id: hit.sourceId } };
    case 'excerpt':
      return { ...from, target: { kind: 'excerpt', id: hit.excerptId } };
    case 'figure':
      return { ...from, target: { kind: 'figure', id: hit.figureId } };
  }
}

/** What hits offer for citing: excerpts and figures as they come, each source once. */
export function pickableHits(hits: readonly SearchHit[]): PickableTarget[] {
  const found = new Map<string, PickableTarget>();
  for (const it of hits.map(pickableHit)) {
    if (it === null) continue;
    const key = `${it.target.kind} ${it.target.id}`;
    if (!found.has(key)) found.set(key, it);
  }
  return [...found.values()].slice(0, MOST);
}

const pickableExcerpt = (it: ExcerptView): PickableTarget => ({
  target: { kind: 'excerpt', id: it.id },
  label: sourceName(it.source),
  detail: detailOf(it.source),
  snippet: it.anchor.exact,
});
const pickableSource = (it: SourceRow): PickableTarget => ({
  target: { kind: 'source', id: it.id },
  label: sourceName(it),
  detail: detailOf(it),
  snippet: '',
});

/** What can be cited for some words; for none, what was cited, kept and imported last. Throws when the library cannot be read. */
export async function findTargets(query: string): Promise<readonly PickableTarget[]> {
  if (query.trim() !== '') {
    const answer = await call('search.find', { text: query, limit: 60, mode: 'typing' });
    if (!answer.ok) throw new Error(`the search failed: ${answer.error.code}`);
    return pickableHits(answer.value.hits);
  }
  const page = { offset: 0, limit: RECENT, descending: true };
  const excerpts = await call('excerpts.list', page);
  const sources = await call('sources.list', { ...page, sort: 'added' });
  if (!excerpts.ok || !sources.ok) throw new Error('the library could not be read');
  const listed = [...(await usedLast()), ...excerpts.value.rows.map(pickableExcerpt)];
  const first = new Map(listed.map((it) => [it.target.id, it]));
  return [...first.values(), ...sources.value.rows.map(pickableSource)];
}

async function usedLast(): Promise<PickableTarget[]> {
  const targets = [...lastUsed()];
  if (targets.length === 0) return [];
  const known = await call('briefings.resolve', { targets });
  // They are offered for convenience: the list is right without them.
  return known.ok ? pickableUsed(targets, known.value) : [];
}

const pickableFigure = (it: FigureView): PickableTarget => ({
  target: { kind: 'figure', id: it.id },
  label: it.anchor.exact,
  detail: sourceName(it.source),
  snippet: [it.measures, it.claimant, it.asOf].filter((part) => part !== null).join(' · '),
});

/** Figures for some words; for none, the newest. Throws when the library cannot be read. */
export async function findFigures(query: string): Promise<readonly PickableTarget[]> {
  if (query.trim() === '') {
    const answer = await call('figures.list', { offset: 0, limit: MOST, descending: true });
    if (!answer.ok) throw new Error(`the figures could not be read: ${answer.error.code}`);
    return answer.value.rows.map(pickableFigure);
  }
  const answer = await call('search.find', {
    text: query,
    limit: MOST,
    mode: 'typing',
    filter: { kinds: ['figure'] },
  });
  if (!answer.ok) throw new Error(`the search failed: ${answer.error.code}`);
  const found = answer.value.hits.flatMap((it) => (it.kind === 'figure' ? [it.figureId] : []));
  const figures = await Promise.all(found.map((id) => call('figures.get', { id })));
  // One that was deleted meanwhile is left out.
  return figures.flatMap((it) => (it.ok ? [pickableFigure(it.value.figure)] : []));
}
