import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { Button, Modal } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { RefundForm } from './refund-form';

const RefundSessionsFragment = graphql(`
  fragment RefundSessions on Order {
    id
    number
    state
    lines {
      id
      totalCents
      refundedCents
    }
    ...RefundForm
  }
`);

/**
 * Gives money back for some sessions of an order. The dialog has an address, `?remboursement=oui`, so that a request for
 * support leads straight to it.
 */
export function RefundSessions({ order }: { order: FragmentType<typeof RefundSessionsFragment> }) {
  const { t } = useTranslation('admin');
  const { parameters, change } = useAddress();
  const data = readFragment(RefundSessionsFragment, order);
  const isPaid = data.state === 'PAID' || data.state === 'PARTLY_REFUNDED';
  if (!isPaid || data.lines.every((line) => line.refundedCents >= line.totalCents)) return null;
  const close = () => change({ remboursement: null }, { replace: true });
  return (
    <>
      <Button variant="default" onClick={() => change({ remboursement: 'oui' })}>
        {t('orders.refund')}
      </Button>
      <Modal
        opened={parameters.get('remboursement') === 'oui'}
        onClose={close}
        title={t('orders.refundTitle', { number: data.number })}
        withCloseButton={false}
        size={520}
      >
        <RefundForm order={data} onClose={close} />
      </Modal>
    </>
  );
}
