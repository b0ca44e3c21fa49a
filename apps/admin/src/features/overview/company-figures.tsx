import { useFormats, useTranslation } from '@4as/i18n/react';
import { Figures } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const CompanyFiguresFragment = graphql(`
  fragment CompanyFigures on AdminOverview {
    activeCourses
    activeTutors
    activeCoupons
    revenueThisMonthCents
    revenueLastMonthCents
    unansweredTickets
    appointmentsToday
  }
`);

/** The few numbers the day begins with; each leads to what it counts. */
export function CompanyFigures({ overview }: { overview: FragmentType<typeof CompanyFiguresFragment> }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const figures = readFragment(CompanyFiguresFragment, overview);
  return (
    <Figures
      label={t('overview.figures')}
      figures={[
        {
          key: 'revenue',
          label: t('overview.revenue'),
          value: formats.money(figures.revenueThisMonthCents),
          detail: t('overview.lastMonth', { amount: formats.money(figures.revenueLastMonthCents) }),
          to: '/revenus',
        },
        {
          key: 'tickets',
          label: t('overview.unanswered'),
          value: formats.number(figures.unansweredTickets),
          to: '/assistance',
        },
        {
          key: 'today',
          label: t('overview.today'),
          value: formats.number(figures.appointmentsToday),
          to: '/seances?periode=TODAY',
        },
        { key: 'courses', label: t('overview.courses'), value: formats.number(figures.activeCourses), to: '/cours' },
        { key: 'tutors', label: t('overview.tutors'), value: formats.number(figures.activeTutors) },
        { key: 'coupons', label: t('overview.coupons'), value: formats.number(figures.activeCoupons) },
      ]}
    />
  );
}
