import { useTranslation } from '@4as/i18n/react';
import { ErrorState, Page } from '@4as/ui';
import { Button } from '@mantine/core';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';

/**
 * What a page shows when it could not be drawn, in place of the page; the frame around it stays. Code of an older
 * version that is no longer on the server asks for a reload.
 */
export function RouteError() {
  const error = useRouteError();
  const { t } = useTranslation('app');
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  const outdated = error instanceof TypeError && /dynamically imported module|module script/iu.test(error.message);
  return (
    <Page title={t('problems.title')}>
      <ErrorState
        title={outdated ? t('problems.newVersion') : t('problems.title')}
        hint={t('problems.kept')}
        onRetry={() => window.location.reload()}
        retryLabel={t('actions.reload')}
        action={
          <Button component={Link} to="/" variant="subtle">
            {t('problems.toHome')}
          </Button>
        }
      />
    </Page>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <Page title={t('problems.notFoundTitle')} subtitle={t('problems.notFound')}>
      <div>
        <Button component={Link} to="/" variant="default">
          {t('problems.toHome')}
        </Button>
      </div>
    </Page>
  );
}
