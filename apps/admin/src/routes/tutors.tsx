import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { EmptyState, Page, SearchField } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { Link } from 'react-router';
import { TutorTable } from '../features/pay-tutors/tutor-table';
import { graphql } from '../gql';
import { Filters } from '../parts/filters';
import { PagedList } from '../parts/paged-list';

const TutorsDocument = graphql(`
  query Tutors($search: String, $after: String) {
    tutorAccounts(search: $search, first: 50, after: $after) {
      nodes {
        id
        ...TutorTable
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

/** All tutors with their rate and what is owed to them. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { parameters, change } = useAddress();
  const search = parameters.get('q') ?? '';
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(TutorsDocument, {
    variables: { search: search || null },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.tutorAccounts;
  return (
    <Page
      title={t('tutors.title')}
      width="full"
      actions={
        <Button component={Link} to="/tuteurs/t4a" variant="default">
          {t('tutors.t4a')}
        </Button>
      }
    >
      <Filters count={list && t('app:states.resultCount', { count: list.totalCount })}>
        <SearchField
          label={t('tutors.search')}
          placeholder={t('tutors.search')}
          clearLabel={t('app:actions.clear')}
          value={search}
          onSearch={(q) => change({ q }, { replace: true })}
        />
      </Filters>
      <PagedList
        list={list}
        error={error}
        networkStatus={networkStatus}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        empty={
          <EmptyState
            icon={IconSchool}
            title={search ? t('app:states.emptySearch', { query: search }) : t('tutors.empty')}
            hint={search ? undefined : t('tutors.emptyHint')}
          />
        }
      >
        {(nodes) => <TutorTable tutors={nodes} />}
      </PagedList>
    </Page>
  );
}
