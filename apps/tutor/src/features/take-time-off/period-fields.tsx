import { useTranslation } from '@4as/i18n/react';
import { ChoiceCards } from '@4as/ui';
import { TextInput } from '@mantine/core';
import type { PeriodText } from './period';

export type { PeriodText } from './period';

export interface PeriodFieldsProps {
  text: PeriodText;
  onChange: (text: PeriodText) => void;
  errors: Readonly<Record<string, string>>;
}

/** From when and until when: now or later, to a time or until further notice. */
export function PeriodFields({ text, onChange, errors }: PeriodFieldsProps) {
  const { t } = useTranslation('tutor');
  return (
    <>
      <ChoiceCards
        legend={t('timeOff.start')}
        name="start"
        layout="row"
        value={text.start}
        onChange={(start) => onChange({ ...text, start: start === 'now' ? 'now' : 'later' })}
        choices={[
          { value: 'now', label: t('timeOff.now') },
          { value: 'later', label: t('timeOff.atTime') },
        ]}
      />
      {text.start === 'later' && (
        <TextInput
          type="datetime-local"
          label={t('timeOff.startsAt')}
          value={text.startsAt}
          onChange={(event) => onChange({ ...text, startsAt: event.currentTarget.value })}
          error={errors['startsAt']}
        />
      )}
      <ChoiceCards
        legend={t('timeOff.end')}
        name="end"
        layout="row"
        value={text.end}
        onChange={(end) => onChange({ ...text, end: end === 'open' ? 'open' : 'later' })}
        choices={[
          { value: 'later', label: t('timeOff.atTime') },
          { value: 'open', label: t('timeOff.open') },
        ]}
      />
      {text.end === 'later' && (
        <TextInput
          type="datetime-local"
          label={t('timeOff.endsAt')}
          value={text.endsAt}
          onChange={(event) => onChange({ ...text, endsAt: event.currentTarget.value })}
          error={errors['endsAt']}
        />
      )}
    </>
  );
}
