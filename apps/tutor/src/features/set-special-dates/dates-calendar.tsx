import { useFormats, useTranslation } from '@4as/i18n/react';
import { addDays, monthOf } from '@4as/scheduling';
import { MonthCalendar } from '@4as/shell/sessions';
import { useState } from 'react';
import classes from './special-date-form.module.css';

/** Who plans later than this writes the date. */
const FARTHEST_DAYS = 730;

export interface DatesCalendarProps {
  today: string;
  /** Dates that are special already, and whether they are closed. */
  closedDates: ReadonlyMap<string, boolean>;
  /** What is chosen: '' for nothing. */
  from: string;
  until: string;
  /** All dates of that, as many as can be saved at once. */
  dates: readonly string[];
  onChoose: (chosen: { from: string; until: string }) => void;
}

/**
 * A month to choose one date, or the first and the last of several: a day after the first ends them, any other begins anew. What is
 * typed beside it is shown here too.
 */
export function DatesCalendar({ today, closedDates, from, until, dates, onChoose }: DatesCalendarProps) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const last = addDays(today, FARTHEST_DAYS);
  const [date, setDate] = useState(today);
  // Another first date brings its month; without one, the month stays.
  const [known, setKnown] = useState(from);
  if (from !== known) {
    setKnown(from);
    if (from >= today && from <= last) setDate(from);
  }

  return (
    <div className={classes.calendar}>
      <p className={classes.how}>{t('hours.datesHow')}</p>
      <MonthCalendar
        date={date}
        first={today}
        last={last}
        label={t('hours.datesOfMonth', { month: formats.localMonth(monthOf(date).first) })}
        hint={t('hours.datesKeys')}
        dayOf={(day) => {
          const isClosed = closedDates.get(day);
          const spoken = formats.localDate(day, Date.now());
          return {
            disabled: day < today,
            chosen: dates.includes(day),
            ...(isClosed !== undefined && {
              note: t(isClosed ? 'hours.closedShort' : 'hours.otherHoursShort'),
              spoken: t(isClosed ? 'hours.dayClosed' : 'hours.dayOtherHours', { day: spoken }),
            }),
          };
        }}
        onDay={(day) => {
          const isEnd = from !== '' && until === '' && day > from;
          onChoose(isEnd ? { from, until: day } : { from: day, until: '' });
        }}
        onMonth={setDate}
      />
    </div>
  );
}
