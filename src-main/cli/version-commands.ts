import type { ComparedBlock, Comparison } from '#core/compare/comparison.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { VersionRow } from '#core/contract/views.ts';
import type { BriefingId, VersionId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { getBriefing } from '#main/actions/briefings.ts';
import type { SearchDeps } from '#main/actions/deps.ts';
import { compareStates, listKept, restoreKept } from '#main/actions/versions.ts';
import { findBriefing } from './briefing-commands.ts';
import type { Command } from './command.ts';

export const versionsListCommand: Command = {
  usage: 'versions list BRIEFING',
  summary: 'lists what was kept of a briefing (its id or its title), the latest first',
  operands: { least: 1, most: 1 },
  needs: ['library'],
  run: ({ library, operands }, access) =>
    access.reading(library ?? '', (deps) => {
      const found = findVersions(deps, operands[0] ?? '');
      if (!found.ok) return found;
      const { versions } = found.value;
      const text = versions.length === 0 ? 'No version of it was kept yet.' : versions.map(lineOf).join('\n');
      return ok({ json: { versions }, text, problems: false });
    }),
};

export const versionsCompareCommand: Command = {
  usage: 'versions compare BRIEFING FROM [TO]',
  summary: 'shows what changed from one version to another, or to the present state',
  operands: { least: 2, most: 3 },
  needs: ['library'],
  run: ({ library, operands: [name = '', ...versions] }, access) =>
    access.reading(library ?? '', (deps) => {
      const found = findVersions(deps, name);
      if (!found.ok) return found;
      const [from, to] = [versions[0] ?? '', versions[1]];
      const before = findVersion(found.value.versions, from);
      if (!before.ok) return before;
      const after = to === undefined ? ok(null) : findVersion(found.value.versions, to);
      if (!after.ok) return after;
      const { briefingId } = found.value;
      const compared = compareStates(deps, { briefingId, from: before.value, to: after.value });
      if (!compared.ok) return compared;
      return ok({ json: compared.value, text: comparisonText(compared.value), problems: false });
    }),
};

export const versionsRestoreCommand: Command = {
  usage: 'versions restore BRIEFING VERSION',
  summary: 'makes a briefing what it was in a version (its id or its name), and keeps what it is',
  operands: { least: 2, most: 2 },
  needs: ['library'],
  run: ({ library, operands: [name = '', version = ''] }, access) =>
    access.writing(library ?? '', 'open', (deps) => {
      const found = findVersions(deps, name);
      if (!found.ok) return found;
      const wanted = findVersion(found.value.versions, version);
      if (!wanted.ok) return wanted;
      const { briefingId } = found.value;
      const present = getBriefing(deps, { id: briefingId });
      if (!present.ok) return present;
      const restored = restoreKept(deps, { id: wanted.value, revision: present.value.revision });
      if (!restored.ok) return restored;
      const text = `“${present.value.briefing.title}” is what it was in ${version}. What it was before is kept as a version.`;
      return ok({ json: restored.value, text, problems: false });
    }),
};

interface Versions {
  readonly briefingId: BriefingId;
  readonly versions: readonly VersionRow[];
}

function findVersions(deps: SearchDeps, name: string): Result<Versions, CallError> {
  const found = findBriefing(deps, name);
  if (!found.ok) return found;
  const listed = listKept(deps, { briefingId: found.value });
  return listed.ok ? ok({ briefingId: found.value, versions: listed.value.rows }) : listed;
}

/** A version by its id or, where only one bears it, by its name. */
function findVersion(versions: readonly VersionRow[], name: string): Result<VersionId, CallError> {
  const byId = versions.find((it) => it.id === name);
  const byName = versions.filter((it) => it.name === name);
  const found = byId ?? (byName.length === 1 ? byName[0] : undefined);
  return found ? ok(found.id) : fail({ code: 'not-found', what: 'version' });
}

function lineOf(it: VersionRow): string {
  const name = it.name === null ? '' : `  ${it.name}`;
  const exported = it.exports === 0 ? '' : `, exported ${it.exports}×`;
  return `${it.id}  ${it.savedAt}${name} (${it.words} words, ${it.byteLength} bytes${exported})`;
}

function comparisonText(it: Comparison): string {
  const citations = `${it.citationsAdded} added, ${it.citationsRemoved} removed, ${it.citationsChanged} changed`;
  const facts = it.facts.map(({ fact, before, after }) => `${fact}: ${before} → ${after}`);
  const blocks = it.blocks.filter(({ change }) => change !== 'same').map(blockText);
  return [
    `Words: ${it.wordsAdded} added, ${it.wordsRemoved} removed. Citations: ${citations}.`,
    ...facts,
    ...blocks,
  ].join('\n');
}

/** Words that were removed stand in [-…-], words that were added in {+…+}. */
function blockText({ change, type, pieces, remarks }: ComparedBlock): string {
  const words = pieces.map((it) => {
    if (it.change === 'same') return it.text;
    return it.change === 'added' ? `{+${it.text}+}` : `[-${it.text}-]`;
  });
  return [`\n${type.replaceAll('-', ' ')}, ${change}`, words.join(''), ...remarks.map((it) => `  ${it}`)]
    .filter((line) => line !== '')
    .join('\n');
}
