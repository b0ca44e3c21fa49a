import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { EmptyState, Page, SearchField } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button, Switch } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { Link } from 'react-router';
import { CourseTable } from '../features/courses/course-table';
import { graphql } from '../gql';
import { Filters } from '../parts/filters';
import { PagedList } from '../parts/paged-list';

const CoursesDocument = graphql(`
  query Courses($search: String, $includeInactive: Boolean, $after: String) {
    courses(search: $search, includeInactive: $includeInactive, first: 50, after: $after) {
      nodes {
        id
        ...CourseTable
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

/** The catalogue, to search, add to and change. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { parameters, change } = useAddress();
  const search = parameters.get('q') ?? '';
  const includeInactive = parameters.get('tous') === 'oui';
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(CoursesDocument, {
    variables: { search: search || null, includeInactive },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.courses;
  return (
    <Page
      title={t('courses.title')}
      width="full"
      actions={
        <Button component={Link} to="/cours/nouveau">
          {t('courses.add')}
        </Button>
      }
    >
      <Filters count={list && t('app:states.resultCount', { count: list.totalCount })}>
        <SearchField
          label={t('courses.search')}
          placeholder={t('courses.search')}
          clearLabel={t('app:actions.clear')}
          value={search}
          onSearch={(q) => change({ q }, { replace: true })}
        />
        <Switch
          label={t('courses.inactive')}
          checked={includeInactive}
          onChange={(event) => change({ tous: event.currentTarget.checked ? 'oui' : null })}
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
            icon={IconBook2}
            title={search ? t('app:states.emptySearch', { query: search }) : t('courses.empty')}
            hint={search ? undefined : t('courses.emptyHint')}
          />
        }
      >
        {(nodes) => <CourseTable courses={nodes} />}
      </PagedList>
    </Page>
  );
}
