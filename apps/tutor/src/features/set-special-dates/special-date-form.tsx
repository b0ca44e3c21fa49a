import { useTranslation } from '@4as/i18n/react';
import { addDays, instantToLocal } from '@4as/scheduling';
import { ChoiceCards, FieldError, FormError, FormFields, useNow } from '@4as/ui';
import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { DatesCalendar } from './dates-calendar';
import classes from './special-date-form.module.css';

interface DayTimes {
  key: number;
  start: string;
  end: string;
}

export interface SpecialDateInput {
  dates: string[];
  ranges: { startMinute: number; endMinute: number }[];
}

export interface SpecialDateFormProps {
  /** The tutor's zone: what "today" is. */
  timeZone: string;
  /** Dates that are special already, and whether they are closed. */
  closedDates: ReadonlyMap<string, boolean>;
  running: boolean;
  fieldErrors: Readonly<Record<string, string>>;
  error: string | undefined;
  /** Answers whether it was saved: the form then begins anew. */
  onSave: (input: SpecialDateInput) => Promise<boolean>;
}

const MOST_DATES = 100;

/** One date, or all dates between two: closed, or open at other hours. */
export function SpecialDateForm({ timeZone, closedDates, running, fieldErrors, error, onSave }: SpecialDateFormProps) {
  const { t } = useTranslation('tutor');
  const now = useNow();
  const today = instantToLocal(now, timeZone).date;
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [kind, setKind] = useState('closed');
  const [times, setTimes] = useState<DayTimes[]>([{ key: 0, start: '09:00', end: '12:00' }]);
  const added = useRef(0);
  const dates = from === '' ? [] : datesBetween(from, until === '' ? from : until);
  const isBackwards = from !== '' && until !== '' && until < from;
  const change = (changed: DayTimes) => setTimes(times.map((one) => (one.key === changed.key ? changed : one)));

  const submit = async () => {
    const ranges = kind === 'closed' ? [] : times.map(({ start, end }) => toMinutes(start, end));
    if (!(await onSave({ dates, ranges }))) return;
    setFrom('');
    setUntil('');
  };

  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        if (dates.length > 0) void submit();
      }}
    >
      <div className={classes.choice}>
        <DatesCalendar
          today={today}
          closedDates={closedDates}
          from={from}
          until={until}
          dates={dates}
          onChoose={(chosen) => {
            setFrom(chosen.from);
            setUntil(chosen.until);
          }}
        />
        <div className={classes.fields}>
          <div className={classes.dates}>
            <TextInput
              type="date"
              label={t('hours.firstDate')}
              min={today}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
              error={fieldErrors['dates']}
            />
            <TextInput
              type="date"
              label={t('hours.lastDate')}
              min={from === '' ? today : from}
              value={until}
              onChange={(event) => setUntil(event.currentTarget.value)}
              error={isBackwards ? t('hours.datesProblem') : undefined}
            />
          </div>
          <ChoiceCards
            legend={t('hours.whatOnDates')}
            name="kind"
            layout="row"
            value={kind}
            onChange={setKind}
            choices={[
              { value: 'closed', label: t('hours.closed') },
              { value: 'open', label: t('hours.otherHours') },
            ]}
          />
          {kind === 'open' && (
            <div className={classes.times}>
              {times.map((one, index) => (
                <div key={one.key} className={classes.range}>
                  <TextInput
                    type="time"
                    step={900}
                    label={t('hours.startNumber', { number: index + 1 })}
                    value={one.start}
                    onChange={(event) => change({ ...one, start: event.currentTarget.value })}
                  />
                  <TextInput
                    type="time"
                    step={900}
                    label={t('hours.endNumber', { number: index + 1 })}
                    value={one.end}
                    onChange={(event) => change({ ...one, end: event.currentTarget.value })}
                    error={fieldErrors[`ranges.${index}.endMinute`]}
                  />
                  {times.length > 1 && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={44}
                      aria-label={t('hours.removeNumber', { number: index + 1 })}
                      onClick={() => setTimes(times.filter(({ key }) => key !== one.key))}
                    >
                      <IconTrash size={20} stroke={1.75} aria-hidden />
                    </ActionIcon>
                  )}
                </div>
              ))}
              <FieldError id="ranges-error">{fieldErrors['ranges']}</FieldError>
              <Group>
                <Button
                  variant="subtle"
                  leftSection={<IconPlus size={20} stroke={1.75} aria-hidden />}
                  onClick={() => setTimes([...times, { key: (added.current += 1), start: '13:00', end: '17:00' }])}
                >
                  {t('hours.add')}
                </Button>
              </Group>
            </div>
          )}
          <FormError>{Object.keys(fieldErrors).length > 0 ? undefined : error}</FormError>
          <Group>
            <Button type="submit" loading={running} disabled={dates.length === 0 || isBackwards}>
              {t('hours.saveDates', { count: Math.max(1, dates.length) })}
            </Button>
          </Group>
        </div>
      </div>
    </FormFields>
  );
}

function datesBetween(from: string, until: string): string[] {
  const dates: string[] = [];
  for (let date = from; date <= until && dates.length < MOST_DATES; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** Midnight at the end is the end of the day. */
function toMinutes(start: string, end: string): { startMinute: number; endMinute: number } {
  const minute = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return { startMinute: minute(start), endMinute: minute(end) || 1440 };
}
