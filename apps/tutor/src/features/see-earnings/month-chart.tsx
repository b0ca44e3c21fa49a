import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, BarChart, DataTable, StatusDot } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { monthTones } from '../../parts/tones';

const MonthChartFragment = graphql(`
  fragment MonthChart on EarningYear {
    id
    year
    months {
      id
      month
      state
      sessionCount
      minutes
      earnedCents
      totalCents
      paidOn
      confirmationNumber
    }
  }
`);

/** The months of a year: as bars, and as a table of hours, amounts and payments in which each month leads to its sessions. */
export function MonthChart({ year: masked }: { year: FragmentType<typeof MonthChartFragment> }) {
  const { t } = useTranslation(['tutor', 'pay']);
  const formats = useFormats();
  const { year, months } = readFragment(MonthChartFragment, masked);
  const known = new Map(months.map((month) => [month.month, month]));
  const firsts = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}-01`);
  const table = (
    <DataTable
      caption={t('earnings.caption', { year })}
      items={months}
      rowKey={(month) => month.id}
      rowTo={(month) => `/revenus/${month.month.slice(0, 7)}`}
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
          onPhone: 'under',
          cell: ({ minutes }) => <Amount>{formats.duration(minutes)}</Amount>,
        },
        {
          key: 'paid',
          header: t('pay:columns.paidOn'),
          cell: ({ paidOn }) => (paidOn ? formats.localDate(paidOn, Date.now()) : null),
        },
        { key: 'number', header: t('pay:columns.confirmation'), cell: ({ confirmationNumber }) => confirmationNumber },
        {
          key: 'total',
          header: t('pay:columns.total'),
          align: 'end',
          onPhone: 'beside',
          cell: ({ totalCents }) => <Amount weight="strong">{formats.money(totalCents)}</Amount>,
        },
      ]}
    />
  );
  return (
    <>
      <BarChart
        label={t('earnings.chart', { year })}
        writeTick={(value) => formats.number(value / 100)}
        bars={firsts.map((first) => {
          const cents = known.get(first)?.earnedCents ?? 0;
          return {
            key: first,
            label: formats.localMonth(first),
            tick: formats.localMonthShort(first),
            value: cents,
            text: formats.money(cents),
          };
        })}
      />
      {table}
    </>
  );
}
