import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { ConfirmDialog, toast } from '@4as/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const ReplayStripeEventDocument = graphql(`
  mutation ReplayStripeEvent($input: ReplayStripeEventInput!) {
    replayStripeEvent(input: $input) {
      ... on StripeEventChanged {
        event {
          id
          state
          error
          processedAt
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

interface ReplayEventProps {
  eventId: string;
  /** Called when it is to be acted on again: what it did is known a moment later. */
  onReplayed: () => void;
}

/** Has an event acted on again, after saying that it does no harm. */
export function ReplayEvent({ eventId, onReplayed }: ReplayEventProps) {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState(false);
  const problemText = useProblemText();
  const replay = useCommand(ReplayStripeEventDocument, {
    onDone: () => {
      toast.success(t('integrations.replayed'));
      setAsking(false);
      onReplayed();
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('integrations.replay')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('integrations.replayTitle')}
        confirmLabel={t('integrations.replay')}
        cancelLabel={t('integrations.replayKeep')}
        running={replay.running}
        error={replay.failure?.message ?? problemText(replay.problem)}
        onConfirm={() => void replay.run({ input: { eventId } })}
      >
        {t('integrations.replayText')}
      </ConfirmDialog>
    </>
  );
}
