import { useFormats, useTranslation } from '@4as/i18n/react';
import { REVIEW_CRITERIA } from '@4as/scheduling';
import { Rating, useNow, Written } from '@4as/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import classes from './read-reviews.module.css';
import { ReplyToReview } from './reply-to-review';

const ReceivedReviewFragment = graphql(`
  fragment ReceivedReview on Review {
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
    appointment {
      id
      startsAt
      course {
        id
        sigle
      }
      student {
        id
        name
      }
    }
    ...ReplyToReview
  }
`);

export interface ReceivedReviewProps {
  review: FragmentType<typeof ReceivedReviewFragment>;
  /** False on the page of the session itself. */
  linked?: boolean;
}

/** What a student said of a session: stars, words, and the tutor's reply. */
export function ReceivedReview({ review: masked, linked = true }: ReceivedReviewProps) {
  const { t } = useTranslation(['tutor', 'reviews']);
  const formats = useFormats();
  const now = useNow();
  const review = readFragment(ReceivedReviewFragment, masked);
  const { score, criteria, comment, createdAt, changedAt, appointment } = review;
  const student = appointment?.student.name ?? '';
  return (
    <>
      <div className={classes.head}>
        <Rating value={score} label={t('reviews:score', { score: formats.number(score, 1) })} />
        <span className={classes.soft}>
          {formats.dateNumeric(createdAt)}
          {changedAt && `, ${t('reviews:changed', { when: formats.dateNumeric(changedAt) })}`}
        </span>
      </div>
      {linked && appointment && (
        <p className={classes.who}>
          <strong>{student}</strong>
          {`, ${appointment.course.sigle}, `}
          <Link to={`/seances/${appointment.id}`}>{formats.dateTime(appointment.startsAt, now)}</Link>
        </p>
      )}
      <p className={classes.soft}>
        {REVIEW_CRITERIA.map((key) => `${t(`reviews:criteria.${key}`)} ${formats.number(criteria[key])}`).join(' · ')}
      </p>
      {comment ? <Written>{comment}</Written> : <p className={classes.soft}>{t('evaluation.noComment')}</p>}
      <ReplyToReview review={review} student={student} />
    </>
  );
}
