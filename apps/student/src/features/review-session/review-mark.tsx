import { useFormats, useTranslation } from '@4as/i18n/react';
import { Rating, StatusDot } from '@4as/ui';
import type { ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';

const ReviewMarkFragment = graphql(`
  fragment ReviewMark on Appointment {
    id
    reviewUntil
    review {
      id
      score
      published
    }
  }
`);

/** What a row says at its end of a session that was taught: the stars it was given, or that it can be given some; undefined for neither. */
export function useReviewMark(): (session: FragmentType<typeof ReviewMarkFragment>) => ReactNode {
  const { t } = useTranslation('student');
  const formats = useFormats();
  return (session) => {
    const { review, reviewUntil } = readFragment(ReviewMarkFragment, session);
    if (review?.published)
      return (
        <Rating value={review.score} label={t('review.yours', { score: formats.number(review.score, 1) })} starsOnly />
      );
    return !review && reviewUntil ? <StatusDot tone="info">{t('review.toReview')}</StatusDot> : undefined;
  };
}
