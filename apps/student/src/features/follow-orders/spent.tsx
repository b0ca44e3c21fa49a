import { useFormats, useTranslation } from '@4as/i18n/react';
import { Figures } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const SpentFragment = graphql(`
  fragment Spent on Spending {
    spentCents
    orderCount
  }
`);

/** What the student has spent in total. */
export function Spent({ spending }: { spending: FragmentType<typeof SpentFragment> }) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const { spentCents, orderCount } = readFragment(SpentFragment, spending);
  return (
    <Figures
      label={t('orders.spent')}
      figures={[
        { key: 'spent', label: t('orders.spent'), value: formats.money(spentCents), detail: t('orders.spentHint') },
        { key: 'count', label: t('orders.count'), value: formats.number(orderCount) },
      ]}
    />
  );
}
