import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Page, PageSkeleton, Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { CompanyForm } from '../features/settings/company-form';
import { graphql } from '../gql';

const SettingsDocument = graphql(`
  query Settings {
    company {
      ...CompanyForm
    }
  }
`);

/** What the company decides for the whole platform. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { data, error, refetch } = useQuery(SettingsDocument);
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  return (
    <Page title={t('settings.title')} width="text">
      <Section title={t('settings.company')} hint={t('settings.companyHint')}>
        <CompanyForm company={data.company} />
      </Section>
    </Page>
  );
}
