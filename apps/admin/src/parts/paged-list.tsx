import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { LoadMore, TableSkeleton } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import type { ReactNode } from 'react';

export interface PagedListProps<Node> {
  /** What is known of the list; nothing before the first answer. */
  list: { nodes: readonly Node[]; pageInfo: { endCursor?: string | null; hasNextPage: boolean } } | undefined;
  error: unknown;
  networkStatus: NetworkStatus;
  onRetry: () => unknown;
  /** Asks for the page after this cursor. */
  onMore: (after: string | null | undefined) => unknown;
  /** What stands in the place of a list without entries. */
  empty: ReactNode;
  children: (nodes: readonly Node[]) => ReactNode;
}

/** A list that comes in pages: its skeleton, its error with another try, its emptiness, its entries and the way to more. */
export function PagedList<Node>(props: PagedListProps<Node>) {
  const { list, error, networkStatus, onRetry, onMore, empty, children } = props;
  const { t } = useTranslation('app');
  if (!list)
    return error ? (
      <ProblemState error={error} onRetry={() => void onRetry()} />
    ) : (
      <TableSkeleton label={t('states.loading')} />
    );
  return (
    <>
      {list.nodes.length === 0 ? empty : children(list.nodes)}
      <LoadMore
        hasMore={list.pageInfo.hasNextPage}
        loading={networkStatus === NetworkStatus.fetchMore}
        onMore={() => void onMore(list.pageInfo.endCursor)}
        label={t('actions.loadMore')}
      />
    </>
  );
}
