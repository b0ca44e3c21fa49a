import { useTranslation } from '@4as/i18n/react';
import { StatusDot } from '@4as/ui';
import { Button, Group, Stack } from '@mantine/core';
import type { BulkRefusal } from '../../gql/graphql';
import { EffectList, type Effect } from './effect-list';

export interface BulkResultsProps {
  /** "8 séances annulées sur 10." */
  summary: string;
  answers: readonly (Pick<Effect, 'appointment'> & { refusal?: BulkRefusal | null | undefined })[];
  onClose: () => void;
}

/** What was done to each of several sessions. */
export function BulkResults({ summary, answers, onClose }: BulkResultsProps) {
  const { t } = useTranslation('admin');
  return (
    <Stack gap="md">
      <p role="status">{summary}</p>
      <EffectList
        label={t('appointments.bulk.results')}
        effects={answers.map((answer) => ({
          ...answer,
          text: <StatusDot tone="success">{t('appointments.bulk.done')}</StatusDot>,
        }))}
      />
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('appointments.bulk.close')}
        </Button>
      </Group>
    </Stack>
  );
}
