import { useCommand, useRefresh } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError, toast, useNow } from '@4as/ui';
import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';
import { useRequestId } from '../../parts/use-request-id';

const RefundFormFragment = graphql(`
  fragment RefundForm on Order {
    id
    kind
    lines {
      id
      courseName
      totalCents
      refundedCents
      appointment {
        id
        startsAt
        endsAt
      }
    }
  }
`);

const RefundOrderLinesDocument = graphql(`
  mutation RefundOrderLines($input: RefundOrderLinesInput!) {
    refundOrderLines(input: $input) {
      ... on OrderChanged {
        order {
          id
          state
          refundedCents
          ...RefundSessions
          ...OrderLines
          ...OrderRefunds
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

export interface RefundFormProps {
  order: FragmentType<typeof RefundFormFragment>;
  onClose: () => void;
}

/** Chooses the sessions and says why; the button says how much goes back. */
export function RefundForm({ order, onClose }: RefundFormProps) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  const problemText = useProblemText();
  const refresh = useRefresh<'order'>();
  const { id, kind, lines } = readFragment(RefundFormFragment, order);
  const refundable = lines.filter((line) => line.refundedCents < line.totalCents);
  // Where there is one session only, there is nothing to choose.
  const [chosen, setChosen] = useState(() => (refundable.length === 1 ? refundable.map((line) => line.id) : []));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const requestIdOf = useRequestId();

  const cents = refundable
    .filter((line) => chosen.includes(line.id))
    .reduce((sum, line) => sum + line.totalCents - line.refundedCents, 0);
  const amount = formats.money(cents);
  const refund = useCommand(RefundOrderLinesDocument, {
    onDone: () => {
      toast.success(t('orders.done', { amount }));
      onClose();
    },
    // Somebody else may have refunded in the meantime: the dialog shows what is left.
    onFailure: () => void refresh('order'),
  });
  const { failure, fieldErrors } = refund;
  const error = failure && failure.code !== 'InvalidInput' ? failure.message : problemText(refund.problem);
  const linesError = asked && chosen.length === 0 ? t('orders.choose') : fieldErrors['lineIds'];
  const reasonError = asked && reason.trim() === '' ? t('orders.reasonMissing') : fieldErrors['reason'];

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (chosen.length === 0 || reason.trim() === '') return;
        void refund.run({
          input: { orderId: id, lineIds: chosen, reason, requestId: requestIdOf([...chosen, reason]) },
        });
      }}
    >
      <Stack gap="md">
        <p>{t(kind === 'SUPPLEMENT' ? 'orders.refundHintAdded' : 'orders.refundHint')}</p>
        <Checkbox.Group label={t('orders.lines')} value={chosen} onChange={setChosen} error={linesError}>
          <Stack gap="sm" my="xs">
            {lines.map((line) => {
              const left = line.totalCents - line.refundedCents;
              const session = formats.range(line.appointment.startsAt, line.appointment.endsAt, now);
              return (
                <Checkbox
                  key={line.id}
                  value={line.id}
                  disabled={left <= 0}
                  label={`${session} · ${left > 0 ? formats.money(left) : t('orders.refundedAlready')}`}
                  description={line.courseName}
                />
              );
            })}
          </Stack>
        </Checkbox.Group>
        <Textarea
          label={t('orders.reason')}
          description={t('orders.reasonHint')}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={reasonError}
          autosize
          minRows={2}
        />
        <FormError>{error}</FormError>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} disabled={refund.running}>
            {t('orders.keep')}
          </Button>
          <Button type="submit" color="red" loading={refund.running}>
            {cents > 0 ? t('orders.confirm', { amount }) : t('orders.confirmNothing')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
