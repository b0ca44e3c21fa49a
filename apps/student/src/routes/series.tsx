import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { Page, PageSkeleton, useNow } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useRefresh } from '../app/refresh';
import { SeriesPage } from '../features/manage-series/series-page';
import { graphql } from '../gql';

const SeriesDocument = graphql(`
  query Series($id: ID!) {
    series(id: $id) {
      id
      words
      course {
        id
        slug
        sigle
      }
      tutor {
        id
        name
      }
      ...SeriesPage
    }
  }
`);

const SeriesTutorsDocument = graphql(`
  query SeriesTutors($slug: String!) {
    course(slug: $slug) {
      id
      tutors {
        tutor {
          id
          displayName
        }
      }
    }
  }
`);

/** `/seances/series/:id`: one series. */
export function Component() {
  const { t } = useTranslation(['series', 'app']);
  const { id = '' } = useParams();
  const now = useNow();
  const refresh = useRefresh();
  const { data, error, refetch } = useQuery(SeriesDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const series = data?.series;
  const teaching = useQuery(SeriesTutorsDocument, {
    variables: { slug: series?.course.slug ?? '' },
    skip: !series,
  });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  if (!series) return <NotFound />;
  // A course that is no longer offered has nobody to choose from but the tutor of the series.
  const tutors = teaching.data?.course?.tutors.map(({ tutor }) => ({ id: tutor.id, name: tutor.displayName })) ?? [
    series.tutor,
  ];
  return (
    <Page
      title={series.words}
      subtitle={`${series.course.sigle}, ${series.tutor.name}`}
      back={{ to: '/seances/series', label: t('page.back') }}
      width="page"
    >
      <SeriesPage
        series={series}
        tutors={tutors}
        now={now}
        onChanged={() => {
          void refetch();
          void refresh('appointments', 'allSeries', 'viewer');
        }}
      />
    </Page>
  );
}
