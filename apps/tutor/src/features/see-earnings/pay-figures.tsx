import { useFormats, useTranslation } from '@4as/i18n/react';
import { Figures } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const PayFiguresFragment = graphql(`
  fragment PayFigures on TutorAccount {
    id
    pay {
      id
      thisMonthCents
      toCloseCents
      dueCents
      unpaidCents
    }
  }
`);

const PaidInYearFragment = graphql(`
  fragment PaidInYear on EarningYear {
    id
    year
    paidCents
  }
`);

export interface PayFiguresProps {
  tutor: FragmentType<typeof PayFiguresFragment>;
  year: FragmentType<typeof PaidInYearFragment>;
}

/** What this month has come to, what is still to be paid, and what the year's tax slip will say. */
export function PayFigures({ tutor, year: ofYear }: PayFiguresProps) {
  const { t } = useTranslation(['tutor', 'pay']);
  const formats = useFormats();
  const { pay } = readFragment(PayFiguresFragment, tutor);
  const { year, paidCents } = readFragment(PaidInYearFragment, ofYear);
  return (
    <Figures
      label={t('earnings.figures')}
      figures={[
        { key: 'month', label: t('earnings.thisMonth'), value: formats.money(pay.thisMonthCents) },
        {
          key: 'open',
          label: t('earnings.toClose'),
          value: formats.money(pay.toCloseCents),
          ...(pay.unpaidCents > 0 ? { detail: t('pay:unpaid', { amount: formats.money(pay.unpaidCents) }) } : {}),
        },
        { key: 'due', label: t('earnings.due'), value: formats.money(pay.dueCents) },
        {
          key: 'paid',
          label: t('earnings.paidIn', { year }),
          value: formats.money(paidCents),
          detail: t('earnings.paidHint'),
        },
      ]}
    />
  );
}
