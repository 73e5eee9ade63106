import type { CheckContext } from '#core/checks/check.ts';
import type { Mend, Place } from '#core/checks/finding.ts';
import { figureText } from '#core/briefing/figure-text.ts';
import type { Block } from '#core/model/block.ts';
import type { Statement } from '#core/statements/statement.ts';
import type { CitedNumber } from './cited-numbers.ts';

/** A source as a message names it: by outlet or title. */
export function sourceName(context: CheckContext, id: string): string {
  const source = context.things.sources.get(id);
  return source?.outlet ?? source?.title ?? 'another source of the library';
}

/** A cited number in the words of the briefing's language. */
export function citedWords(
  { statement, figure }: CitedNumber,
  context: CheckContext,
  form: { readonly qualifier: boolean; readonly unit: boolean },
): string {
  const { language } = context.facts;
  const its = context.things.sources.get(statement.sourceId)?.language ?? language;
  const isOurs = its.slice(0, 2) === language.slice(0, 2);
  return figureText(
    { ...statement, anchor: figure?.anchor ?? { ...NOWHERE, exact: statement.printed } },
    { value: isOurs ? 'printed' : 'number', asOf: false, ...form },
    language,
  );
}

/** A number as the briefing prints it, with the word that limits the cited one. */
export function limitedWords(printed: string, cited: Statement, language: string): string {
  return figureText(
    { ...cited, unit: null, anchor: { ...NOWHERE, exact: printed } },
    { value: 'printed', qualifier: true, unit: false, asOf: false },
    language,
  );
}

const NOWHERE = { prefix: '', suffix: '', start: 0, end: 0, textSha256: '' as Statement['key'] as never };

/** Words in place of others; none where nothing would change. */
export function replacing(blockId: Block['id'], place: Place, was: string, words: string): Mend[] {
  if (words === '' || words === was) return [];
  return [{ type: 'replace', label: `Write “${words}”`.slice(0, 300), blockId, place, words }];
}
