import { useFormats, useTranslation } from '@4as/i18n/react';
import { Figures } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const DayFiguresFragment = graphql(`
  fragment DayFigures on TutorOverview {
    upcomingCount
    minutesThisWeek
    hourlyRateCents
    score
    reviewCount
    earningsThisMonthCents
  }
`);

/** Where a tutor stands: what comes, what was earned, what students say. */
export function DayFigures({ overview }: { overview: FragmentType<typeof DayFiguresFragment> }) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const figures = readFragment(DayFiguresFragment, overview);
  const { hourlyRateCents, score, reviewCount } = figures;
  return (
    <Figures
      label={t('today.figures')}
      figures={[
        { key: 'upcoming', label: t('today.upcoming'), value: formats.number(figures.upcomingCount), to: '/seances' },
        { key: 'week', label: t('today.thisWeek'), value: formats.duration(figures.minutesThisWeek) },
        {
          key: 'earnings',
          label: t('today.earnings'),
          value: formats.money(figures.earningsThisMonthCents),
          to: '/revenus',
        },
        {
          key: 'rate',
          label: t('today.rate'),
          value: typeof hourlyRateCents === 'number' ? formats.money(hourlyRateCents) : t('today.noRate'),
        },
        {
          key: 'score',
          label: t('today.score'),
          value: typeof score === 'number' ? formats.number(score, 1) : '–',
          to: '/evaluations',
          detail: reviewCount > 0 ? t('today.reviews', { count: reviewCount }) : t('today.noScore'),
        },
      ]}
    />
  );
}
