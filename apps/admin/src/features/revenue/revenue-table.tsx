import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { figureNames } from './figure-names';

const RevenueTableFragment = graphql(`
  fragment RevenueTable on RevenueRow {
    id
    name
    grossCents
    discountCents
    refundCents
    netCents
    taxCents
    tutorCents
    marginCents
  }
`);

export interface RevenueTableProps {
  rows: readonly FragmentType<typeof RevenueTableFragment>[];
  by: 'month' | 'course' | 'tutor' | 'year';
  caption: string;
}

/** The seven figures of months, years, courses or tutors, one a row. */
export function RevenueTable({ rows, by, caption }: RevenueTableProps) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  const nameOf = (id: string, name: string | null | undefined) => {
    if (by === 'month') return formats.localMonth(id);
    return name ?? id;
  };
  return (
    <DataTable
      caption={caption}
      items={rows.map((row) => readFragment(RevenueTableFragment, row))}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', header: t(`by.${by}`), cell: (row) => nameOf(row.id, row.name), names: true },
        ...figureNames.map((name) => ({
          key: name,
          header: t(`figures.${name}`),
          align: 'end' as const,
          ...(name === 'net' ? { onPhone: 'beside' as const } : {}),
          cell: (row: Record<`${typeof name}Cents`, number>) => (
            <Amount weight={name === 'net' ? 'strong' : 'plain'}>{formats.money(row[`${name}Cents`])}</Amount>
          ),
        })),
      ]}
    />
  );
}
