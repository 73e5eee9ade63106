import { basename, dirname, join, resolve } from 'node:path';
import { existsSync, mkdirSync } from 'node:fs';
import { sentenceFor } from '#core/contract/messages.ts';
import type { CallError } from '#core/contract/errors.ts';
import { salvageText } from '#core/contract/salvage.ts';
import { sentenceForFault, soundnessText } from '#core/contract/soundness.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { answering } from '#main/actions/answering.ts';
import { makeBackup } from '#main/actions/backups.ts';
import { restoreAsNew, restoreInPlace, type Restored } from '#main/store/backup-restore.ts';
import { BACKUPS_NAME } from '#main/store/backup.ts';
import { salvage } from '#main/store/salvage.ts';
import { checkLibrary } from '#main/store/soundness.ts';
import type { Access } from './access.ts';
import type { Command, Outcome } from './command.ts';

export const backupCommand: Command = {
  usage: 'backup [--to DIR]',
  summary:
    'makes a checked copy of the database in the library’s backups folder; with --to also in a second folder',
  operands: { least: 0, most: 0 },
  needs: ['library'],
  takes: 'to',
  run: ({ library, to }, access) =>
    withKey(library ?? '', access, async (folder, key) => {
      const second = to === null ? null : resolve(to);
      if (second !== null) mkdirSync(second, { recursive: true });
      const made = await makeBackup({ folder, key, force: true, second }, access.means.now(), () => true);
      if (!made.ok) return made;
      const { name, home, secondError } = made.value;
      const file = name === null ? null : join(library ?? '', BACKUPS_NAME, name);
      const lines = [
        file === null ? 'There is a copy of this very second already.' : `Made ${file}.`,
        ...(home === null ? [] : [`Copied it with the original files to ${home}.`]),
        ...(secondError === null ? [] : [sentenceFor(secondError)]),
      ];
      return ok({ json: { file, second: home }, text: lines.join('\n'), problems: secondError !== null });
    }),
};

export const restoreCommand: Command = {
  usage: 'restore BACKUP --to DIR [--in-place]',
  summary:
    'makes a new library of a copy (its file), or with --in-place puts it in the place of the library DIR',
  operands: { least: 1, most: 1 },
  needs: ['to'],
  takes: 'care',
  run: ({ operands, to, care }, access) => {
    const file = resolve(operands[0] ?? '');
    if (!existsSync(file))
      return Promise.resolve(fail<CallError>({ code: 'cannot-read-file', name: basename(file) }));
    // A copy lies in `backups` of a library, or of its folder within a second one: the original files are beside that.
    const home = dirname(dirname(file));
    const target = resolve(to ?? '');
    return withKey(home, access, async (_, key) => {
      const homes = care?.inPlace === true ? [target, home] : [home];
      const from = { file, homes, key };
      const done =
        care?.inPlace === true
          ? await restoreInPlace(from, target, access.means.now())
          : await restoreAsNew(from, target, access.means.newId());
      return done.ok ? ok(restoredOutcome(done.value, to ?? '')) : done;
    });
  },
};

function restoredOutcome({ missingFiles }: Restored, to: string): Outcome {
  const missing = missingFiles.map((it) => `  ${it}`);
  const lines =
    missing.length === 0
      ? []
      : [
          'The original files of these are gone or changed; their texts, excerpts and figures are there:',
          ...missing,
        ];
  return {
    json: { library: to, missingFiles },
    text: [`Restored ${to}.`, ...lines].join('\n'),
    problems: missing.length > 0,
  };
}

export const doctorCommand: Command = {
  usage: 'doctor [--salvage DIR]',
  summary:
    'looks at everything in the library by its hash and says what is wrong, exits with 1 then; with --salvage carries over what can be proved',
  operands: { least: 0, most: 0 },
  needs: ['library'],
  takes: 'care',
  run: ({ library, care }, access) =>
    withKey(library ?? '', access, async (folder, key) => {
      const checked = await checkLibrary(folder, key);
      if (!checked.ok) return checked;
      const { faults, looked } = checked.value;
      const told = { faults: faults.map((it) => ({ ...it, message: sentenceForFault(it) })), looked };
      const outcome = { json: told, text: soundnessText(checked.value), problems: faults.length > 0 };
      if (care?.salvage == null) return ok(outcome);
      const to = resolve(care.salvage);
      const { now, newId } = access.means;
      const done = await salvage({ folder, key, homes: [], at: now(), newId }, to);
      if (!done.ok) return done;
      return ok({
        json: { ...told, salvaged: done.value },
        text: `${outcome.text}\n\n${salvageText(done.value).trimEnd()}`,
        problems: faults.length > 0 || done.value.lost.length + done.value.marked.length > 0,
      });
    }),
};

/** With the key of an encrypted library, which is wiped afterwards. */
async function withKey(
  library: string,
  access: Access,
  work: (folder: string, key: Uint8Array | null) => Promise<Result<Outcome, CallError>>,
): Promise<Result<Outcome, CallError>> {
  const folder = resolve(library);
  const key = await access.keyOf(folder);
  if (!key.ok) return key;
  try {
    return await answering(basename(folder), () => work(folder, key.value));
  } finally {
    key.value?.fill(0);
  }
}
