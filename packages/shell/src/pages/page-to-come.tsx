import { useTranslation } from '@4as/i18n/react';
import { PageSkeleton } from '@4as/ui';

/** In the page's place while its code is on its way. */
export function PageToCome() {
  const { t } = useTranslation('app');
  return <PageSkeleton label={t('states.loading')} />;
}
