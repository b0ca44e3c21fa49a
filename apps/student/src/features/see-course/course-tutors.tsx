import { useFormats, useTranslation } from '@4as/i18n/react';
import { Avatar, Card, EmptyState, Section, useNow } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { CourseTutorsFragment as CourseTutorsData } from '../../gql/graphql';
import { Score } from '../../parts/score';
import classes from './see-course.module.css';

const CourseTutorsFragment = graphql(`
  fragment CourseTutors on Course {
    id
    slug
    tutors {
      level
      nextFreeSlot
      tutor {
        id
        displayName
        pictureUrl
        bio
        score
        reviewCount
      }
    }
  }
`);

/** Who teaches the course, each with their score and next free time; or anyone of them. */
export function CourseTutors({ course }: { course: FragmentType<typeof CourseTutorsFragment> }) {
  const { t } = useTranslation('student');
  const { slug, tutors } = readFragment(CourseTutorsFragment, course);
  if (tutors.length === 0) {
    return (
      <EmptyState
        icon={IconUsers}
        title={t('course.noTutors')}
        hint={t('course.noTutorsHint')}
        action={
          <Button component={Link} to="/aide/nouveau" variant="default">
            {t('course.ask')}
          </Button>
        }
      />
    );
  }
  return (
    <Section title={t('course.tutors')} hint={t('course.tutorsHint')}>
      <ul className={classes.tutors}>
        {tutors.map((taught) => (
          <li key={taught.tutor.id}>
            <TutorCard slug={slug} taught={taught} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface TutorCardProps {
  slug: string;
  taught: CourseTutorsData['tutors'][number];
}

function TutorCard({ slug, taught: { tutor, level, nextFreeSlot } }: TutorCardProps) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const now = useNow();
  const free = nextFreeSlot ? t('course.nextFree', { when: formats.dateTime(nextFreeSlot, now) }) : t('course.noFree');
  return (
    <Card>
      <div className={classes.tutor}>
        <Avatar name={tutor.displayName} src={tutor.pictureUrl} size={56} decorative />
        <div className={classes.who}>
          <h3 className={classes.name}>
            <Link to={`/tuteurs/${tutor.id}`}>{tutor.displayName}</Link>
          </h3>
          {level !== '' && <span className={classes.soft}>{level}</span>}
          <Score score={tutor.score} count={tutor.reviewCount} />
        </div>
      </div>
      <p className={classes.bio}>{tutor.bio}</p>
      <p className={classes.free} data-free={Boolean(nextFreeSlot)}>
        {free}
      </p>
      <Button component={Link} to={`/reserver/${slug}?tuteur=${tutor.id}`} variant="default" fullWidth>
        {t('course.chooseTutor', { name: tutor.displayName })}
      </Button>
    </Card>
  );
}
