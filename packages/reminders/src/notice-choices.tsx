import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError, Section } from '@4as/ui';
import { Group, Stack, Switch } from '@mantine/core';

/** Whether a person is told of something in one way. */
export interface NoticeChoice {
  kind: 'REMINDER_DAY' | 'REMINDER_HOURS' | 'REMINDER_MINUTES' | 'MESSAGE';
  channel: 'APP' | 'MAIL';
  enabled: boolean;
  /** Of a reminder: how long before the session it comes, minutes. */
  leadMinutes?: number | null;
}

export interface NoticeChoicesProps {
  choices: readonly NoticeChoice[];
  running: boolean;
  /** Why the last choice was not kept. */
  error: string | null | undefined;
  onChange: (choice: NoticeChoice) => void;
}

/** What a person wants to be told of, and how: a switch for each way, kept as soon as it is moved. */
export function NoticeChoices({ choices, running, error, onChange }: NoticeChoicesProps) {
  const { t } = useTranslation('notifications');
  const formats = useFormats();
  const nameOf = (kind: NoticeChoice['kind']) => {
    const lead = choices.find((choice) => choice.kind === kind)?.leadMinutes;
    return kind === 'MESSAGE' || !lead
      ? t('preferences.kinds.MESSAGE')
      : t('preferences.kinds.reminder', { lead: formats.duration(lead) });
  };
  const kinds = [...new Set(choices.map(({ kind }) => kind))];
  return (
    <Section title={t('preferences.title')} hint={t('preferences.hint')}>
      <FormError>{error}</FormError>
      <Stack gap="md">
        {kinds.map((kind) => (
          <Stack key={kind} component="fieldset" gap="xs" p={0} m={0} bd={0}>
            <legend>
              <strong>{nameOf(kind)}</strong>
            </legend>
            <Group gap="xl">
              {choices
                .filter((choice) => choice.kind === kind)
                .map((choice) => (
                  <Switch
                    key={choice.channel}
                    size="md"
                    py="xs"
                    label={t(`preferences.channels.${choice.channel}`)}
                    checked={choice.enabled}
                    disabled={running}
                    onChange={(event) => onChange({ ...choice, enabled: event.currentTarget.checked })}
                  />
                ))}
            </Group>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
