import { useTranslation } from '@4as/i18n/react';
import { nextRange, rangesOfDay, type Weekday, type WeekRange } from '@4as/scheduling';
import { ActionIcon } from '@mantine/core';
import { IconCalendarTime, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { CopyDay } from './copy-day';
import classes from './day-hours.module.css';
import { RangeFields } from './range-fields';
import { useRangeTexts } from './use-range-texts';

export interface DayHoursProps {
  weekday: Weekday;
  /** The ranges of the whole week. */
  week: readonly WeekRange[];
  newKey: () => string;
  onAdd: (range: WeekRange) => void;
  onChange: (range: WeekRange) => void;
  onRemove: (range: WeekRange) => void;
  /** Puts this day's hours in place of those of other days. */
  onCopy: (to: readonly Weekday[]) => void;
}

/** One weekday: its ranges, and what can be done with them. Every field says which day and range it is of. */
export function DayHours({ weekday, week, newKey, onAdd, onChange, onRemove, onCopy }: DayHoursProps) {
  const { t } = useTranslation('tutor');
  const day = useRangeTexts().day(weekday);
  const own = rangesOfDay(week, weekday);
  const next = nextRange(week, weekday, 'next');
  return (
    <li className={classes.day}>
      <h3 className={classes.name}>{day}</h3>
      <div className={classes.ranges}>
        {own.length === 0 && <p className={classes.none}>{t('hours.none')}</p>}
        {own.map((range, index) => (
          <ListedRange
            key={range.key}
            range={range}
            week={week}
            day={day}
            number={index + 1}
            onChange={onChange}
            onRemove={() => onRemove(range)}
          />
        ))}
      </div>
      <div className={classes.actions}>
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={t('hours.addTo', { day })}
          disabled={next === null}
          onClick={() => {
            if (next) onAdd({ ...next, key: newKey() });
          }}
        >
          <IconPlus size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
        <CopyDay weekday={weekday} disabled={own.length === 0} onCopy={onCopy} />
      </div>
    </li>
  );
}

interface ListedRangeProps {
  range: WeekRange;
  week: readonly WeekRange[];
  day: string;
  number: number;
  onChange: (range: WeekRange) => void;
  onRemove: () => void;
}

function ListedRange({ range, week, day, number, onChange, onRemove }: ListedRangeProps) {
  const { t } = useTranslation('tutor');
  const [opened, setOpened] = useState(false);
  const showDates = opened || range.validFrom !== null || range.validUntil !== null;
  const which = { day, number };
  return (
    <div className={classes.range}>
      <RangeFields
        range={range}
        week={week}
        showDates={showDates}
        labels={{
          start: t('hours.startOf', which),
          end: t('hours.endOf', which),
          from: t('hours.fromOf', which),
          until: t('hours.untilOf', which),
        }}
        onChange={onChange}
      />
      <div className={classes.actions}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('hours.datesOf', which)}
          aria-expanded={showDates}
          onClick={() => setOpened(!opened)}
        >
          <IconCalendarTime size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('hours.removeFrom', which)}
          onClick={onRemove}
        >
          <IconTrash size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  );
}
