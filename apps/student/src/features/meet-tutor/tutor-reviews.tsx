import { useFormats, useTranslation } from '@4as/i18n/react';
import { ReviewScores } from '@4as/shell/sessions';
import { LoadMore, Quote, Rating, Section, Written } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { TutorReviewsFragment as TutorReviewsData } from '../../gql/graphql';
import classes from './tutor-profile.module.css';

const TutorReviewsFragment = graphql(`
  fragment TutorReviews on Tutor {
    id
    displayName
    criteria {
      clarity
      knowledge
      punctuality
      kindness
    }
    reviews(first: 10, after: $after) {
      nodes {
        id
        score
        comment
        createdAt
        reply
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export interface TutorReviewsProps {
  tutor: FragmentType<typeof TutorReviewsFragment>;
  loadingMore: boolean;
  /** Asks for the page of reviews after a cursor. */
  onMore: (after: string | null | undefined) => void;
}

/** What students say of a tutor, without their names: the mean of each criterion, then the words, the latest first. */
export function TutorReviews({ tutor, loadingMore, onMore }: TutorReviewsProps) {
  const { t } = useTranslation(['student', 'reviews']);
  const { displayName, criteria, reviews } = readFragment(TutorReviewsFragment, tutor);
  return (
    <Section title={t('tutor.reviews')}>
      {criteria ? (
        <ReviewScores criteria={criteria} digits={1} />
      ) : (
        <p className={classes.soft}>{t('tutor.noReviews')}</p>
      )}
      {reviews.nodes.length > 0 && (
        <div>
          <ul className={classes.reviews} aria-label={t('tutor.reviews')}>
            {reviews.nodes.map((review) => (
              <SaidOfTutor key={review.id} review={review} tutorName={displayName} />
            ))}
          </ul>
          <LoadMore
            hasMore={reviews.pageInfo.hasNextPage}
            loading={loadingMore}
            onMore={() => onMore(reviews.pageInfo.endCursor)}
            label={t('reviews:more')}
          />
        </div>
      )}
    </Section>
  );
}

interface SaidOfTutorProps {
  review: TutorReviewsData['reviews']['nodes'][number];
  tutorName: string;
}

function SaidOfTutor({ review: { score, comment, createdAt, reply }, tutorName }: SaidOfTutorProps) {
  const { t } = useTranslation('reviews');
  const formats = useFormats();
  return (
    <li className={classes.review}>
      <div className={classes.reviewHead}>
        <Rating value={score} label={t('score', { score: formats.number(score, 1) })} />
        <span className={classes.soft}>{formats.dateNumeric(createdAt)}</span>
      </div>
      {comment && <Written>{comment}</Written>}
      {reply && <Quote by={t('replyOf', { name: tutorName })}>{reply}</Quote>}
    </li>
  );
}
