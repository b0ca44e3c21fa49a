import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable, StatusDot } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const TutorTableFragment = graphql(`
  fragment TutorTable on TutorAccount {
    id
    name
    active
    hourlyRateCents
    pay {
      id
      thisMonthCents
      toCloseCents
      dueCents
    }
  }
`);

/** Tutors, one a row: their rate, what this month has come to, and what is to be closed and paid. */
export function TutorTable({ tutors }: { tutors: readonly FragmentType<typeof TutorTableFragment>[] }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const amount = (cents: number) => (cents === 0 ? null : <Amount>{formats.money(cents)}</Amount>);
  return (
    <DataTable
      caption={t('tutors.caption')}
      items={tutors.map((tutor) => readFragment(TutorTableFragment, tutor))}
      rowKey={(tutor) => tutor.id}
      rowTo={(tutor) => `/tuteurs/${tutor.id}`}
      columns={[
        { key: 'name', header: t('tutors.name'), cell: (tutor) => tutor.name, names: true },
        {
          key: 'active',
          header: t('tutors.status'),
          onPhone: 'under',
          cell: ({ active }) => (
            <StatusDot tone={active ? 'success' : 'neutral'}>
              {t(active ? 'tutors.active' : 'tutors.inactive')}
            </StatusDot>
          ),
        },
        {
          key: 'rate',
          header: t('tutors.rate'),
          align: 'end',
          onPhone: 'beside',
          cell: ({ hourlyRateCents }) =>
            typeof hourlyRateCents === 'number' ? (
              <Amount>{formats.money(hourlyRateCents)}</Amount>
            ) : (
              t('tutors.noRate')
            ),
        },
        { key: 'month', header: t('tutors.thisMonth'), align: 'end', cell: ({ pay }) => amount(pay.thisMonthCents) },
        { key: 'open', header: t('tutors.toClose'), align: 'end', cell: ({ pay }) => amount(pay.toCloseCents) },
        { key: 'due', header: t('tutors.due'), align: 'end', cell: ({ pay }) => amount(pay.dueCents) },
      ]}
    />
  );
}
