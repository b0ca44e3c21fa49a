import { useFormats, useTranslation } from '@4as/i18n/react';
import { ChoiceCards, useNow } from '@4as/ui';
import { NumberInput, TextInput } from '@mantine/core';
import classes from './repeat-session.module.css';
import { ends, frequencies, sessionLimits, type RuleChoice } from './series-plan';

export interface RuleFormProps {
  rule: RuleChoice;
  /** The date of the first session: no series ends before it. */
  firstDate: string;
  onChange: (rule: Partial<RuleChoice>) => void;
}

/** How often, and until when. Each answer is looked at as soon as it is given. */
export function RuleForm({ rule, firstDate, onChange }: RuleFormProps) {
  const { t } = useTranslation('series');
  const formats = useFormats();
  const now = useNow();
  return (
    <div className={classes.rule}>
      <ChoiceCards
        legend={t('repeat.frequency')}
        name="frequency"
        value={rule.frequency}
        onChange={(value) => {
          const frequency = frequencies.find((name) => name === value);
          if (frequency) onChange({ frequency });
        }}
        choices={frequencies.map((value) => ({ value, label: t(`repeat.frequencies.${value}`) }))}
      />
      <ChoiceCards
        legend={t('repeat.end')}
        name="end"
        value={rule.end}
        onChange={(value) => {
          const end = ends.find((name) => name === value);
          if (end) onChange({ end });
        }}
        choices={ends.map((value) => ({ value, label: t(`repeat.ends.${value}`) }))}
      />
      {rule.end === 'count' && (
        <NumberInput
          label={t('repeat.count')}
          value={rule.count}
          min={sessionLimits.min}
          max={sessionLimits.max}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(count) => {
            if (typeof count === 'number' && count >= sessionLimits.min) onChange({ count });
          }}
        />
      )}
      {rule.end === 'until' && (
        <TextInput
          type="date"
          label={t('repeat.until')}
          description={formats.localDate(rule.until, now)}
          value={rule.until}
          min={firstDate}
          onChange={(event) => onChange({ until: event.currentTarget.value })}
        />
      )}
      <p className={classes.soft}>{t('repeat.sameTime')}</p>
    </div>
  );
}
