import { useFormats, useTranslation } from '@4as/i18n/react';
import { addDays } from '@4as/scheduling';
import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';

export interface CalendarStepsProps {
  /** The first day shown, local to the viewer. */
  from: string;
  days: 1 | 7;
  onFrom: (date: string) => void;
  onToday: () => void;
}

/** Goes back and forth by days or weeks, and to today. */
export function CalendarSteps({ from, days, onFrom, onToday }: CalendarStepsProps) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  const isWeek = days === 7;
  return (
    <Group gap="sm">
      <ActionIcon
        variant="default"
        size={44}
        aria-label={t(isWeek ? 'slots.previous' : 'calendar.previousDay')}
        onClick={() => onFrom(addDays(from, -days))}
      >
        <IconChevronLeft size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={44}
        aria-label={t(isWeek ? 'slots.next' : 'calendar.nextDay')}
        onClick={() => onFrom(addDays(from, days))}
      >
        <IconChevronRight size={20} aria-hidden />
      </ActionIcon>
      <Button variant="default" onClick={onToday}>
        {t('calendar.today')}
      </Button>
      <p role="status">
        {isWeek
          ? t('slots.week', { from: formats.localDateShort(from), to: formats.localDateShort(addDays(from, 6)) })
          : formats.localDateShort(from)}
      </p>
    </Group>
  );
}
