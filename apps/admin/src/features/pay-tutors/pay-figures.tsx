import { useFormats, useTranslation } from '@4as/i18n/react';
import { Figures } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const PayFiguresFragment = graphql(`
  fragment PayFigures on TutorAccount {
    id
    hourlyRateCents
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

/** What a tutor's pay comes to now, and what was paid in the year. */
export function PayFigures({ tutor, year: ofYear }: PayFiguresProps) {
  const { t } = useTranslation(['admin', 'pay']);
  const formats = useFormats();
  const { pay, hourlyRateCents } = readFragment(PayFiguresFragment, tutor);
  const { year, paidCents } = readFragment(PaidInYearFragment, ofYear);
  return (
    <Figures
      label={t('tutors.pay')}
      figures={[
        {
          key: 'rate',
          label: t('tutors.rate'),
          value: typeof hourlyRateCents === 'number' ? formats.money(hourlyRateCents) : t('tutors.noRate'),
        },
        { key: 'month', label: t('tutors.thisMonth'), value: formats.money(pay.thisMonthCents) },
        {
          key: 'open',
          label: t('tutors.toClose'),
          value: formats.money(pay.toCloseCents),
          ...(pay.unpaidCents > 0 ? { detail: t('pay:unpaid', { amount: formats.money(pay.unpaidCents) }) } : {}),
        },
        { key: 'due', label: t('tutors.due'), value: formats.money(pay.dueCents) },
        {
          key: 'paid',
          label: t('tutors.paidIn', { year }),
          value: formats.money(paidCents),
          detail: t('tutors.box048'),
        },
      ]}
    />
  );
}
