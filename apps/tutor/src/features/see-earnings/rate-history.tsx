import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, Row, RowList, StatusDot } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const RateHistoryFragment = graphql(`
  fragment RateHistory on TutorAccount {
    id
    hourlyRateSince
    hourlyRates {
      startsOn
      endsOn
      hourlyRateCents
    }
  }
`);

/** The rate in force and since when, those before it, and one to come. */
export function RateHistory({ tutor }: { tutor: FragmentType<typeof RateHistoryFragment> }) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const { hourlyRates, hourlyRateSince } = readFragment(RateHistoryFragment, tutor);
  if (hourlyRates.length === 0) return <p>{t('earnings.noRate')}</p>;
  const day = (date: string) => formats.localDate(date, Date.now());
  const period = (startsOn: string, endsOn: string | null | undefined) => {
    if (endsOn) return t('earnings.ratePeriod', { from: day(startsOn), until: day(endsOn) });
    return t(startsOn === hourlyRateSince ? 'earnings.rateSince' : 'earnings.rateFrom', { from: day(startsOn) });
  };
  return (
    <RowList label={t('earnings.rate')}>
      {hourlyRates.map(({ startsOn, endsOn, hourlyRateCents }) => (
        <Row
          key={startsOn}
          title={<Amount>{formats.money(hourlyRateCents)}</Amount>}
          detail={period(startsOn, endsOn)}
          end={startsOn === hourlyRateSince ? <StatusDot tone="success">{t('earnings.rateNow')}</StatusDot> : undefined}
        />
      ))}
    </RowList>
  );
}
