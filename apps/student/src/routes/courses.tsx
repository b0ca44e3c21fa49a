import { useTranslation } from '@4as/i18n/react';
import { ProblemState, useAddress } from '@4as/shell';
import { EmptyState, ListSkeleton, LoadMore, Page } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { Link } from 'react-router';
import { CourseList } from '../features/find-course/course-list';
import { CourseSearch } from '../features/find-course/course-search';
import { graphql } from '../gql';

const CoursesDocument = graphql(`
  query Courses($search: String, $institutionSlug: String, $after: String) {
    institutions {
      ...InstitutionChoice
    }
    courses(search: $search, institutionSlug: $institutionSlug, first: 24, after: $after) {
      totalCount
      nodes {
        ...CourseEntry
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** `/cours?q=&etablissement=`: the catalogue. */
export function Component() {
  const { t } = useTranslation(['student', 'app']);
  const { parameters, change } = useAddress();
  const search = parameters.get('q') ?? '';
  const institutionSlug = parameters.get('etablissement') ?? '';
  const answer = useQuery(CoursesDocument, {
    variables: { search: search || null, institutionSlug: institutionSlug || null },
    notifyOnNetworkStatusChange: true,
  });
  const data = answer.data ?? answer.previousData;

  return (
    <Page title={t('catalogue.title')} subtitle={t('catalogue.subtitle')}>
      <CourseSearch
        institutions={data?.institutions ?? []}
        search={search}
        institutionSlug={institutionSlug}
        onSearch={(q) => change({ q }, { replace: true })}
        onInstitution={(etablissement) => change({ etablissement })}
      />
      {answer.error && !answer.data && <ProblemState error={answer.error} onRetry={() => void answer.refetch()} />}
      {!data && !answer.error && <ListSkeleton label={t('app:states.loading')} count={8} />}
      {data && data.courses.nodes.length === 0 && (
        <EmptyState
          icon={IconBook2}
          title={t('catalogue.none')}
          hint={t('catalogue.noneHint')}
          action={
            <Button component={Link} to="/cours" variant="default">
              {t('catalogue.showAll')}
            </Button>
          }
        />
      )}
      {data && data.courses.nodes.length > 0 && (
        <div>
          <p role="status">{t('catalogue.found', { count: data.courses.totalCount })}</p>
          <CourseList courses={data.courses.nodes} />
          <LoadMore
            hasMore={data.courses.pageInfo.hasNextPage}
            loading={answer.networkStatus === NetworkStatus.fetchMore}
            onMore={() => void answer.fetchMore({ variables: { after: data.courses.pageInfo.endCursor } })}
            label={t('catalogue.more')}
          />
        </div>
      )}
    </Page>
  );
}
