import { useTranslation } from '@4as/i18n/react';
import { Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';
import { PagedList } from '../../parts/paged-list';
import { KeptConflictTable } from './kept-conflict-table';

const KeptConflictsDocument = graphql(`
  query KeptConflicts($after: String) {
    keptConflicts(first: 20, after: $after) {
      nodes {
        ...KeptConflictTable
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

/** Under the conflicts, those that may stand; nothing where there are none. */
export function KeptConflicts() {
  const { t } = useTranslation('admin');
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(KeptConflictsDocument, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.keptConflicts;
  if (list?.totalCount === 0) return null;
  return (
    <Section title={t('appointments.conflicts.keptTitle')} hint={t('appointments.conflicts.keptHint')}>
      <PagedList
        list={list}
        error={error}
        networkStatus={networkStatus}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        empty={null}
      >
        {(nodes) => <KeptConflictTable conflicts={nodes} />}
      </PagedList>
    </Section>
  );
}
