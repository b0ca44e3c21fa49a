import { useFormats, useTranslation } from '@4as/i18n/react';
import { DataList } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const BookingRulesFragment = graphql(`
  fragment BookingRules on TutorAccount {
    id
    bufferMinutes
    noticeMinutes
    horizonDays
    gridMinutes
  }
`);

/** The limits that bookings with this tutor keep. */
export function BookingRules({ tutor }: { tutor: FragmentType<typeof BookingRulesFragment> }) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const rules = readFragment(BookingRulesFragment, tutor);
  return (
    <DataList
      items={[
        {
          term: t('hours.buffer'),
          description: rules.bufferMinutes === 0 ? t('hours.noBuffer') : formats.duration(rules.bufferMinutes),
        },
        { term: t('hours.notice'), description: formats.duration(rules.noticeMinutes) },
        { term: t('hours.horizon'), description: t('hours.horizonValue', { count: rules.horizonDays }) },
        { term: t('hours.grid'), description: t('hours.gridValue', { minutes: formats.duration(rules.gridMinutes) }) },
      ]}
    />
  );
}
