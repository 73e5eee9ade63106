import type { CallOutput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { SourceId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Derivation } from '#core/origins/count.ts';
import { countOrigins } from '#core/origins/count.ts';
import { saidOf } from '#core/statements/differences.ts';
import type { Fact } from '#core/statements/fact.ts';
import type { Statement } from '#core/statements/statement.ts';
import { compareFacts } from '#main/actions/comparing.ts';
import type { SearchDeps } from '#main/actions/deps.ts';
import { allDerivations } from '#main/store/origins.ts';
import { findSourceByCiteKey } from '#main/store/sources.ts';
import type { Command, Outcome } from './command.ts';

type Compared = CallOutput<'comparing.facts'>;

export const compareCommand: Command = {
  usage: 'compare [--source KEY ...]',
  summary: 'lists where the sources agree and disagree on the same numbers',
  operands: { least: 0, most: 0 },
  needs: ['library'],
  takes: 'source',
  run: ({ library, sources }, access) => access.reading(library ?? '', (deps) => compare(deps, sources)),
};

function compare(deps: SearchDeps, keys: readonly string[]): Result<Outcome, CallError> {
  const { db } = deps.library;
  const only: SourceId[] = [];
  for (const key of keys) {
    const source = findSourceByCiteKey(db, key);
    if (source === null) return fail({ code: 'not-found', what: 'source' });
    only.push(source.id);
  }
  const compared = compareFacts(deps, { sources: only.length === 0 ? null : only }, () => true);
  if (!compared.ok) return compared;
  const { facts, sources } = compared.value;
  const text = textOf(compared.value, allDerivations(db));
  return ok({ json: { facts, sources }, text, problems: false });
}

function textOf({ facts, sources, total }: Compared, links: readonly Derivation[]): string {
  const head = `${counted(total, 'source')}, ${counted(facts.length, 'fact')} that two of them state.`;
  const names = new Map(
    sources.map((it) => [
      it.id,
      [it.outlet ?? it.title, it.publishedOn].filter((one) => one !== null).join(', '),
    ]),
  );
  return [head, ...facts.map((it) => blockOf(it, names, links))].join('\n\n');
}

/** A fact, and what each source says of it, side by side. */
function blockOf(
  { about, verdict, statements, differences }: Fact,
  names: ReadonlyMap<SourceId, string>,
  links: readonly Derivation[],
): string {
  const count = countOrigins(
    statements.map((it) => it.sourceId),
    links,
  );
  const head = `${verdict === 'agree' ? 'Agree' : 'Disagree'}: ${about} (${counted(count.carriers, 'source')}, ${counted(count.origins, 'origin')})`;
  const width = Math.max(...statements.map((it) => saidOf(it).length));
  const said = statements.map(
    (it) =>
      `  ${saidOf(it).padEnd(width)}  ${names.get(it.sourceId) ?? it.sourceId}${claimed(it)}\n  ${' '.repeat(width)}  ${it.sentence.replace(/\s+/g, ' ')}`,
  );
  const differ = differences.map((it) => `  ${it.isSequence ? '(a sequence) ' : ''}${it.message}`);
  return [head, ...said, ...differ].join('\n');
}

const claimed = (it: Statement): string => (it.claimant === null ? '' : `, from ${it.claimant}`);
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
