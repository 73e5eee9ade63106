import { resolve } from 'node:path';
import type { Verification, VerifiedClaim } from '#core/contract/print-views.ts';
import { ok } from '#core/model/result.ts';
import { verifyFile } from '#main/actions/verifying.ts';
import type { Command } from './command.ts';

export const verifyCommand: Command = {
  usage: 'verify FILE.pdf [--library DIR]',
  summary: 'holds the evidence in a PDF against its pages and, with a library, against its sources',
  operands: { least: 1, most: 1 },
  needs: [],
  takes: 'library',
  run: async ({ library, operands }, access) => {
    const file = resolve(operands[0] ?? '');
    const { readEvidence } = access.means;
    const verified =
      library === null
        ? await verifyFile({ library, readEvidence }, file)
        : await access.reading(library, (deps) => verifyFile({ ...deps, readEvidence }, file));
    if (!verified.ok) return verified;
    const { state } = verified.value;
    return ok({ json: verified.value, text: verificationText(verified.value), problems: state !== 'valid' });
  },
};

const WHOLE: Readonly<Record<Verification['state'], string>> = {
  valid: 'Valid',
  changed: 'Changed',
  'source-missing': 'Source missing',
};

const DIFFERS: Readonly<Record<NonNullable<VerifiedClaim['differs']>, string>> = {
  page: 'the words of the claim do not stand on the pages',
  excerpt: 'the words it rests on are not those of the source',
  text: 'the text of the source is not the one it was taken from',
  bytes: 'the file of the source is not the one it was taken from, or cannot be read',
  record: 'what is said about the source, the excerpt or the figure has changed since',
};

/** What was found, in sentences; the claims that are not valid are named. */
export function verificationText(it: Verification): string {
  const { title, state, against, claims, exportedAt, fileSha256 } = it;
  const bad = claims.filter((claim) => claim.state !== 'valid');
  const held =
    against === 'library'
      ? 'Held against the library.'
      : 'Held against the evidence it carries, without a library.';
  const known =
    exportedAt === null
      ? 'The library has no record of exporting this very file: words that belong to no claim were not compared.'
      : `This very file was exported on ${exportedAt}.`;
  return [
    `${WHOLE[state]}: “${title}”. ${held}`,
    `${claims.length - bad.length} of ${claims.length} claims are valid.`,
    ...(against === 'library' ? [known] : []),
    `SHA-256 ${fileSha256}`,
    ...bad.map(claimText),
  ].join('\n');
}

function claimText({ note, claim, source, state, differs }: VerifiedClaim): string {
  const place = note === null ? 'Without a note' : `Note ${note}`;
  const from = source === '' ? '' : ` (${source})`;
  const why = differs === null ? 'the library does not hold its source' : DIFFERS[differs];
  return `  ${place}, ${state}: “${claim}”${from}: ${why}.`;
}
