import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable, StatusDot } from '@4as/ui';
import { Button } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { monthTones } from '../../parts/tones';
import { CloseMonth } from './close-month';
import { MarkPaid } from './mark-paid';

const MonthTableFragment = graphql(`
  fragment MonthTable on EarningYear {
    id
    year
    months {
      id
      month
      state
      minutes
      earnedCents
      correctionCents
      carriedCents
      totalCents
      payoutId
      paidOn
      confirmationNumber
    }
  }
`);

export interface MonthTableProps {
  tutor: { id: string; name: string };
  year: FragmentType<typeof MonthTableFragment>;
}

/** The months of a tutor's year, each with what can be done about it: close it, mark it as paid, take its statement. */
export function MonthTable({ tutor, year: masked }: MonthTableProps) {
  const { t } = useTranslation(['admin', 'pay']);
  const formats = useFormats();
  const { year, months } = readFragment(MonthTableFragment, masked);
  if (months.length === 0) return <p>{t('tutors.noMonths', { year })}</p>;
  const amount = (cents: number) => (cents === 0 ? null : <Amount>{formats.money(cents)}</Amount>);
  return (
    <DataTable
      caption={t('tutors.monthsCaption', { name: tutor.name, year })}
      items={months}
      rowKey={(month) => month.id}
      columns={[
        { key: 'month', header: t('pay:columns.month'), cell: ({ month }) => formats.localMonth(month), names: true },
        {
          key: 'state',
          header: t('pay:columns.state'),
          onPhone: 'under',
          cell: ({ state }) => <StatusDot tone={monthTones[state]}>{t(`pay:states.${state}`)}</StatusDot>,
        },
        {
          key: 'hours',
          header: t('pay:columns.hours'),
          align: 'end',
          cell: ({ minutes }) => <Amount>{formats.duration(minutes)}</Amount>,
        },
        { key: 'earned', header: t('pay:columns.earned'), align: 'end', cell: (month) => amount(month.earnedCents) },
        {
          key: 'corrections',
          header: t('pay:columns.corrections'),
          align: 'end',
          cell: (month) => amount(month.correctionCents + month.carriedCents),
        },
        {
          key: 'total',
          header: t('pay:columns.total'),
          align: 'end',
          onPhone: 'beside',
          cell: ({ totalCents }) => <Amount weight="strong">{formats.money(totalCents)}</Amount>,
        },
        {
          key: 'paid',
          header: t('pay:columns.paidOn'),
          cell: ({ paidOn, confirmationNumber }) =>
            paidOn && confirmationNumber ? `${formats.localDate(paidOn, Date.now())} · ${confirmationNumber}` : null,
        },
        {
          key: 'action',
          header: t('tutors.pay'),
          align: 'end',
          cell: ({ month, state, totalCents, payoutId }) => (
            <>
              {state === 'OPEN' && <CloseMonth tutorId={tutor.id} month={month} totalCents={totalCents} />}
              {state === 'DUE' && payoutId && <MarkPaid payoutId={payoutId} month={month} totalCents={totalCents} />}
              {payoutId && (
                <Button
                  component="a"
                  href={`/exports/payouts/${payoutId}.pdf`}
                  variant="subtle"
                  download
                  aria-label={t('tutors.pdfOf', { month: formats.localMonth(month) })}
                >
                  {t('tutors.pdf')}
                </Button>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
