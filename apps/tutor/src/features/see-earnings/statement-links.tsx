import { useTranslation } from '@4as/i18n/react';
import { Button } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';

const StatementLinksFragment = graphql(`
  fragment StatementLinks on EarningMonth {
    id
    payoutId
  }
`);

/** The statement of a closed month, to keep; nothing before it is closed. */
export function StatementLinks({ month }: { month: FragmentType<typeof StatementLinksFragment> }) {
  const { t } = useTranslation('tutor');
  const { payoutId } = readFragment(StatementLinksFragment, month);
  if (!payoutId) return null;
  return (
    <>
      <Button component="a" href={`/exports/payouts/${payoutId}.pdf`} variant="default" download>
        {t('earnings.pdf')}
      </Button>
      <Button component="a" href={`/exports/payouts/${payoutId}.csv`} variant="default" download>
        {t('earnings.monthCsv')}
      </Button>
    </>
  );
}
