import { useCommand, useRefresh } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, toast } from '@4as/ui';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const MarkPayoutPaidDocument = graphql(`
  mutation MarkPayoutPaid($input: MarkPayoutPaidInput!) {
    markPayoutPaid(input: $input) {
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

export interface MarkPaidProps {
  payoutId: string;
  /** Its first day. */
  month: string;
  totalCents: number;
}

/** Writes down by which payment a closed month was paid. */
export function MarkPaid(props: MarkPaidProps) {
  const { t } = useTranslation('admin');
  const name = useFormats().localMonth(props.month);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={open} aria-label={t('tutors.markMonthPaid', { month: name })}>
        {t('tutors.markPaid')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('tutors.paidTitle', { month: name })} withCloseButton={false}>
        <PaidForm {...props} onClose={close} />
      </Modal>
    </>
  );
}

function PaidForm({ payoutId, totalCents, onClose }: MarkPaidProps & { onClose: () => void }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const problemText = useProblemText();
  const refresh = useRefresh<'tutorAccount' | 'tutorAccounts'>();
  const [confirmationNumber, setConfirmationNumber] = useState('');
  const [paidOn, setPaidOn] = useState(today);
  const [asked, setAsked] = useState(false);
  const mark = useCommand(MarkPayoutPaidDocument, {
    onDone: () => {
      toast.success(t('tutors.paid'));
      onClose();
      void refresh('tutorAccount', 'tutorAccounts');
    },
    // Somebody else may have paid it in the meantime: the table shows by what.
    onFailure: () => void refresh('tutorAccount'),
  });
  const { failure, fieldErrors } = mark;
  const error = failure && failure.code !== 'InvalidInput' ? failure.message : problemText(mark.problem);
  const isMissing = asked && confirmationNumber.trim() === '';
  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (confirmationNumber.trim() !== '') void mark.run({ input: { payoutId, confirmationNumber, paidOn } });
      }}
    >
      <p>{t('tutors.paidText')}</p>
      <TextInput
        label={t('tutors.confirmation')}
        required
        maxLength={60}
        data-autofocus
        value={confirmationNumber}
        onChange={(event) => setConfirmationNumber(event.currentTarget.value)}
        error={isMissing ? t('tutors.confirmationMissing') : fieldErrors['confirmationNumber']}
      />
      <TextInput
        type="date"
        label={t('tutors.paidOn')}
        required
        value={paidOn}
        onChange={(event) => setPaidOn(event.currentTarget.value)}
        error={fieldErrors['paidOn']}
      />
      <FormError>{error}</FormError>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} disabled={mark.running}>
          {t('tutors.cancel')}
        </Button>
        <Button type="submit" loading={mark.running}>
          {t('tutors.paidConfirm', { amount: formats.money(totalCents) })}
        </Button>
      </Group>
    </FormFields>
  );
}

/** Today on the device's calendar, as a field of a date holds it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
