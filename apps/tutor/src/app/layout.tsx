import { useCommand } from '@4as/graphql-client';
import { useTranslation, ZoneProvider } from '@4as/i18n/react';
import { ProblemState, ShellFrame, useAccountLanguage, WrongRole } from '@4as/shell';
import { PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Outlet, ScrollRestoration } from 'react-router';
import { KeepLanguageDocument } from './keep-language';
import { LiveUpdates } from './live-updates';
import { useNavigation } from './navigation';
import { ViewerDocument } from './viewer';

/** The frame around every page of the app, for whoever is signed in. */
export function Layout() {
  const { t } = useTranslation(['tutor', 'app']);
  const { data, error, refetch } = useQuery(ViewerDocument);
  const viewer = data?.viewer;
  const items = useNavigation(viewer);
  const keepLanguage = useCommand(KeepLanguageDocument);
  useAccountLanguage(viewer?.language);

  return (
    <ShellFrame
      viewer={viewer}
      layout="side"
      space={t('space')}
      items={viewer ? items : []}
      onLanguage={(language) => {
        if (viewer) void keepLanguage.run({ input: { language: language === 'fr' ? 'FR' : 'EN' } });
      }}
    >
      <ZoneProvider timeZone={viewer?.timeZone}>
        {viewer === undefined && error && <ProblemState error={error} onRetry={() => void refetch()} />}
        {viewer === undefined && !error && <PageSkeleton label={t('app:states.loading')} />}
        {viewer !== undefined && (viewer && viewer.role !== 'TUTOR' ? <WrongRole viewer={viewer} /> : <Outlet />)}
      </ZoneProvider>
      {viewer?.role === 'TUTOR' && <LiveUpdates viewer={viewer} />}
      <ScrollRestoration />
    </ShellFrame>
  );
}
