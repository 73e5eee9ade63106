import { randomFrom } from '#main/pdf/sample-document.test-support.ts';

/** Words that a dictionary of English knows. */
export const common: readonly string[] =
  `the of and to in that for on with as by at from it was said is has had be been not its who which would after
  minister ministry government talks agreement border port grain harbour inspection delegation corridor railway tonnes
  silos ships crane berth customs papers electronic regime session statement position observers commission energy
  pipeline ceasefire mediation parliament coalition opposition election security infrastructure displaced population
  reconstruction financing institutions representatives declaration implementation verification monitoring mechanism`
    .split(/\s+/)
    .filter(Boolean);

/** 20,000 words, the commonest first, as real text has them: a few hundred known ones, then made-up names and terms. */
export const vocabulary: readonly string[] = [...common, ...madeUp(20_000 - common.length)];

/** Made-up prose, the same for the same seed. The word of rank r comes up about once in r (Zipf). */
export function prose(seed: number): { sentence(): string; paragraph(sentences: number): string } {
  const roll = randomFrom(seed);
  const word = (): string => vocabulary[Math.floor(vocabulary.length ** roll()) - 1] ?? 'the';
  const sentence = (): string => {
    const length = 9 + Math.floor(roll() * 18);
    const text = Array.from({ length }, () =>
      roll() < 0.03 ? String(Math.floor(roll() * 9000)) : word(),
    ).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return { sentence, paragraph: (count) => Array.from({ length: count }, sentence).join(' ') };
}

function madeUp(count: number): string[] {
  const roll = randomFrom(1);
  const pick = (from: string): string => from.charAt(Math.floor(roll() * from.length));
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = 2 + Math.floor(roll() * 3);
    words.add(
      Array.from(
        { length: syllables },
        () => pick('bdfgklmnprstv') + pick('aeiou') + pick('  nrs').trim(),
      ).join(''),
    );
  }
  return [...words];
}
