import type { ExportReport, PdfCheck } from '#core/contract/print-views.ts';
import type { ReadPdf } from './read-pdf.ts';
import type { ReadContent } from './content.ts';
import type { ReadStructure } from './structure.ts';

/** The standards whose rules are looked at, in part. */
export type Standard = ExportReport['claims'][number];

/** What the rules look at: the file, what is painted on its pages, and its structure. */
export interface Subject {
  readonly pdf: ReadPdf;
  readonly content: ReadContent;
  readonly structure: ReadStructure;
}

export interface Rule {
  /** Such as `figures-described`. */
  readonly name: string;
  /** Where it stands: ISO 19005-3 is PDF/A-3, ISO 14289-1 is PDF/UA-1. */
  readonly clause: string;
  /** Which standards ask for it; none where only this house does. */
  readonly of: readonly Standard[];
  /** What is against the rule, a line each; nothing for a file that follows it. */
  readonly faults: (subject: Subject) => readonly string[];
}

export const BOTH: readonly Standard[] = ['PDF/A-3a', 'PDF/UA-1'];
export const ARCHIVE: readonly Standard[] = ['PDF/A-3a'];
export const ACCESS: readonly Standard[] = ['PDF/UA-1'];

const MOST_NAMED = 3;

export function applied(rule: Rule, subject: Subject): PdfCheck {
  const faults = rule.faults(subject);
  const named = faults.slice(0, MOST_NAMED).join('; ');
  const more = faults.length > MOST_NAMED ? `; ${faults.length - MOST_NAMED} more` : '';
  const passed = faults.length === 0;
  return { rule: rule.name, passed, found: passed ? rule.clause : `${rule.clause}: ${named}${more}` };
}

/** `message` where something is not so. */
export function unless(holds: boolean, message: string): string[] {
  return holds ? [] : [message];
}
