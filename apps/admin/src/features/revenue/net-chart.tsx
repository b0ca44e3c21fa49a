import { useFormats, useTranslation } from '@4as/i18n/react';
import { BarChart } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const NetChartFragment = graphql(`
  fragment NetChart on RevenueReport {
    year
    months {
      id
      netCents
    }
    forecast {
      month
      expectedCents
      lowCents
      highCents
    }
  }
`);

/** Net by month of the year; after the months that are complete, where the trend points. */
export function NetChart({ revenue }: { revenue: FragmentType<typeof NetChartFragment> }) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  const { year, months, forecast } = readFragment(NetChartFragment, revenue);
  const expected = new Set(forecast.map(({ month }) => month));
  const complete = months.filter(({ id }) => !expected.has(id));
  const isRunning = complete.length < months.length;
  const name = (month: string) => ({
    key: month,
    label: formats.localMonth(month),
    tick: formats.localMonthShort(month),
  });
  return (
    <BarChart
      label={t('chart', { year })}
      writeTick={(value) => formats.number(value / 100)}
      bars={[
        ...complete.map(({ id, netCents }) => ({ ...name(id), value: netCents, text: formats.money(netCents) })),
        ...(isRunning ? forecast : []).map(({ month, expectedCents, lowCents, highCents }) => ({
          ...name(month),
          value: expectedCents,
          text: t('forecastBetween', {
            expected: formats.money(expectedCents),
            low: formats.money(lowCents),
            high: formats.money(highCents),
          }),
          expected: { low: lowCents, high: highCents },
        })),
      ]}
    />
  );
}
