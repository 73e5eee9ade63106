import type { StatedFacts } from '#core/model/source.ts';
import { bothAnd, type Finding, type Measure } from './finding.ts';
import type { PageLabels } from './labels.ts';
import { sameKind, sameLanguage, sameName, sameWords } from './same.ts';

/** Holds the facts read off a page against those it states; each author counts by itself. */
export function compareFacts(found: StatedFacts, labels: PageLabels['facts']): Finding[] {
  const one = (
    measure: Measure,
    labelled: string | null,
    proposed: string | null,
    same: (a: string, b: string) => boolean,
  ): Finding => ({ measure, labelled, proposed, isRight: bothAnd(labelled, proposed, same), count: 1 });
  return [
    one('title', labels.title, found.title, sameWords),
    one('outlet', labels.outlet, found.outlet, sameName),
    ...compareAuthors(found.authors, labels.authors),
    one('published on', labels.publishedOn, found.publishedOn, (a, b) => a === b),
    one('language', labels.language, found.language, sameLanguage),
    one('kind', labels.kind, found.kind, sameKind),
  ];
}

function compareAuthors(found: readonly string[], labels: readonly string[]): Finding[] {
  const left = [...found];
  const labelled = labels.map((name): Finding => {
    const at = left.findIndex((it) => sameName(it, name));
    const proposed = at < 0 ? null : (left.splice(at, 1)[0] ?? null);
    return { measure: 'authors', labelled: name, proposed, isRight: at >= 0, count: 1 };
  });
  return [
    ...labelled,
    ...left.map((name): Finding => ({
      measure: 'authors',
      labelled: null,
      proposed: name,
      isRight: false,
      count: 1,
    })),
  ];
}
