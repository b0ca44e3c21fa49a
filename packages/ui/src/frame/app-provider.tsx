import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react';
import { SiteContext } from '../page/site-context';
import '../styles';
import type { AppName } from '../theme/colors';
import { cssVariablesFor } from '../theme/css-variables';
import { createAppTheme } from '../theme/theme';

const schemeManager = localStorageColorSchemeManager({ key: '4as.scheme' });

// What is shown before it has come waits in its store.
const ToastList = lazy(() => import('../feedback/toast-list'));

export interface AppProviderProps {
  app: AppName;
  /** BCP 47 language of the page's text, set on `<html>` for voices and hyphenation. */
  language: string;
  /** Ends every document title: "Panier · 4AS". */
  siteName: string;
  /** Names the buttons that close toasts and dialogs. */
  closeLabel: string;
  children: ReactNode;
}

/** Theme, colour scheme, toasts and the document's language for one app. Goes around everything else. */
export function AppProvider({ app, language, siteName, closeLabel, children }: AppProviderProps) {
  const theme = useMemo(() => createAppTheme(app, closeLabel), [app, closeLabel]);
  const variables = useMemo(() => cssVariablesFor(app), [app]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      colorSchemeManager={schemeManager}
    >
      <SiteContext value={siteName}>{children}</SiteContext>
      <Suspense>
        <ToastList />
      </Suspense>
    </MantineProvider>
  );
}
