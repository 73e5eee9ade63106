import type { ClaimState, Verification, VerifiedClaim } from '#core/contract/print-views.ts';
import { counted, shownMoment } from '#renderer/library/words.ts';

// What a verification says, in sentences that claim no more than was looked at.

export const STATES: Readonly<Record<ClaimState, string>> = {
  valid: 'Holds',
  changed: 'Changed',
  'source-missing': 'Source missing',
};

const DIFFERENCES: Readonly<Record<NonNullable<VerifiedClaim['differs']>, string>> = {
  page: 'The words on the page are not those of the evidence.',
  excerpt: 'The excerpt no longer has the words that were cited.',
  text: 'The text of the source is not the one that was cited.',
  bytes: 'The file of the source is not the one that was cited.',
  record: 'What is recorded of the source is not what was printed.',
};

/** What is wrong with a claim, in a sentence; null where it holds. */
export function differenceWords({ state, differs }: Pick<VerifiedClaim, 'state' | 'differs'>): string | null {
  if (state === 'source-missing') return 'The library does not hold this source.';
  return differs === null ? null : DIFFERENCES[differs];
}

const of = (verified: Pick<Verification, 'claims'>, state: ClaimState): number =>
  verified.claims.filter((it) => it.state === state).length;

/** The verdict on the whole file. */
export function headline(verified: Pick<Verification, 'claims' | 'state' | 'exportedAt'>): string {
  const total = verified.claims.length;
  const [changed, missing] = [of(verified, 'changed'), of(verified, 'source-missing')];
  if (changed + missing === 0) {
    if (verified.state === 'changed')
      return 'The file was altered after it was made, though its claims still agree with their evidence.';
    if (total === 0)
      return verified.exportedAt === null
        ? 'The file makes no claims that could be looked up.'
        : 'The file is as this library made it. It makes no claims that could be looked up.';
    return total === 1
      ? 'The one claim of the file holds.'
      : `All ${counted(total, 'claim')} of the file hold.`;
  }
  const parts = [
    changed === 0 ? '' : `${changed} ${changed === 1 ? 'has' : 'have'} changed`,
    missing === 0 ? '' : `${missing} ${missing === 1 ? 'rests' : 'rest'} on a source that is missing`,
  ].filter((it) => it !== '');
  const rest = of(verified, 'valid');
  const others = rest === 0 ? '' : rest === 1 ? ' The other one holds.' : ` The other ${rest} hold.`;
  return `Of ${counted(total, 'claim')}, ${parts.join(' and ')}.${others}`;
}

/** What the file was held against, and what that can show. */
export function againstWords({ against }: Pick<Verification, 'against'>): string {
  return against === 'library'
    ? 'Held against the open library: the words of each claim on its page, the excerpts, and the text and the file of each source.'
    : 'The file was held only against the evidence it carries itself: that shows whether it was altered, not whether its sources say so.';
}

/** Whether this library made the very file, and so what else on its pages may have been altered. `now` and `locale` as for `shownMoment`. */
export function exportedWords(
  { exportedAt }: Pick<Verification, 'exportedAt'>,
  now: string,
  locale?: string,
): string {
  if (exportedAt === null)
    return 'This library has not noted an export of this very file: its SHA-256 is not among them. Words that belong to no claim, those of the notes among them, were not compared and may have been altered.';
  const sameDay = new Date(exportedAt).toDateString() === new Date(now).toDateString();
  const when = shownMoment(exportedAt, now, locale);
  return `This library exported this very file ${sameDay ? `today at ${when}` : `on ${when}`}: not a byte of it has changed since.`;
}

/** A claim with what tells it from the others: a note may cite several sources, and some claims have no note. */
export interface ClaimRow {
  readonly key: string;
  readonly claim: VerifiedClaim;
}

/** Claims that need a look, or all of them. */
export function claimRows(claims: readonly VerifiedClaim[], all: boolean): ClaimRow[] {
  const rows = claims.map((claim, index) => ({ key: String(index), claim }));
  return all ? rows : rows.filter((it) => it.claim.state !== 'valid');
}

/** The whole result as text, to be sent to somebody. */
export function verificationText(verified: Verification, now: string, locale?: string): string {
  const lines = verified.claims.map((it) =>
    [
      `${it.note === null ? 'Without a note' : `Note ${it.note}`}: ${STATES[it.state]}`,
      `  Claim: ${it.claim}`,
      `  Source: ${it.source}`,
      ...(it.quote === null ? [] : [`  Quoted: “${it.quote}”`]),
      ...(differenceWords(it) === null ? [] : [`  ${differenceWords(it)}`]),
    ].join('\n'),
  );
  return [
    `${verified.fileName}: ${verified.title}`,
    `SHA-256 ${verified.fileSha256}`,
    headline(verified),
    againstWords(verified),
    exportedWords(verified, now, locale),
    ...(lines.length === 0 ? [] : ['', ...lines]),
    '',
  ].join('\n');
}
