import { useFormats, useTranslation } from '@4as/i18n/react';
import type { WeekRange } from '@4as/scheduling';
import { weekdayNames } from './clock';

const MINUTE = 60_000;

/** How weekdays, minutes of a day and ranges are said. */
export function useRangeTexts() {
  const { t } = useTranslation('tutor');
  // Minutes of a day are the same in every zone.
  const clock = useFormats('UTC');
  const day = (weekday: keyof typeof weekdayNames) => t(`hours.days.${weekdayNames[weekday]}`);
  const time = (minute: number) => clock.time(minute * MINUTE);
  const hours = ({ startMinute, endMinute }: Pick<WeekRange, 'startMinute' | 'endMinute'>) =>
    t('hours.range', { start: time(startMinute), end: time(endMinute) });
  const dates = ({ validFrom, validUntil }: Pick<WeekRange, 'validFrom' | 'validUntil'>): string | null => {
    const [from, until] = [
      validFrom && clock.localDateShort(validFrom),
      validUntil && clock.localDateShort(validUntil),
    ];
    if (from && until) return t('hours.rangeBetween', { from, until });
    if (from) return t('hours.rangeFrom', { date: from });
    return until ? t('hours.rangeUntil', { date: until }) : null;
  };
  const whole = (range: WeekRange) =>
    [t('hours.rangeCell', { day: day(range.weekday), range: hours(range) }), dates(range)]
      .filter((text) => text !== null)
      .join(', ');
  return { day, time, hours, dates, whole };
}
