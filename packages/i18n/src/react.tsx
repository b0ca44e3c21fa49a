import type { i18n } from 'i18next';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { createFormats, type Formats } from './formats/formats.js';
import { isLanguage, type Language } from './languages.js';

export { Trans, useTranslation } from 'react-i18next';

const ZoneContext = createContext<string | null>(null);

export interface I18nProviderProps {
  i18n: i18n;
  /** IANA zone that times are shown in: the person's own, from their profile; the browser's for visitors. */
  timeZone: string;
  children: ReactNode;
}

/** Gives texts and formats to everything below it. */
export function I18nProvider({ i18n: instance, timeZone, children }: I18nProviderProps) {
  return (
    <I18nextProvider i18n={instance}>
      <ZoneContext value={timeZone}>{children}</ZoneContext>
    </I18nextProvider>
  );
}

/** Times below it are shown in another zone: the signed-in person's. Without one, those around it stay. */
export function ZoneProvider({ timeZone, children }: { timeZone: string | undefined; children: ReactNode }) {
  const around = useContext(ZoneContext);
  return <ZoneContext value={timeZone ?? around}>{children}</ZoneContext>;
}

/** The language that the page is in. */
export function useLanguage(): Language {
  const { i18n: instance } = useTranslation();
  return isLanguage(instance.language) ? instance.language : 'fr';
}

/** Formats in the page's language and the person's zone, or in `timeZone` where another zone is to be shown. */
export function useFormats(timeZone?: string): Formats {
  const language = useLanguage();
  const own = useContext(ZoneContext);
  if (own === null) throw new Error('useFormats needs an I18nProvider above it: it gives the time zone');
  const zone = timeZone ?? own;
  return useMemo(() => createFormats(language, zone), [language, zone]);
}
