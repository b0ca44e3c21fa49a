import { useTranslation } from '@4as/i18n/react';
import { problemOfRange, type WeekRange } from '@4as/scheduling';
import { FieldError } from '@4as/ui';
import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { fromClock, toClock } from './clock';
import classes from './range-fields.module.css';

export interface RangeFieldsProps {
  range: WeekRange;
  week: readonly WeekRange[];
  /** What each field is called: shown, or said only where the place says it. */
  labels: { start: string; end: string; from: string; until: string };
  showLabels?: boolean;
  showDates?: boolean;
  onChange: (range: WeekRange) => void;
}

/** The exact start, end and dates of one range, and what keeps it from being saved. */
export function RangeFields({
  range,
  week,
  labels,
  showLabels = false,
  showDates = false,
  onChange,
}: RangeFieldsProps) {
  const { t } = useTranslation('tutor');
  const problemId = useId();
  const problem = problemOfRange(range, week);
  const described = problem ? { 'aria-invalid': true, 'aria-describedby': problemId } : {};
  const named = (label: string) => (showLabels ? { label } : { 'aria-label': label });
  return (
    <div className={classes.fields}>
      <div className={classes.times} data-labelled={showLabels || undefined}>
        <TextInput
          type="time"
          step={900}
          className={classes.time}
          {...named(labels.start)}
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
          {...named(labels.end)}
          value={toClock(range.endMinute)}
          onChange={(event) => {
            const endMinute = fromClock(event.currentTarget.value, 'end');
            if (endMinute !== null) onChange({ ...range, endMinute });
          }}
          {...described}
        />
      </div>
      {showDates && (
        <div className={classes.times} data-labelled>
          <TextInput
            type="date"
            className={classes.date}
            label={t('hours.from')}
            aria-label={labels.from}
            value={range.validFrom ?? ''}
            onChange={(event) => onChange({ ...range, validFrom: event.currentTarget.value || null })}
            {...described}
          />
          <TextInput
            type="date"
            className={classes.date}
            label={t('hours.until')}
            aria-label={labels.until}
            value={range.validUntil ?? ''}
            onChange={(event) => onChange({ ...range, validUntil: event.currentTarget.value || null })}
            {...described}
          />
        </div>
      )}
      {problem && (
        <FieldError id={problemId}>{t(problem === 'dates' ? 'hours.datesProblem' : `hours.${problem}`)}</FieldError>
      )}
    </div>
  );
}
