import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError, toast } from '@4as/ui';
import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const RefundSessionsFragment = graphql(`
  fragment RefundSessions on Order {
    id
    number
    state
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

/** Gives money back for some sessions of an order, after saying how much and what else happens. */
export function RefundSessions({ order }: { order: FragmentType<typeof RefundSessionsFragment> }) {
  const { t } = useTranslation('admin');
  const { number, state, lines } = readFragment(RefundSessionsFragment, order);
  const refundable = lines.filter((line) => line.refundedCents < line.totalCents);
  const [opened, setOpened] = useState(false);
  if ((state !== 'PAID' && state !== 'PARTLY_REFUNDED') || refundable.length === 0) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('orders.refund')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('orders.refundTitle', { number })}
        withCloseButton={false}
      >
        <RefundForm order={order} onClose={() => setOpened(false)} />
      </Modal>
    </>
  );
}

function RefundForm({ order, onClose }: { order: FragmentType<typeof RefundSessionsFragment>; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const problemText = useProblemText();
  const { id, lines } = readFragment(RefundSessionsFragment, order);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  // One id for as long as the dialog is open: clicking twice, or again after a lost answer, is the same refund.
  const [requestId] = useState(() => crypto.randomUUID());
  const cents = lines
    .filter((line) => chosen.includes(line.id))
    .reduce((sum, line) => sum + line.totalCents - line.refundedCents, 0);
  const amount = formats.money(cents);
  const refund = useCommand(RefundOrderLinesDocument, {
    onDone: () => {
      toast.success(t('orders.done', { amount }));
      onClose();
    },
  });
  const error =
    refund.failure && refund.failure.code !== 'InvalidInput' ? refund.failure.message : problemText(refund.problem);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(chosen.length === 0);
        if (chosen.length > 0) void refund.run({ input: { orderId: id, lineIds: [...chosen], reason, requestId } });
      }}
    >
      <Stack gap="md">
        <p>{t('orders.refundHint')}</p>
        <Checkbox.Group
          label={t('orders.lines')}
          value={[...chosen]}
          onChange={setChosen}
          error={missing ? t('orders.choose') : null}
        >
          <Stack gap="sm" mt="xs">
            {lines.map((line) => (
              <Checkbox
                key={line.id}
                value={line.id}
                disabled={line.refundedCents >= line.totalCents}
                label={`${line.courseName}, ${formats.range(line.appointment.startsAt, line.appointment.endsAt, Date.now())} · ${formats.money(line.totalCents - line.refundedCents)}`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Textarea
          label={t('orders.reason')}
          description={t('orders.reasonHint')}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={refund.fieldErrors['reason']}
          autosize
          minRows={2}
        />
        <FormError>{error}</FormError>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} disabled={refund.running}>
            {t('orders.keep')}
          </Button>
          <Button type="submit" color="red" loading={refund.running}>
            {t('orders.confirm', { amount })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
