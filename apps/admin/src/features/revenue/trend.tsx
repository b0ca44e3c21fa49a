import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const TrendFragment = graphql(`
  fragment Trend on RevenueReport {
    forecast {
      month
      expectedCents
      lowCents
      highCents
    }
  }
`);

/** Where the trend points for this month and the two after it, as a table. */
export function Trend({ revenue }: { revenue: FragmentType<typeof TrendFragment> }) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  const { forecast } = readFragment(TrendFragment, revenue);
  if (forecast.length === 0) return <p>{t('noForecast')}</p>;
  return (
    <DataTable
      caption={t('captionForecast')}
      items={forecast}
      rowKey={({ month }) => month}
      columns={[
        { key: 'month', header: t('by.month'), cell: ({ month }) => formats.localMonth(month), names: true },
        {
          key: 'expected',
          header: t('expected'),
          align: 'end',
          onPhone: 'beside',
          cell: ({ expectedCents }) => <Amount weight="strong">{formats.money(expectedCents)}</Amount>,
        },
        {
          key: 'low',
          header: t('low'),
          align: 'end',
          cell: ({ lowCents }) => <Amount>{formats.money(lowCents)}</Amount>,
        },
        {
          key: 'high',
          header: t('high'),
          align: 'end',
          cell: ({ highCents }) => <Amount>{formats.money(highCents)}</Amount>,
        },
      ]}
    />
  );
}
