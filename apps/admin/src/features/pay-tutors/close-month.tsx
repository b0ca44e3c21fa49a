import { useCommand, useRefresh } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { ConfirmDialog, toast } from '@4as/ui';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { graphql } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const CloseMonthDocument = graphql(`
  mutation CloseMonth($input: CloseMonthInput!) {
    closeMonth(input: $input) {
      ... on TutorPayChanged {
        tutor {
          id
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

export interface CloseMonthProps {
  tutorId: string;
  /** Its first day. */
  month: string;
  totalCents: number;
}

/** Fixes what a month comes to, after saying so. */
export function CloseMonth({ tutorId, month, totalCents }: CloseMonthProps) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const problemText = useProblemText();
  const refresh = useRefresh<'tutorAccount' | 'tutorAccounts'>();
  const [opened, { open, close }] = useDisclosure(false);
  const command = useCommand(CloseMonthDocument, {
    onDone: () => {
      toast.success(t('tutors.closed'));
      close();
      void refresh('tutorAccount', 'tutorAccounts');
    },
  });
  const name = formats.localMonth(month);
  const amount = formats.money(totalCents);
  return (
    <>
      <Button variant="default" onClick={open} aria-label={t('tutors.closeMonth', { month: name })}>
        {t('tutors.close')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={t('tutors.closeQuestion', { month: name })}
        confirmLabel={t('tutors.closeConfirm', { amount })}
        cancelLabel={t('tutors.closeKeep')}
        onConfirm={() => void command.run({ input: { tutorId, month } })}
        running={command.running}
        error={command.fieldErrors['month'] ?? command.failure?.message ?? problemText(command.problem)}
      >
        <p>{t('tutors.closeText', { amount })}</p>
      </ConfirmDialog>
    </>
  );
}
