import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, BarChart, DataTable, Section } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const EvaluationMonthsFragment = graphql(`
  fragment EvaluationMonths on TutorEvaluation {
    id
    months {
      month
      score
      reviewCount
    }
  }
`);

const marks = [0, 1, 2, 3, 4, 5] as const;

/** The mean of the reviews of each of the last twelve months: as bars, and as a table of the months that had any. */
export function EvaluationMonths({ evaluation }: { evaluation: FragmentType<typeof EvaluationMonthsFragment> }) {
  const { t } = useTranslation(['tutor', 'reviews']);
  const formats = useFormats();
  const { months } = readFragment(EvaluationMonthsFragment, evaluation);
  const wordsOf = (score: number | null | undefined) =>
    typeof score === 'number' ? t('reviews:score', { score: formats.number(score, 1) }) : t('evaluation.nothing');
  return (
    <Section title={t('evaluation.months')} hint={t('evaluation.monthsHint')}>
      <BarChart
        label={t('evaluation.chart')}
        marks={marks}
        writeTick={(value) => formats.number(value)}
        bars={months.map(({ month, score }) => ({
          key: month,
          label: formats.localMonth(month),
          tick: formats.localMonthShort(month),
          value: score ?? 0,
          text: wordsOf(score),
        }))}
      />
      <DataTable
        caption={t('evaluation.chart')}
        items={months.filter(({ reviewCount }) => reviewCount > 0).toReversed()}
        rowKey={({ month }) => month}
        columns={[
          { key: 'month', header: t('evaluation.month'), cell: ({ month }) => formats.localMonth(month), names: true },
          {
            key: 'received',
            header: t('evaluation.received'),
            align: 'end',
            cell: ({ reviewCount }) => <Amount>{formats.number(reviewCount)}</Amount>,
          },
          {
            key: 'score',
            header: t('evaluation.average'),
            align: 'end',
            onPhone: 'beside',
            cell: ({ score }) => <Amount weight="strong">{wordsOf(score)}</Amount>,
          },
        ]}
      />
    </Section>
  );
}
