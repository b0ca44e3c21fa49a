/** Languages of the product, first one first. Regional forms are in {@link locales}. */
export const languages = ['fr', 'en'] as const;

/** A language that every text exists in. */
export type Language = (typeof languages)[number];

/** The locale whose conventions (dates, money, typography) each language follows. */
export const locales: Readonly<Record<Language, string>> = { fr: 'fr-CA', en: 'en-CA' };

/** Whether a string from outside (cookie, storage, address) names one of our languages. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (languages as readonly string[]).includes(value);
}

/**
 * The first of someone's preferences that we speak ("en-GB" counts as English), French when there is none:
 * French is the first language of the business and of the law it is under.
 */
export function chooseLanguage(preferences: readonly (string | null | undefined)[]): Language {
  for (const preference of preferences) {
    const base = preference?.toLowerCase().split('-')[0];
    if (isLanguage(base)) return base;
  }
  return 'fr';
}
