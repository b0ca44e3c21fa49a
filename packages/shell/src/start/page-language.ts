import { chooseLanguage, isLanguage, type Language } from '@4as/i18n';

const cookie = '4as-language';
const year = 365 * 24 * 60 * 60;

/** The language that was chosen on this device before, from a cookie header or `document.cookie`. */
export function keptLanguage(cookies: string): Language | null {
  const kept = cookies
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === cookie)?.[1];
  return isLanguage(kept) ? kept : null;
}

/** Remembers the choice on this device for visits before signing in, in the three apps alike. */
export function keepLanguage(language: Language): void {
  document.cookie = `${cookie}=${language}; path=/; max-age=${year}; samesite=lax`;
}

/** What a page starts in: the choice made here before, else the browser's first language that we speak. */
export function startLanguage(): Language {
  return keptLanguage(document.cookie) ?? chooseLanguage(navigator.languages);
}
