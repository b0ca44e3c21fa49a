import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState, useAddress } from '@4as/shell';
import { Page, PageSkeleton, Section, StatusBadge } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useParams } from 'react-router';
import { MonthTable } from '../features/pay-tutors/month-table';
import { PayFigures } from '../features/pay-tutors/pay-figures';
import { RateTable } from '../features/pay-tutors/rate-table';
import { SetRate } from '../features/pay-tutors/set-rate';
import { graphql } from '../gql';

const TutorDocument = graphql(`
  query Tutor($id: ID!, $year: Int) {
    tutorAccount(id: $id) {
      id
      name
      email
      active
      ...PayFigures
      ...RateTable
      earningYear(year: $year) {
        id
        year
        years
        ...PaidInYear
        ...MonthTable
      }
    }
  }
`);

/** One tutor's pay: months to close and to mark as paid, and rates. The year is in the address. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { id = '' } = useParams();
  const { parameters, change } = useAddress();
  const asked = Number(parameters.get('annee') ?? '');
  const { data, error, refetch } = useQuery(TutorDocument, {
    variables: { id, year: asked >= 2000 && asked <= 2200 ? asked : null },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const tutor = data.tutorAccount;
  if (!tutor) return <NotFound />;
  const { year, years } = tutor.earningYear;
  return (
    <Page
      title={tutor.name}
      subtitle={
        <StatusBadge tone={tutor.active ? 'success' : 'neutral'}>
          {t(tutor.active ? 'tutors.active' : 'tutors.inactive')}
        </StatusBadge>
      }
      width="full"
      back={{ to: '/tuteurs', label: t('tutors.title') }}
      actions={
        <Button component="a" href={`mailto:${tutor.email}`} variant="default">
          {tutor.email}
        </Button>
      }
    >
      <PayFigures tutor={tutor} year={tutor.earningYear} />
      <Section
        title={t('tutors.months')}
        action={
          <Group gap="sm">
            <NativeSelect
              aria-label={t('tutors.year')}
              value={String(year)}
              onChange={(event) => change({ annee: event.currentTarget.value })}
              data={[...new Set([...years, year])].map(String)}
            />
            <Button component="a" href={`/exports/earnings/${year}.csv?tutor=${id}`} variant="default" download>
              {t('tutors.csv')}
            </Button>
          </Group>
        }
      >
        <MonthTable tutor={{ id, name: tutor.name }} year={tutor.earningYear} />
      </Section>
      <Section title={t('tutors.rates')} hint={t('tutors.ratesHint')} action={<SetRate tutorId={id} />}>
        <RateTable tutor={tutor} />
      </Section>
    </Page>
  );
}
