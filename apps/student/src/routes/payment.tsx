import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useRefresh } from '../app/refresh';
import { useSignedIn } from '../app/viewer';
import { PaymentOutcome } from '../features/pay-order/payment-outcome';
import { usePayment } from '../features/pay-order/use-payment';
import { graphql } from '../gql';

const PaymentDocument = graphql(`
  query Payment($id: ID!) {
    order(id: $id) {
      id
      ...PaymentOutcome
    }
  }
`);

/** `/paiement/:orderId`: where Stripe's page leads back to. */
export function Component() {
  const { t } = useTranslation('app');
  const { orderId = '' } = useParams();
  const viewer = useSignedIn();
  const refresh = useRefresh();
  const { data, error, refetch } = useQuery(PaymentDocument, { variables: { id: orderId } });
  const payment = usePayment(orderId, () => void refresh('viewer', 'cart', 'appointments'));
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('states.loading')} />;
  if (!data.order) return <NotFound />;
  return <PaymentOutcome order={data.order} email={viewer.email} slow={payment.slow} onAskAgain={payment.askAgain} />;
}
