import { contentFrom, deskOf, type Desk } from '#core/checks/desk.test-support.ts';
import type { LibraryView } from '#core/checks/library-view.ts';
import { lookedUp } from '#core/checks/quotations/looked-up.test-support.ts';
import { briefingId, figureId } from '#core/model/ids.ts';
import { sequenceKey } from '#core/statements/statement.ts';
import { statementsIn } from '#core/statements/statements-in.ts';
import type { LabelledCase } from './labels.ts';

/** The briefing of a labelled case, and everything a check may know of its library, read as the app reads it. */
export function deskOfCase(it: LabelledCase): Desk {
  const scheme = typeof it.facts['markingScheme'] === 'string' ? it.facts['markingScheme'] : 'nato';
  const scale = it.facts['likelihoodScale'];
  const blocks = it.blocks.map((block, at) =>
    typeof block === 'string' ? block : wholeBlock(block, { id: `b${at + 1}`, scheme, scale }),
  );
  return deskOf({ ...it, blocks }, (desk) => viewOf(desk, it));
}

function viewOf(desk: Desk, { sequences, earlier }: LabelledCase): Partial<LibraryView> {
  const { sources, figures } = desk.context.library.references;
  return {
    found: lookedUp(desk),
    statements: sources.flatMap((it) => {
      const kept = figures.filter((figure) => figure.sourceId === it.id);
      return statementsIn(it, desk.texts.get(it.id) ?? '', [], { figures: kept, dismissed: [] });
    }),
    earlier: earlier.map(({ title, figure, said }) => ({
      ...{ briefingId: briefingId.parse('earlier'), figureId: figureId.parse(figure), title, said },
    })),
    sequences: new Set(sequences.map(([one, other]) => sequenceKey(`figure:${one}`, `figure:${other}`))),
  };
}

/** Parts of a block that are written as words. */
const PARTS = ['line', 'ifPressed', 'fact', 'basis'];
/** What a block has that says nothing of it. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'key-judgement': { likelihood: null, confidence: null, basis: [] },
  question: { line: [], ifPressed: [], fact: [] },
  'speaking-point': { fact: [] },
  list: { ordered: false },
};

function wholeBlock(
  block: Readonly<Record<string, unknown>>,
  { id, scheme, scale }: { id: string; scheme: string; scale: unknown },
): Record<string, unknown> {
  const whole: Record<string, unknown> = { ...DEFAULTS[String(block['type'])], ...block };
  for (const part of PARTS)
    if (typeof whole[part] === 'string') whole[part] = contentFrom(whole[part], `${id}-${part}`);
  const { items, marking, likelihood } = whole;
  if (Array.isArray(items))
    whole['items'] = items.map((it, at) => ({
      depth: 0,
      content: contentFrom(String(it), `${id}-item${at}`),
    }));
  if (typeof marking === 'string') whole['marking'] = { scheme, label: marking };
  if (typeof likelihood === 'string') whole['likelihood'] = { scale, term: likelihood };
  return whole;
}
