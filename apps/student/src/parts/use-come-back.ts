import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { toast } from '@4as/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useRefresh } from '../app/refresh';
import { useAbandonOrder } from './use-abandon-order';

/**
 * The way back from a payment page that was left: gives up the order that `?commande=` of the address names, once, and says what came of it.
 * One that was paid all the same leads to its confirmation.
 */
export function useComeBack(onAbandoned: () => void) {
  const { t } = useTranslation(['student', 'errors']);
  const { parameters, change } = useAddress();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [isAbandoned, setAbandoned] = useState(false);
  const orderId = parameters.get('commande');

  const abandon = useAbandonOrder({
    onDone: (state, id) => {
      if (state === 'paid') {
        toast.info(t('cart.alreadyPaid'));
        void navigate(`/paiement/${id}`, { replace: true });
        return;
      }
      setAbandoned(true);
      onAbandoned();
      void refresh('viewer');
    },
    onRefused: (message) => toast.error(message),
    onProblem: () => toast.error(t('errors:NETWORK')),
  });
  const giveUp = useEffectEvent((id: string) => {
    change({ commande: null }, { replace: true });
    void abandon.run({ input: { orderId: id } });
  });
  useEffect(() => {
    if (orderId !== null) giveUp(orderId);
  }, [orderId]);
  return { abandon, isAbandoned };
}
