import { useFormats, useTranslation } from '@4as/i18n/react';
import { DataList, PriceLines } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const MonthSumFragment = graphql(`
  fragment MonthSum on EarningMonth {
    id
    sessionCount
    minutes
    earnedCents
    correctionCents
    carriedCents
    totalCents
    closedAt
    paidOn
    confirmationNumber
  }
`);

/** What a month comes to, line by line, and the payment of it. */
export function MonthSum({ month: masked }: { month: FragmentType<typeof MonthSumFragment> }) {
  const { t } = useTranslation(['tutor', 'pay']);
  const formats = useFormats();
  const month = readFragment(MonthSumFragment, masked);
  const line = (label: string, cents: number) => (cents === 0 ? [] : [{ label, amount: formats.money(cents) }]);
  const { paidOn, confirmationNumber } = month;
  return (
    <>
      <PriceLines
        lines={[
          {
            label: t('pay:hours', { count: month.sessionCount, time: formats.duration(month.minutes) }),
            amount: formats.money(month.earnedCents),
          },
          ...line(t('pay:columns.corrections'), month.correctionCents),
          ...line(t('pay:columns.carried'), month.carriedCents),
        ]}
        total={{ label: t('pay:columns.total'), amount: formats.money(month.totalCents) }}
      />
      <DataList
        items={[
          { term: t('earnings.closed'), description: month.closedAt ? formats.date(month.closedAt, Date.now()) : null },
          {
            term: t('earnings.payment'),
            description:
              paidOn && confirmationNumber
                ? t('pay:paidBy', { date: formats.localDate(paidOn, Date.now()), number: confirmationNumber })
                : t('pay:notPaid'),
          },
        ]}
      />
    </>
  );
}
