import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { EmptyState, Page, PageSkeleton } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { IconStar } from '@tabler/icons-react';
import { EvaluationMonths } from '../features/read-reviews/evaluation-months';
import { EvaluationScores } from '../features/read-reviews/evaluation-scores';
import { ReviewList } from '../features/read-reviews/review-list';
import { graphql } from '../gql';

const EvaluationsDocument = graphql(`
  query Evaluations($after: String) {
    viewer {
      id
      tutor {
        id
        evaluation {
          id
          reviewCount
          ...EvaluationScores
          ...EvaluationMonths
        }
        reviews(first: 10, after: $after) {
          ...ReviewList
        }
      }
    }
  }
`);

/** `/evaluations`: what students say: on the whole, by criterion, over time, and in their words. */
export function Component() {
  const { t } = useTranslation(['tutor', 'app']);
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(EvaluationsDocument, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const tutor = data?.viewer?.tutor;
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!tutor) return <PageSkeleton label={t('app:states.loading')} />;
  const { evaluation, reviews } = tutor;
  return (
    <Page title={t('evaluation.title')}>
      {evaluation.reviewCount === 0 ? (
        <EmptyState icon={IconStar} title={t('evaluation.none')} hint={t('evaluation.noneHint')} />
      ) : (
        <>
          <EvaluationScores evaluation={evaluation} />
          <EvaluationMonths evaluation={evaluation} />
          <ReviewList
            reviews={reviews}
            loadingMore={networkStatus === NetworkStatus.fetchMore}
            onMore={(after) => void fetchMore({ variables: { after } })}
          />
        </>
      )}
    </Page>
  );
}
