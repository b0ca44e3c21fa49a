import { ClientProvider, type Client } from '@4as/graphql-client';
import { I18nProvider, useLanguage, useTranslation } from '@4as/i18n/react';
import { locales } from '@4as/i18n';
import { AppProvider } from '@4as/ui';
import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { RouterProvider } from 'react-router';
import { AppContext, useApp, type AppInstance } from './app-context';

export interface ProvidersProps {
  instance: AppInstance;
  client: Client;
  i18n: I18n;
}

/** Everything that every page stands on: words, formats, looks, API, router. */
export function Providers({ instance, client, i18n }: ProvidersProps) {
  return (
    <AppContext value={instance}>
      <I18nProvider i18n={i18n} timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}>
        <Looks>
          <ClientProvider client={client}>
            <RouterProvider router={instance.router} />
          </ClientProvider>
        </Looks>
      </I18nProvider>
    </AppContext>
  );
}

function Looks({ children }: { children: ReactNode }) {
  const { app } = useApp();
  const { t } = useTranslation('app');
  return (
    <AppProvider app={app} language={locales[useLanguage()]} siteName={t('name')} closeLabel={t('actions.close')}>
      {children}
    </AppProvider>
  );
}
