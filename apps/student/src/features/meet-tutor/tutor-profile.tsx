import { useFormats, useTranslation } from '@4as/i18n/react';
import { Avatar, Rating, Row, RowList, Section, useNow } from '@4as/ui';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { TutorProfileFragment as TutorProfileData } from '../../gql/graphql';
import { Score } from '../../parts/score';
import classes from './tutor-profile.module.css';

const TutorProfileFragment = graphql(`
  fragment TutorProfile on Tutor {
    id
    displayName
    bio
    pictureUrl
    timeZone
    score
    reviewCount
    courses {
      id
      slug
      sigle
      name
      institution {
        id
        shortName
      }
      studentRateCents
    }
    reviews(first: 10) {
      id
      score
      comment
      createdAt
    }
  }
`);

/** Who a tutor is, what they teach, and what their students say. */
export function TutorProfile({ tutor }: { tutor: FragmentType<typeof TutorProfileFragment> }) {
  const { t } = useTranslation('student');
  const profile = readFragment(TutorProfileFragment, tutor);
  const formats = useFormats();
  const now = useNow();
  const theirs = useFormats(profile.timeZone);
  const differs = theirs.time(now) !== formats.time(now);
  return (
    <>
      <div className={classes.head}>
        <Avatar name={profile.displayName} src={profile.pictureUrl} size={88} decorative />
        <div className={classes.facts}>
          <Score score={profile.score} count={profile.reviewCount} />
          {differs && <span className={classes.soft}>{t('tutor.timeZone', { zone: theirs.zone(now) })}</span>}
        </div>
      </div>
      <Section title={t('tutor.bio')}>
        <p className={classes.bio}>
          {profile.bio === '' ? t('tutor.noBio', { name: profile.displayName }) : profile.bio}
        </p>
      </Section>
      <Section title={t('tutor.courses')}>
        <RowList>
          {profile.courses.map((course) => (
            <Row
              key={course.id}
              title={`${course.sigle} · ${course.name}`}
              detail={`${course.institution.shortName} · ${t('catalogue.perHour', { amount: formats.money(course.studentRateCents) })}`}
              end={
                <Button
                  component={Link}
                  to={`/reserver/${course.slug}?tuteur=${profile.id}`}
                  variant="default"
                  aria-label={t('tutor.book', { course: course.sigle, name: profile.displayName })}
                >
                  {t('tutor.bookShort')}
                </Button>
              }
            />
          ))}
        </RowList>
      </Section>
      <Section title={t('tutor.reviews')}>
        <Reviews reviews={profile.reviews} />
      </Section>
    </>
  );
}

function Reviews({ reviews }: Pick<TutorProfileData, 'reviews'>) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  if (reviews.length === 0) return <p className={classes.soft}>{t('tutor.noReviews')}</p>;
  return (
    <ul className={classes.reviews}>
      {reviews.map((review) => (
        <li key={review.id} className={classes.review}>
          <div className={classes.reviewHead}>
            <Rating value={review.score} label={t('tutor.reviewScore', { score: formats.number(review.score, 1) })} />
            <span className={classes.soft}>{formats.dateNumeric(review.createdAt)}</span>
          </div>
          {review.comment && <p className={classes.comment}>{review.comment}</p>}
        </li>
      ))}
    </ul>
  );
}
