import { useFormats, useTranslation } from '@4as/i18n/react';
import { Card } from '@4as/ui';
import { Button, Group } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';
import classes from './cart-summary.module.css';

const PendingPaymentFragment = graphql(`
  fragment PendingPayment on Order {
    id
    number
    totalCents
    paymentUrl
  }
`);

export interface PendingPaymentProps {
  order: FragmentType<typeof PendingPaymentFragment>;
  abandoning: boolean;
  onAbandon: (orderId: string) => void;
}

/** A payment that was begun and neither made nor given up: go on with it, or take the sessions back. */
export function PendingPayment({ order, abandoning, onAbandon }: PendingPaymentProps) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const { id, number, totalCents, paymentUrl } = readFragment(PendingPaymentFragment, order);
  return (
    <Card look="highlight">
      <h2 className={classes.title}>{t('cart.pendingTitle')}</h2>
      <p className={classes.hint}>{t('cart.pending', { number, amount: formats.money(totalCents) })}</p>
      <Group mt="md" gap="sm">
        {paymentUrl && (
          <Button component="a" href={paymentUrl}>
            {t('cart.pendingPay')}
          </Button>
        )}
        <Button variant="default" loading={abandoning} onClick={() => onAbandon(id)}>
          {t('cart.pendingAbandon')}
        </Button>
      </Group>
    </Card>
  );
}
