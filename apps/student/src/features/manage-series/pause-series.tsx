import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { addDays, instantToLocal } from '@4as/scheduling';
import { FormError, FormFields, toast } from '@4as/ui';
import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql';
import classes from './manage-series.module.css';

const PauseSeriesDocument = graphql(`
  mutation PauseSeries($input: PauseSeriesInput!) {
    pauseSeries(input: $input) {
      ... on SeriesChanged {
        sessionCount
        series {
          id
          pausedFrom
          pausedUntil
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface PauseSeriesProps {
  seriesId: string;
  onClose: () => void;
  onDone: () => void;
}

/** From when to when a series rests, and whether what is paid rests too. */
export function PauseSeries({ seriesId, onClose, onDone }: PauseSeriesProps) {
  const { t } = useTranslation(['series', 'errors', 'app']);
  const formats = useFormats();
  const [today] = useState(() => instantToLocal(Date.now(), formats.timeZone).date);
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(addDays(today, 14));
  const [cancelPaid, setCancelPaid] = useState(false);
  const pause = useCommand(PauseSeriesDocument, {
    onDone: () => {
      toast.success(t('page.pausedDone'));
      onDone();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('page.pauseTitle')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <FormFields
        onSubmit={(event) => {
          event.preventDefault();
          void pause.run({ input: { seriesId, from, until, cancelPaid } });
        }}
      >
        <div className={classes.side}>
          <TextInput
            type="date"
            label={t('page.pauseFrom')}
            value={from}
            required
            error={pause.fieldErrors['from']}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('page.pauseUntil')}
            value={until}
            min={from}
            required
            error={pause.fieldErrors['until']}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </div>
        <p className={classes.soft}>{t('page.pauseHint')}</p>
        <Checkbox
          label={t('page.pausePaid')}
          checked={cancelPaid}
          onChange={(event) => setCancelPaid(event.currentTarget.checked)}
        />
        <FormError>{pause.failure?.message ?? (pause.problem && t(`errors:${pause.problem.code}`))}</FormError>
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} disabled={pause.running}>
            {t('app:actions.cancel')}
          </Button>
          <Button type="submit" loading={pause.running} disabled={from === '' || until === ''}>
            {t('page.pauseConfirm')}
          </Button>
        </div>
      </FormFields>
    </Modal>
  );
}
