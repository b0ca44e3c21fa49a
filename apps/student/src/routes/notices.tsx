import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { EmptyState, ListSkeleton, LoadMore, Page } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { IconBell } from '@tabler/icons-react';
import { useRefresh } from '../app/refresh';
import { useSignedIn } from '../app/viewer';
import { NoticeList } from '../features/read-notices/notice-list';
import { useMarkNoticesRead } from '../features/read-notices/use-mark-read';
import { graphql } from '../gql';

const NoticesDocument = graphql(`
  query Notices($after: String) {
    notifications(first: 20, after: $after) {
      nodes {
        id
        ...NoticeEntry
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** `/avis`: what the student was told. */
export function Component() {
  const { t } = useTranslation(['notifications', 'app']);
  const viewer = useSignedIn();
  const refresh = useRefresh();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(NoticesDocument, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const notices = data?.notifications;
  useMarkNoticesRead(notices ? viewer.unreadNotifications : 0, () => void refresh('viewer'));
  return (
    <Page title={t('title')}>
      {error && !notices && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!notices && !error && <ListSkeleton label={t('app:states.loading')} />}
      {notices?.nodes.length === 0 && <EmptyState icon={IconBell} title={t('empty')} hint={t('emptyHint')} />}
      {notices && notices.nodes.length > 0 && (
        <div>
          <NoticeList notices={notices.nodes} />
          <LoadMore
            hasMore={notices.pageInfo.hasNextPage}
            loading={networkStatus === NetworkStatus.fetchMore}
            onMore={() => void fetchMore({ variables: { after: notices.pageInfo.endCursor } })}
            label={t('app:actions.loadMore')}
          />
        </div>
      )}
    </Page>
  );
}
