import { useFormats, useTranslation } from '@4as/i18n/react';
import { ReviewScores } from '@4as/shell/sessions';
import { Quote, Rating, StatusDot, Written } from '@4as/ui';
import { Button } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';
import classes from './own-review.module.css';

const OwnReviewFragment = graphql(`
  fragment OwnReview on Review {
    id
    score
    criteria {
      clarity
      knowledge
      punctuality
      kindness
    }
    comment
    createdAt
    changedAt
    published
    reply
  }
`);

export interface OwnReviewProps {
  review: FragmentType<typeof OwnReviewFragment>;
  tutorName: string;
  /** Left out when it can no longer be changed. */
  onChange?: (() => void) | undefined;
}

/** What the student said, and what their tutor replied. */
export function OwnReview({ review: masked, tutorName, onChange }: OwnReviewProps) {
  const { t } = useTranslation(['student', 'reviews']);
  const formats = useFormats();
  const review = readFragment(OwnReviewFragment, masked);
  const { score, criteria, comment, createdAt, changedAt, published, reply } = review;
  const when = [
    t('review.written', { when: formats.dateNumeric(createdAt) }),
    ...(changedAt ? [t('reviews:changed', { when: formats.dateNumeric(changedAt) })] : []),
  ].join(', ');
  return (
    <div className={classes.review}>
      {!published && <StatusDot tone="warning">{t('review.notPublished')}</StatusDot>}
      <div className={classes.head}>
        <Rating value={score} label={t('reviews:score', { score: formats.number(score, 1) })} />
        <span className={classes.soft}>{when}</span>
      </div>
      <ReviewScores criteria={criteria} />
      {comment && <Written>{comment}</Written>}
      {reply && <Quote by={t('reviews:replyOf', { name: tutorName })}>{reply}</Quote>}
      {onChange && (
        <div>
          <Button variant="default" onClick={onChange}>
            {t('review.change')}
          </Button>
        </div>
      )}
    </div>
  );
}
