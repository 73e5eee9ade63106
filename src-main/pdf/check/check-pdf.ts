import type { PdfCheck } from '#core/contract/print-views.ts';
import { readContent } from './content.ts';
import { FILE_RULES } from './file-rules.ts';
import { FONT_RULES } from './font-rules.ts';
import { METADATA_RULES } from './metadata-rules.ts';
import { readPdf } from './read-pdf.ts';
import { applied, type Rule, type Standard } from './rule.ts';
import { readStructure } from './structure.ts';
import { STRUCTURE_RULES } from './structure-rules.ts';

/** Everything that is looked at, in the order reported. */
export const RULES: readonly Rule[] = [...FILE_RULES, ...METADATA_RULES, ...FONT_RULES, ...STRUCTURE_RULES];

/**
 * Looks at a written PDF by our own rules, each a part of a standard: what a validator would stumble over first. It is no
 * validator: a file that passes may still break a rule that is not looked at here. Throws for bytes that are no PDF.
 */
export function checkPdf(bytes: Uint8Array): PdfCheck[] {
  const pdf = readPdf(bytes);
  const subject = { pdf, content: readContent(pdf), structure: readStructure(pdf) };
  return RULES.map((rule) => applied(rule, subject));
}

const STANDARDS: readonly Standard[] = ['PDF/A-3a', 'PDF/UA-1'];

/** The standards none of whose rules a file broke. */
export function followedBy(checks: readonly PdfCheck[]): Standard[] {
  const broken = new Set(checks.filter((it) => !it.passed).map((it) => it.rule));
  return STANDARDS.filter((standard) =>
    RULES.every((rule) => !rule.of.includes(standard) || !broken.has(rule.name)),
  );
}
