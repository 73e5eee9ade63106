// Headings, in English, French, Ukrainian and Russian; lower case, without numbers.

const set = (headings: string): ReadonlySet<string> => new Set(headings.split('|'));

/** Under which a briefing asks, plans, or speaks of itself and its sources. */
const ownSections = set(
  'objectives|objective|our objectives|aims|asks|our asks|recommendations|recommendation|next steps|follow-up|indicators|gaps|information gaps|intelligence gaps|questions|open questions|source summary|sources|note on sources|methodology|method|scope|purpose|meeting details|logistics|agenda|programme|program|participants|distribution|contacts|contact|annexes|definitions|points to ask|' +
    'objectifs|nos demandes|demandes|recommandations|suites à donner|prochaines étapes|indicateurs|lacunes|questions ouvertes|synthèse des sources|méthodologie|objet|ordre du jour|calendrier|' +
    'цілі|мета|наші прохання|рекомендації|наступні кроки|індикатори|прогалини|запитання|питання|огляд джерел|джерела|методологія|порядок денний|програма|учасники|' +
    'цели|цель|наши просьбы|рекомендации|следующие шаги|индикаторы|пробелы|вопросы|обзор источников|источники|методология|повестка дня|программа|участники встречи',
);

/** Under which it says in short what is told and cited further on. */
const summarySections = set(
  'summary|executive summary|key points|key messages|key judgements|key judgments|headline|headlines|bottom line|bottom line up front|in brief|overview|takeaways|key takeaways|main points|' +
    'résumé|points essentiels|synthèse|en bref|jugements clés|messages clés|l’essentiel|' +
    'стислий виклад|головне|підсумок|коротко|ключові висновки|основне|' +
    'краткое изложение|главное|итог|вкратце|ключевые выводы|основное',
);

/** What sort of section a heading opens; null for one that tells facts. */
export function sectionOf(heading: string): 'own' | 'summary' | null {
  const words = heading
    .toLowerCase()
    .replace(/^[\s\d.)ivx]*(?<=[\s.)])/u, '')
    .replace(/[\s:.]+$/u, '')
    .trim();
  if (ownSections.has(words)) return 'own';
  return summarySections.has(words) ? 'summary' : null;
}

/** A column of a table that says where its rows are from. */
export const SOURCE_COLUMN =
  /^(?:sources?|who says(?: so)?|according to|claimed by|claimant|reported by|origine|qui le dit|selon|джерел\p{L}+|хто каже|за даними|источник\p{L}*|кто говорит|по данным)$/iu;
