import { useCommand } from '@4as/graphql-client';
import { useTranslation, ZoneProvider } from '@4as/i18n/react';
import { ProblemState, ShellFrame, useAccountLanguage, WrongRole } from '@4as/shell';
import { PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Outlet, ScrollRestoration } from 'react-router';
import { FindAnything } from '../features/find-anything/find-anything';
import { KeepLanguageDocument } from './keep-language';
import { LiveUpdates } from './live-updates';
import { useNavigation } from './navigation';
import { ViewerDocument } from './viewer';

/** The frame around every page of the app, for whoever is signed in. */
export function Layout() {
  const { t } = useTranslation(['admin', 'app']);
  const { data, error, refetch } = useQuery(ViewerDocument);
  const viewer = data?.viewer;
  const isAdmin = viewer?.role === 'ADMIN';
  const items = useNavigation();
  const keepLanguage = useCommand(KeepLanguageDocument);
  useAccountLanguage(viewer?.language);

  return (
    <ShellFrame
      viewer={viewer}
      layout="side"
      space={t('space')}
      items={items}
      command={isAdmin ? <FindAnything places={items} /> : undefined}
      onLanguage={(language) => {
        if (viewer) void keepLanguage.run({ input: { language: language === 'fr' ? 'FR' : 'EN' } });
      }}
    >
      <ZoneProvider timeZone={viewer?.timeZone}>
        {viewer === undefined && error && <ProblemState error={error} onRetry={() => void refetch()} />}
        {viewer === undefined && !error && <PageSkeleton label={t('app:states.loading')} />}
        {viewer !== undefined && (viewer && !isAdmin ? <WrongRole viewer={viewer} /> : <Outlet />)}
      </ZoneProvider>
      {isAdmin && <LiveUpdates />}
      <ScrollRestoration />
    </ShellFrame>
  );
}
