import { useFormats, useTranslation } from '@4as/i18n/react';
import { ProblemState, useAddress } from '@4as/shell';
import { Amount, DataTable, EmptyState, Page, TableSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { IconFileInvoice } from '@tabler/icons-react';
import { graphql } from '../gql';

const T4aDocument = graphql(`
  query T4a($year: Int!) {
    t4aSummaries(year: $year) {
      tutorId
      name
      email
      paymentCount
      box048Cents
      isSlipNeeded
    }
  }
`);

const YEARS_BACK = 6;

/** What each tutor was paid in a calendar year, for the slips of the tax agency. */
export function Component() {
  const { t } = useTranslation(['admin', 'app', 'pay']);
  const formats = useFormats();
  const { parameters, change } = useAddress();
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back);
  const year = years.find((one) => String(one) === parameters.get('annee')) ?? thisYear;
  const { data, error, refetch } = useQuery(T4aDocument, { variables: { year }, fetchPolicy: 'cache-and-network' });
  const list = data?.t4aSummaries;
  return (
    <Page
      title={t('tutors.t4a')}
      subtitle={t('tutors.t4aHint')}
      width="full"
      back={{ to: '/tuteurs', label: t('tutors.title') }}
      actions={
        <>
          <NativeSelect
            aria-label={t('tutors.year')}
            value={String(year)}
            onChange={(event) => change({ annee: event.currentTarget.value })}
            data={years.map(String)}
          />
          <Button component="a" href={`/exports/t4a/${year}.csv`} variant="default" download>
            {t('tutors.t4aCsv')}
          </Button>
        </>
      }
    >
      {error && !list && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!list && !error && <TableSkeleton label={t('app:states.loading')} />}
      {list?.length === 0 && <EmptyState icon={IconFileInvoice} title={t('tutors.t4aNone', { year })} />}
      {list && list.length > 0 && (
        <DataTable
          caption={t('tutors.t4aCaption', { year })}
          items={list}
          rowKey={(one) => one.tutorId}
          rowTo={(one) => `/tuteurs/${one.tutorId}?annee=${year}`}
          columns={[
            { key: 'name', header: t('pay:columns.tutor'), cell: ({ name }) => name, names: true },
            { key: 'email', header: t('pay:columns.email'), cell: ({ email }) => email, onPhone: 'under' },
            { key: 'count', header: t('pay:columns.payments'), align: 'end', cell: ({ paymentCount }) => paymentCount },
            {
              key: 'slip',
              header: t('pay:columns.slip'),
              cell: ({ isSlipNeeded }) => t(isSlipNeeded ? 'pay:slip.needed' : 'pay:slip.notNeeded'),
            },
            {
              key: 'box',
              header: t('pay:columns.box048'),
              align: 'end',
              onPhone: 'beside',
              cell: ({ box048Cents }) => <Amount weight="strong">{formats.money(box048Cents)}</Amount>,
            },
          ]}
        />
      )}
    </Page>
  );
}
