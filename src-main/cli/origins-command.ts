import type { CallError } from '#core/contract/errors.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { OriginEvidence, OriginRef } from '#core/model/origin.ts';
import { ok, type Result } from '#core/model/result.ts';
import type { Source } from '#core/model/source.ts';
import { groupByOrigin, type Link, type OriginGroup } from '#core/origins/groups.ts';
import { everyLink } from '#main/actions/origins.ts';
import type { SearchDeps } from '#main/actions/deps.ts';
import { listedSources } from '#main/store/sources.ts';
import type { Command, Outcome } from './command.ts';
import { labelLine } from './report.ts';

export const originsCommand: Command = {
  usage: 'origins',
  summary: 'groups the sources by what they derive from, with the evidence for each link',
  operands: { least: 0, most: 0 },
  needs: ['library'],
  run: ({ library }, access) => access.reading(library ?? '', (deps) => origins(deps)),
};

function origins(deps: SearchDeps): Result<Outcome, CallError> {
  const { db } = deps.library;
  const sources = listedSources(db);
  const links = everyLink(db);
  const byId = new Map<string, Source>(sources.map((it) => [it.id, it]));
  const groups = groupByOrigin(
    sources.map((it) => it.id),
    links,
  );
  const sourceJson = (id: SourceId) => {
    const it = byId.get(id);
    return {
      sourceId: id,
      citeKey: it?.citeKey ?? null,
      title: it?.title ?? null,
      outlet: it?.outlet ?? null,
    };
  };
  const originJson = (it: OriginRef) =>
    it.kind === 'named' ? { kind: it.kind, name: it.name } : { kind: it.kind, ...sourceJson(it.id) };
  const json = {
    carriers: sources.length,
    origins: groups.length,
    groups: groups.map((group) => ({
      origin: originJson(group.origin),
      carriers: group.carriers.map(sourceJson),
      links: group.links.map((it) => ({
        carrier: sourceJson(it.carrier),
        origin: originJson(it.origin),
        state: it.state,
        evidence: evidenceJson(it.evidence),
      })),
    })),
  };
  const line = (id: SourceId) => {
    const it = byId.get(id);
    return it ? labelLine(it) : id;
  };
  const text = groups
    .map((group) => {
      const head =
        group.origin.kind === 'named' ? `${group.origin.name} (not in the library)` : line(group.origin.id);
      const below = group.links.map(
        (it) => `  ${linkWords(it, group, line)}\n    ${evidenceLine(it.evidence)}`,
      );
      return [head, ...below].join('\n');
    })
    .join('\n\n');
  const head = `${counted(sources.length, 'carrier')}, ${counted(groups.length, 'origin')}`;
  return ok({ json, text: `${head}\n\n${text}`, problems: false });
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The carrier, and from whom where that is not the head of the group. */
function linkWords(it: Link, group: OriginGroup, line: (id: SourceId) => string): string {
  const state = it.state === 'confirmed' ? '' : 'perhaps ';
  const isHead =
    it.origin.kind === 'source' && group.origin.kind === 'source' && it.origin.id === group.origin.id;
  const through = it.origin.kind === 'source' && !isHead ? `, from ${line(it.origin.id)}` : '';
  return `${state}${line(it.carrier)}${through}`;
}

function evidenceJson(it: OriginEvidence) {
  const { naming, sharedNumbers, threeWordShare, stemPairShare } = it;
  return { naming, sharedRuns: it.sharedRuns, sharedNumbers, threeWordShare, stemPairShare };
}

function evidenceLine(it: OriginEvidence): string {
  const parts = [
    it.naming === null ? null : `names it: “${it.naming.words}”`,
    it.sharedRuns[0] === undefined ? null : `${it.sharedRuns[0].words} words in a row`,
    it.sharedNumbers.length === 0 ? null : `numbers ${it.sharedNumbers.slice(0, 6).join(', ')}`,
    it.threeWordShare === null ? null : `${Math.round(it.threeWordShare * 100)} % of three-word sequences`,
  ];
  return parts.filter((part) => part !== null).join('; ');
}
