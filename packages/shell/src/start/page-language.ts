import { chooseLanguage, isLanguage, type Language } from '@4as/i18n';

const key = '4as.language';

/** The language that was chosen on this device before, if one was. */
export function keptLanguage(storage: Pick<Storage, 'getItem'> = localStorage): Language | null {
  const kept = storage.getItem(key);
  return isLanguage(kept) ? kept : null;
}

/** Remembers the choice on this device, for visits before signing in. */
export function keepLanguage(language: Language, storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(key, language);
}

/** What a page starts in: the choice made here before, else the browser's first language that we speak. */
export function startLanguage(): Language {
  return keptLanguage() ?? chooseLanguage(navigator.languages);
}
