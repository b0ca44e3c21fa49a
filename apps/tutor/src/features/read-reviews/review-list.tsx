import { useTranslation } from '@4as/i18n/react';
import { LoadMore, Section } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import classes from './read-reviews.module.css';
import { ReceivedReview } from './received-review';

const ReviewListFragment = graphql(`
  fragment ReviewList on ReviewConnection {
    nodes {
      id
      ...ReceivedReview
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
`);

export interface ReviewListProps {
  reviews: FragmentType<typeof ReviewListFragment>;
  loadingMore: boolean;
  /** Asks for the page after a cursor. */
  onMore: (after: string | null | undefined) => void;
}

/** What students say, the latest first, each with its reply. */
export function ReviewList({ reviews, loadingMore, onMore }: ReviewListProps) {
  const { t } = useTranslation(['tutor', 'reviews']);
  const { nodes, pageInfo } = readFragment(ReviewListFragment, reviews);
  return (
    <Section title={t('evaluation.list')}>
      <ul className={classes.reviews} aria-label={t('evaluation.list')}>
        {nodes.map((review) => (
          <li key={review.id} className={classes.review}>
            <ReceivedReview review={review} />
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={pageInfo.hasNextPage}
        loading={loadingMore}
        onMore={() => onMore(pageInfo.endCursor)}
        label={t('reviews:more')}
      />
    </Section>
  );
}
