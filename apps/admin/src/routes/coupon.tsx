import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { LoadMore, Page, PageSkeleton, Section, StatusBadge } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { CouponResults } from '../features/coupons/coupon-results';
import { DeleteCoupon } from '../features/coupons/delete-coupon';
import { EditCoupon } from '../features/coupons/edit-coupon';
import { OrderTable } from '../features/orders/order-table';
import { graphql } from '../gql';
import { couponTones } from '../parts/tones';
import { WithAside } from '../parts/with-aside';

const CouponDocument = graphql(`
  query Coupon($id: ID!, $after: String) {
    coupon(id: $id) {
      id
      code
      state
      archivedAt
      ...EditCoupon
      ...CouponResults
      ...DeleteCoupon
    }
    orders(filter: { couponId: $id }, first: 20, after: $after) {
      nodes {
        id
        ...OrderTable
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

/** One coupon: its terms to change, what came of it, and the orders that were made with it. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { id = '' } = useParams();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(CouponDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { coupon, orders } = data;
  if (!coupon) return <NotFound />;
  return (
    <Page
      title={t('coupons.editTitle', { code: coupon.code })}
      subtitle={<StatusBadge tone={couponTones[coupon.state]}>{t(`coupons.states.${coupon.state}`)}</StatusBadge>}
      width="full"
      back={{ to: '/coupons', label: t('coupons.title') }}
      actions={coupon.archivedAt ? undefined : <DeleteCoupon coupon={coupon} />}
    >
      <WithAside
        aside={
          <Section title={t('coupons.results')}>
            <CouponResults coupon={coupon} />
          </Section>
        }
      >
        <EditCoupon key={coupon.id} coupon={coupon} />
      </WithAside>
      {orders.nodes.length > 0 && (
        <Section title={t('coupons.orders')}>
          <OrderTable orders={orders.nodes} />
          <LoadMore
            hasMore={orders.pageInfo.hasNextPage}
            loading={networkStatus === NetworkStatus.fetchMore}
            onMore={() => void fetchMore({ variables: { after: orders.pageInfo.endCursor } })}
            label={t('app:actions.loadMore')}
          />
        </Section>
      )}
    </Page>
  );
}
