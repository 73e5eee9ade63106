/** The dictionaries that come with the app: `<name>.aff` and `<name>.dic` in resources/dictionaries. */
export const DICTIONARIES = ['en-us', 'en-gb', 'fr', 'uk', 'ru'] as const;
export type DictionaryName = (typeof DICTIONARIES)[number];

/** The languages that can be checked, as a person chooses them (BCP 47). */
export const SPELLED_LANGUAGES = ['en', 'en-GB', 'en-US', 'fr', 'uk', 'ru'] as const;

/**
 * The dictionaries of a BCP 47 tag; none for a language without one. English without a country takes British and American
 * spelling alike: a word is right where either has it.
 */
export function dictionariesOf(language: string): readonly DictionaryName[] {
  const [primary, ...rest] = language.toLowerCase().split(/[-_]/);
  switch (primary) {
    case 'en':
      return rest.includes('us') ? ['en-us'] : rest.length > 0 ? ['en-gb'] : ['en-gb', 'en-us'];
    case 'fr':
    case 'uk':
    case 'ru':
      return [primary];
    default:
      return [];
  }
}
