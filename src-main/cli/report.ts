import { sentenceForProblem } from '#core/contract/messages.ts';
import type { Problem } from '#core/contract/problems.ts';
import type { SourceLabel } from '#core/contract/views.ts';

/** Problems as every command answers them. */
export function problemsJson(problems: readonly Problem[]) {
  return problems.map((it) => ({ code: it.code, message: sentenceForProblem(it) }));
}

/** Problems for people: a line each, the line of the file first where it is known. */
export function problemLines(problems: readonly Problem[]): string[] {
  return problems.map((it) => `  ${it.line === null ? '' : `line ${it.line}: `}${sentenceForProblem(it)}`);
}

/** A source in one line. */
export function labelLine(it: SourceLabel): string {
  const rest = [it.outlet, it.publishedOn].filter((part) => part !== null).join(', ');
  return `${it.citeKey}  ${it.title ?? '(no title)'}${rest === '' ? '' : ` (${rest})`}`;
}
