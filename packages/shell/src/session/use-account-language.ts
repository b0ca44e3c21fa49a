import type { Language } from '@4as/i18n';
import { useEffect } from 'react';
import { useApp } from '../start/app-context';

const languages = { FR: 'fr', EN: 'en' } as const satisfies Record<string, Language>;

/**
 * Shows the page in the language of the account of whoever is signed in, here and the next time on this device. The
 * switch in the frame changes the account too, so the two agree.
 */
export function useAccountLanguage(language: keyof typeof languages | undefined): void {
  const { chooseLanguage } = useApp();
  useEffect(() => {
    if (language !== undefined) void chooseLanguage(languages[language]);
  }, [language, chooseLanguage]);
}
