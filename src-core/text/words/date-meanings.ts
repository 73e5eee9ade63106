import type { Meaning } from '#core/text/dates/resolve-date.ts';

// Meanings as the tables of the languages write them.

export const openDate: Meaning = { is: 'open' };
export const days = (by: number): Meaning => ({ is: 'shift', unit: 'day', by });
export const monthsFrom = (by: number): Meaning => ({ is: 'shift', unit: 'month', by });
export const dayFromBefore = (by: number): Meaning => ({ is: 'from-before', unit: 'day', by });
export const yearFromBefore = (by: number): Meaning => ({ is: 'from-before', unit: 'year', by });
