import { useFormats, useTranslation } from '@4as/i18n/react';
import { Figures } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { figureNames } from './figure-names';

const RevenueFiguresFragment = graphql(`
  fragment RevenueFigures on RevenueRow {
    id
    grossCents
    discountCents
    refundCents
    netCents
    taxCents
    tutorCents
    marginCents
  }
`);

/** The year in seven figures, each a way to the months behind it. */
export function RevenueFigures({ total, year }: { total: FragmentType<typeof RevenueFiguresFragment>; year: number }) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  const row = readFragment(RevenueFiguresFragment, total);
  return (
    <Figures
      label={t('glance', { year })}
      figures={figureNames.map((name) => ({
        key: name,
        label: t(`figures.${name}`),
        value: formats.money(row[`${name}Cents`]),
      }))}
    />
  );
}
