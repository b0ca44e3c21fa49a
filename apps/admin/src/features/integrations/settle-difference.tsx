import { useCommand, useRefresh } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { FormError, toast } from '@4as/ui';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const SettleStripeDifferenceDocument = graphql(`
  mutation SettleStripeDifference($input: SettleStripeDifferenceInput!) {
    settleStripeDifference(input: $input) {
      ... on StripeDifferenceChanged {
        difference {
          id
          ...DifferenceList
        }
      }
      ... on Failure {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

const SHORTEST_REASON = 3;

/** Says why a difference may stay, for other admins to read. */
export function SettleDifference({ differenceId }: { differenceId: string }) {
  const { t } = useTranslation('admin');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const refresh = useRefresh<'stripeDifferences' | 'integrationCounts'>();
  const problemText = useProblemText();
  const settle = useCommand(SettleStripeDifferenceDocument, {
    onDone: () => {
      toast.success(t('integrations.settled'));
      setOpen(false);
      void refresh('stripeDifferences', 'integrationCounts');
    },
  });
  const { failure, fieldErrors } = settle;
  const isMissing = reason.trim().length < SHORTEST_REASON;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('integrations.settle')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('integrations.settleTitle')} withCloseButton={false}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (!isMissing) void settle.run({ input: { differenceId, reason } });
          }}
        >
          <Stack gap="md">
            <Textarea
              label={t('integrations.reason')}
              description={t('integrations.reasonHint')}
              required
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={asked && isMissing ? t('integrations.reasonMissing') : fieldErrors['reason']}
              autosize
              minRows={2}
              maxLength={500}
            />
            <FormError>
              {failure && failure.code !== 'InvalidInput' ? failure.message : problemText(settle.problem)}
            </FormError>
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={() => setOpen(false)} disabled={settle.running}>
                {t('integrations.settleKeep')}
              </Button>
              <Button type="submit" loading={settle.running}>
                {t('integrations.settle')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
