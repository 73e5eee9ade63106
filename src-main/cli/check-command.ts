import { weight, type Finding, type Weight } from '#core/checks/finding.ts';
import type { CallError } from '#core/contract/errors.ts';
import { ok, type Result } from '#core/model/result.ts';
import { checkSaved, checkStored, type CheckedSaved } from '#main/actions/check-saved.ts';
import type { SearchDeps } from '#main/actions/deps.ts';
import { readBriefing, type StoredBriefing } from '#main/store/briefings.ts';
import { findBriefing } from './briefing-commands.ts';
import type { Command, Outcome } from './command.ts';

/** The app has the library open, or it lies where nobody may write. */
const CANNOT_WRITE: readonly CallError['code'][] = [
  'library-in-use',
  'library-in-use-elsewhere',
  'library-read-only',
];
/** Somebody waits for all of it. */
const BY_TODAY = { asSaved: false, patience: Number.POSITIVE_INFINITY };

export const checkCommand: Command = {
  usage: 'check BRIEFING',
  summary:
    'lists what the checks find in a briefing (its id or its title); exits with 1 where something is wrong',
  operands: { least: 1, most: 1 },
  needs: ['library'],
  run: async ({ library, operands: [name = ''] }, access) => {
    const folder = library ?? '';
    const written = await access.writing(folder, 'open', (deps) =>
      checkNamed(deps, name, (stored) => checkSaved(deps, stored, BY_TODAY)),
    );
    if (written.ok || !CANNOT_WRITE.includes(written.error.code)) return written;
    // What is found can be said all the same; only that it was looked at is not remembered.
    return access.reading(folder, (deps) =>
      checkNamed(deps, name, (stored) => checkStored({ ...access.means, ...deps }, stored, BY_TODAY)),
    );
  },
};

function checkNamed(
  deps: SearchDeps,
  name: string,
  check: (stored: StoredBriefing) => Result<CheckedSaved, CallError>,
): Result<Outcome, CallError> {
  const found = findBriefing(deps, name);
  if (!found.ok) return found;
  const stored = readBriefing(deps.library.db, found.value);
  if (!stored.ok) return stored;
  const checked = check(stored.value);
  if (!checked.ok) return checked;
  const { findings, open, counts } = checked.value;
  const isOpen = new Set(open);
  const json = {
    findings: findings.map((it) => ({
      ...{ check: it.check, weight: it.weight, message: it.message, blockId: it.blockId, quote: it.quote },
      ...{ sources: it.sources, rule: it.rule, waived: !isOpen.has(it) },
    })),
  };
  return ok({ json, text: textOf(checked.value), problems: counts.wrong > 0 });
}

const HEADINGS: Readonly<Record<Weight, string>> = {
  ...{ wrong: 'Wrong', doubtful: 'Doubtful', hint: 'Hints' },
};

function textOf({ findings, open }: CheckedSaved): string {
  if (findings.length === 0) return 'The checks found nothing.';
  const groups = weight.options.flatMap((it) => {
    const them = open.filter((finding) => finding.weight === it);
    return them.length === 0 ? [] : [`${HEADINGS[it]}: ${them.length}`, ...them.map(linesOf), ''];
  });
  const waived = findings.length - open.length;
  const rest = waived === 0 ? [] : [`Let stand: ${waived}`];
  return [...groups, ...rest].join('\n').trimEnd();
}

function linesOf({ check, quote, message, advice }: Finding): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  return [`  ${check}${words === '' ? '' : `: “${words}”`}`, `    ${message}`, `    ${advice}`].join('\n');
}
