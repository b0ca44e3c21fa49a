import { useFormats, useTranslation } from '@4as/i18n/react';
import { Avatar, Row, RowList, Section, useNow, Written } from '@4as/ui';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
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
  }
`);

/** Who a tutor is, and what they teach. */
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
        <Written>{profile.bio === '' ? t('tutor.noBio', { name: profile.displayName }) : profile.bio}</Written>
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
    </>
  );
}
