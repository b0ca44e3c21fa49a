import { useTranslation } from '@4as/i18n/react';
import { FieldError } from '@4as/ui';
import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import classes from './day-hours.module.css';
import { fromClock, problemOfRange, rangesOf, toClock, weekdayNames, weekdays, type Range } from './week';

export interface DayHoursProps {
  weekday: (typeof weekdays)[number];
  /** The ranges of the whole week. */
  ranges: readonly Range[];
  onAdd: () => void;
  onChange: (range: Range) => void;
  onRemove: (range: Range) => void;
  /** Puts this day's hours in place of those of other days. */
  onCopy: (to: readonly number[]) => void;
}

/** One weekday: its ranges, and what can be done with them. Every field says which day and range it is of. */
export function DayHours({ weekday, ranges, onAdd, onChange, onRemove, onCopy }: DayHoursProps) {
  const { t } = useTranslation('tutor');
  const day = t(`hours.days.${weekdayNames[weekday]}`);
  const own = rangesOf(ranges, weekday);
  return (
    <li className={classes.day}>
      <h3 className={classes.name}>{day}</h3>
      <div className={classes.ranges}>
        {own.length === 0 && <p className={classes.none}>{t('hours.none')}</p>}
        {own.map((range, index) => (
          <RangeFields
            key={range.key}
            range={range}
            ranges={ranges}
            day={day}
            number={index + 1}
            onChange={onChange}
            onRemove={() => onRemove(range)}
          />
        ))}
      </div>
      <div className={classes.actions}>
        <ActionIcon variant="subtle" size={44} aria-label={t('hours.addTo', { day })} onClick={onAdd}>
          <IconPlus size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              size={44}
              aria-label={t('hours.copyFrom', { day })}
              disabled={own.length === 0}
            >
              <IconCopy size={20} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('hours.copy')}</Menu.Label>
            <Menu.Item onClick={() => onCopy([1, 2, 3, 4, 5])}>{t('hours.copyWeekdays')}</Menu.Item>
            <Menu.Item onClick={() => onCopy(weekdays)}>{t('hours.copyAll')}</Menu.Item>
            <Menu.Divider />
            {weekdays
              .filter((other) => other !== weekday)
              .map((other) => (
                <Menu.Item key={other} onClick={() => onCopy([other])}>
                  {t(`hours.days.${weekdayNames[other]}`)}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  );
}

interface RangeFieldsProps {
  range: Range;
  ranges: readonly Range[];
  day: string;
  number: number;
  onChange: (range: Range) => void;
  onRemove: () => void;
}

function RangeFields({ range, ranges, day, number, onChange, onRemove }: RangeFieldsProps) {
  const { t } = useTranslation('tutor');
  const problemId = useId();
  const problem = problemOfRange(range, ranges);
  const described = problem ? { 'aria-invalid': true, 'aria-describedby': problemId } : {};
  return (
    <div className={classes.range}>
      <TextInput
        type="time"
        step={900}
        className={classes.time}
        aria-label={t('hours.startOf', { day, number })}
        value={toClock(range.startMinute)}
        onChange={(event) => {
          const startMinute = fromClock(event.currentTarget.value, 'start');
          if (startMinute !== null) onChange({ ...range, startMinute });
        }}
        {...described}
      />
      <span className={classes.dash} aria-hidden>
        {'–'}
      </span>
      <TextInput
        type="time"
        step={900}
        className={classes.time}
        aria-label={t('hours.endOf', { day, number })}
        value={toClock(range.endMinute)}
        onChange={(event) => {
          const endMinute = fromClock(event.currentTarget.value, 'end');
          if (endMinute !== null) onChange({ ...range, endMinute });
        }}
        {...described}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('hours.removeFrom', { day, number })}
        onClick={onRemove}
      >
        <IconTrash size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
      {problem && (
        <div className={classes.problem}>
          <FieldError id={problemId}>{t(`hours.${problem}`)}</FieldError>
        </div>
      )}
    </div>
  );
}
