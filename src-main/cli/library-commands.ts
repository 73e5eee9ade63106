import { excerptId, figureId, sourceId } from '#core/model/ids.ts';
import { bodyOf } from '#core/model/source-text.ts';
import { searchFilter } from '#core/contract/search-views.ts';
import * as views from '#core/contract/views.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { getExcerpt } from '#main/actions/excerpts.ts';
import { getFigure } from '#main/actions/figures.ts';
import { runSearchCall } from '#main/actions/handlers.ts';
import { getSource } from '#main/actions/sources.ts';
import type { SearchDeps } from '#main/actions/deps.ts';
import { findSourceByCiteKey } from '#main/store/sources.ts';
import type { Command, Outcome } from './command.ts';
import { labelLine } from './report.ts';

/** As many as one call of the contract answers. */
const AT_ONCE = 1000;

export const sourcesCommand: Command = {
  usage: 'sources',
  summary: 'lists the sources',
  operands: { least: 0, most: 0 },
  needs: ['library'],
  run: ({ library }, access) =>
    access.reading(library ?? '', async (deps) => {
      const sources = [];
      for (let offset = 0; ; offset += AT_ONCE) {
        const filter = views.filter.parse({});
        const want = { offset, limit: AT_ONCE, filter, descending: false, sort: 'added' } as const;
        const listed = await runSearchCall(deps, 'sources.list', want);
        if (!listed.ok) return listed;
        sources.push(...listed.value.rows);
        if (sources.length >= listed.value.total || listed.value.rows.length === 0) break;
      }
      const text =
        sources.length === 0 ? 'The library holds no sources yet.' : sources.map(labelLine).join('\n');
      return ok({ json: { sources }, text, problems: false });
    }),
};

export const searchCommand: Command = {
  usage: 'search QUERY [--limit N]',
  summary: 'searches sources, excerpts and figures, the best first',
  operands: { least: 1, most: Infinity },
  needs: ['library'],
  takes: 'limit',
  run: ({ library, operands, limit }, access) =>
    access.reading(library ?? '', async (deps) => {
      const want = {
        text: operands.join(' '),
        limit: limit ?? 20,
        mode: 'ranked',
        filter: searchFilter.parse({}),
      } as const;
      const found = await runSearchCall(deps, 'search.find', want);
      if (!found.ok) return found;
      const lines = found.value.hits.map((it) => {
        const words = it.snippet.map((part) => part.text).join('');
        const of = it.kind === 'briefing' ? it.title : it.source === null ? '' : labelLine(it.source);
        return `${it.kind.padEnd(9)}${of}\n         ${words}`;
      });
      const text = lines.length === 0 ? `Nothing was found for "${want.text}".` : lines.join('\n');
      return ok({ json: found.value, text, problems: false });
    }),
};

export const showCommand: Command = {
  usage: 'show ID',
  summary: 'shows a source, excerpt or figure by its id, or a source by its cite key',
  operands: { least: 1, most: 1 },
  needs: ['library'],
  run: ({ library, operands }, access) =>
    access.reading(library ?? '', (deps) => show(deps, operands[0] ?? '')),
};

function show(deps: SearchDeps, name: string): Result<Outcome, CallError> {
  const id = findSourceByCiteKey(deps.library.db, name)?.id ?? sourceId.safeParse(name).data;
  const asSource = id === undefined ? fail(notFound) : getSource(deps, { id });
  if (asSource.ok) {
    const { source, text, residue, excerpts, figures, usedIn } = asSource.value;
    const body = bodyOf(text, residue);
    return ok({
      json: { source, text, body, residue, excerpts, figures, usedIn },
      text: `${labelLine(source)}\n\n${body}`,
      problems: false,
    });
  }
  if (asSource.error.code !== 'not-found') return asSource;
  const asExcerpt = excerptId.safeParse(name).data;
  const excerpt = asExcerpt === undefined ? fail(notFound) : getExcerpt(deps, { id: asExcerpt });
  if (excerpt.ok) {
    const { anchor, speaker, source } = excerpt.value.excerpt;
    const by = speaker === null ? '' : `\n${speaker}`;
    return ok({ json: excerpt.value, text: `${anchor.exact}${by}\n${labelLine(source)}`, problems: false });
  }
  if (excerpt.error.code !== 'not-found') return excerpt;
  const asFigure = figureId.safeParse(name).data;
  const figure = asFigure === undefined ? fail(notFound) : getFigure(deps, { id: asFigure });
  if (!figure.ok) return figure.error.code === 'not-found' ? fail(notFound) : figure;
  const { anchor, measures, source } = figure.value.figure;
  const text = `${anchor.exact}  ${measures ?? ''}\n${labelLine(source)}`;
  return ok({ json: figure.value, text, problems: false });
}

const notFound: CallError = { code: 'not-found', what: 'source' };
