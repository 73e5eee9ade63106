import { z } from 'zod';
import kindsData from '#resources/csl/kinds.json';
import type { Work } from '#core/citing/lookup.ts';
import { personName } from '#core/citing/names.ts';
import { shortTitle } from '#core/citing/short-title.ts';
import { wordsByLanguage, wordsFor } from '#core/citing/words.ts';
import { guarded } from './guard.ts';

const typeOfKind = new Map(
  Object.entries(z.record(z.string(), z.array(z.string())).parse(kindsData)).flatMap(([type, kinds]) =>
    kinds.map((it) => [it, type] as const),
  ),
);

/** Types whose outlet is what they appeared in; of any other it is who published them. */
const IN_AN_OUTLET = new Set(['article-newspaper', 'webpage']);

/**
 * A work as CSL-JSON 1.0.2 (guarded, without an id). `assessed`: for styles of ours, which print what is thought of a
 * source, in variables that other styles would print as something else; and a file's name apart from titles.
 */
export function itemOf(work: Work, language: string, assessed: boolean): Record<string, unknown> {
  const type = typeOf(work);
  const named = (text: string | null) => (text === null || text === '' ? undefined : guarded(text));
  const place = IN_AN_OUTLET.has(type) ? 'container-title' : 'publisher';
  const standIn = work.fileName === null ? wordsFor(language).untitled : `[${work.fileName}]`;
  const title = named(work.title);
  const item = {
    type,
    // Nobody knows how to capitalise a title whose language is not known; citeproc would take it for the style's own.
    language: title === undefined ? 'und' : (work.language ?? 'und'),
    title: title ?? (assessed ? undefined : guarded(standIn)),
    'title-short': work.title === null || work.title === '' ? undefined : guarded(shortTitle(work.title)),
    author: work.authors.length > 0 ? work.authors.map(nameOf) : undefined,
    [place]: named(work.outlet),
    genre: type === 'report' || assessed ? named(work.kind) : undefined,
    issued: dateOf(work.publishedOn, language),
    URL: named(work.url),
    ...(assessed ? assessmentOf(work, title === undefined ? guarded(standIn) : undefined, language) : {}),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

function assessmentOf(work: Work, medium: string | undefined, language: string): Record<string, unknown> {
  const { assessed } = work;
  const named = (text: string | null) => (text === null || text === '' ? undefined : guarded(text));
  if (assessed === null) return { medium };
  return {
    medium,
    accessed: dateOf(assessed.capturedOn, language),
    license: named(assessed.marking?.label ?? null),
    note: named(assessed.reliability),
    annote: named(assessed.descriptor),
    status: assessed.status === 'current' ? undefined : wordsFor(language).statuses[assessed.status],
  };
}

function typeOf({ kind, outlet, isPicture }: Work): string {
  if (isPicture) return 'graphic';
  const known = typeOfKind.get((kind ?? '').trim().toLowerCase());
  return known ?? (outlet === null ? 'report' : 'article-newspaper');
}

function nameOf(name: string): Record<string, string> {
  const person = personName(name);
  if (person === null) return { literal: guarded(name) };
  const { given, particle, family } = person;
  return {
    family: guarded(family),
    given: guarded(given),
    ...(particle === '' ? {} : { 'non-dropping-particle': guarded(particle) }),
  };
}

/**
 * CSL has one form of a month; some languages have another for a month that stands without a day. It is told as the year
 * then, so that what the locale writes after a year follows.
 */
function dateOf(date: string | null, language: string): unknown {
  if (date === null) return undefined;
  const parts = date.split('-').map(Number);
  const [year, month] = parts;
  const words = wordsByLanguage.get(language.split(/[-_]/)[0]?.toLowerCase() ?? '');
  if (parts.length !== 2 || month === undefined || words === undefined) return { 'date-parts': [parts] };
  const alone = words.monthsAlone[month - 1];
  if (alone === undefined || alone === words.months[month - 1]) return { 'date-parts': [parts] };
  return { literal: `${alone} ${year}` };
}
