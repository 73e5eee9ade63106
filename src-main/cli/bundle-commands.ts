import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { BundleItem, BundleSubject, MergeChoices, SignatureView } from '#core/contract/bundle-views.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { SearchDeps } from '#main/actions/deps.ts';
import { exportBundle } from '#main/bundles/export-bundle.ts';
import { describeBundle, mergeBundle, previewBundle } from '#main/bundles/import-bundle.ts';
import { recognised } from '#main/bundles/recognise.ts';
import { readSigningKey } from '#main/bundles/signing-key.ts';
import { findCollectionByName } from '#main/store/collections.ts';
import { appVersion } from './app-version.ts';
import { findBriefing } from './briefing-commands.ts';
import type { BundleOptions } from './bundle-options.ts';
import type { Command } from './command.ts';

const PLAIN: BundleOptions = {
  ...{ collection: null, ceiling: null, leaveOut: false, withComments: false, sign: false, take: null },
};
const NEVER = new AbortController().signal;
const quiet = (): void => undefined;

export const bundleExportCommand: Command = {
  usage: 'bundle export BRIEFING|--collection NAME --to FILE',
  summary: 'writes one file with a briefing and what it rests on, or with a collection',
  operands: { least: 0, most: 1 },
  needs: ['library', 'to'],
  takes: 'bundle',
  run: ({ library, operands, to, bundle }, access) =>
    access.reading(library ?? '', async (deps) => {
      const options = bundle ?? PLAIN;
      const subject = subjectOf(deps, operands[0], options);
      if (!subject.ok) return subject;
      const key = options.sign ? readSigningKey(userDataFolder()) : null;
      if (options.sign && key === null) return fail({ code: 'no-signing-key' });
      const { ceiling, leaveOut, withComments } = options;
      const wish = { subject: subject.value, ceiling, comments: withComments, leaveOutPortions: leaveOut };
      const version = appVersion(access.resources);
      const job = { wish, to: resolve(to ?? ''), key, version, madeAt: access.means.now() };
      const made = await exportBundle(deps.library, job, quiet, NEVER);
      if (!made.ok) return made;
      const { counts, size, sha256, fingerprint } = made.value;
      const held = Object.entries(counts).map(([noun, count]) => `${noun} ${count}`);
      const lines = [
        `Wrote ${to ?? ''}: ${held.join(', ')}; ${size} bytes.`,
        `SHA-256 ${sha256}`,
        fingerprint === null ? 'Not signed.' : `Signed with the key ${fingerprint}`,
      ];
      return ok({ json: { file: to, ...made.value }, text: lines.join('\n'), problems: false });
    }),
};

export const bundleShowCommand: Command = {
  usage: 'bundle show FILE [--library DIR]',
  summary: 'checks a bundle and says what is in it and, with a library, how it differs',
  operands: { least: 1, most: 1 },
  needs: [],
  takes: 'library',
  run: async ({ library, operands }, access) => {
    const file = resolve(operands[0] ?? '');
    if (library === null) {
      const read = await describeBundle(file, NEVER);
      if (!read.ok) return read;
      const { signature, ...about } = read.value;
      const known = recognised(signature, userDataFolder());
      return ok({ json: { ...about, signature: known }, text: aboutText(about, known), problems: false });
    }
    return access.reading(library, async (deps) => {
      const read = await previewBundle(deps.library, file, quiet, NEVER);
      if (!read.ok) return read;
      const { signature, items, ...about } = read.value;
      const known = recognised(signature, userDataFolder());
      const text = [aboutText(about, known), ...items.map(itemLine)].join('\n');
      return ok({ json: { ...about, signature: known, items }, text, problems: false });
    });
  },
};

export const bundleImportCommand: Command = {
  usage: 'bundle import FILE [--take theirs|ours]',
  summary: 'brings a bundle in; without --take nothing of ours is written over but by a later state of it',
  operands: { least: 1, most: 1 },
  needs: ['library'],
  takes: 'bundle',
  run: ({ library, operands, bundle }, access) =>
    access.writing(library ?? '', 'openOrCreate', async (deps) => {
      const path = resolve(operands[0] ?? '');
      const read = await previewBundle(deps.library, path, quiet, NEVER);
      if (!read.ok) return read;
      const { digest, items } = read.value;
      const signature = recognised(read.value.signature, userDataFolder());
      const job = { path, digest, choices: choicesFor(items, bundle?.take ?? null) };
      const merged = await mergeBundle(deps, job, quiet, NEVER);
      if (!merged.ok) return merged;
      const { added, changed, kept, same, briefingId } = merged.value;
      const counts = (it: object) =>
        Object.entries(it)
          .map(([noun, count]) => `${noun} ${count}`)
          .join(', ');
      const lines = [
        signatureText(signature),
        `Added: ${counts(added)}.`,
        `Changed: ${counts(changed)}. Kept as they are here: ${kept}. The same: ${same}.`,
        ...(briefingId === null ? [] : [`Briefing ${briefingId}.`]),
      ];
      // What was left as it is here wants a look.
      return ok({ json: { ...merged.value, signature }, text: lines.join('\n'), problems: kept > 0 });
    }),
};

function subjectOf(
  deps: SearchDeps,
  briefing: string | undefined,
  { collection }: BundleOptions,
): Result<BundleSubject, CallError> {
  if (collection !== null) {
    const found = findCollectionByName(deps.library.db, collection);
    return found ? ok({ kind: 'collection', id: found.id }) : fail({ code: 'not-found', what: 'collection' });
  }
  const found = findBriefing(deps, briefing ?? '');
  return found.ok ? ok({ kind: 'briefing', id: found.value }) : found;
}

function choicesFor(items: readonly BundleItem[], take: 'theirs' | 'ours' | null): MergeChoices {
  if (take === null) return [];
  return items
    .filter((it) => it.state !== 'new' && it.may.includes(take))
    .map(({ kind, id }) => ({ kind, id, choice: take }));
}

interface About {
  readonly kind: string;
  readonly title: string;
  readonly madeAt: string;
  readonly version: string;
  readonly fileName: string;
  readonly counts: object;
}

function aboutText(
  { kind, title, madeAt, version, fileName, counts }: About,
  signature: SignatureView,
): string {
  const held = Object.entries(counts).map(([noun, count]) => `${noun} ${String(count)}`);
  return [
    `${basename(fileName)}: ${kind} “${title}”, made ${madeAt} with Chancery ${version}.`,
    held.join(', '),
    signatureText(signature),
  ].join('\n');
}

function signatureText(it: SignatureView): string {
  switch (it.state) {
    case 'none':
      return 'Not signed.';
    case 'own':
      return `Signed by this account. ${it.fingerprint}`;
    case 'known':
      return `Signed by ${it.knownAs ?? it.signer}, whose key is known here. ${it.fingerprint}`;
    case 'unknown':
      return `Signed by a key not known here, which calls itself “${it.signer}”. Compare: ${it.fingerprint}`;
  }
}

function itemLine({ state, kind, name, differs }: BundleItem): string {
  const how = differs.length === 0 ? '' : ` (${differs.join(', ')})`;
  return `  ${state.padEnd(13)}  ${kind} ${name.replaceAll('\n', ' ')}${how}`;
}

/** Where the app of this account keeps its own things, the signing key among them (Electron's `userData`). */
function userDataFolder(): string {
  const home = homedir();
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  if (process.platform === 'win32') return join(APPDATA ?? join(home, 'AppData', 'Roaming'), 'Chancery');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Chancery');
  return join(XDG_CONFIG_HOME || join(home, '.config'), 'Chancery');
}
