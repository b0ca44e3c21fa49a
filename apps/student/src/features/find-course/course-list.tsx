import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount } from '@4as/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { CourseEntryFragment as CourseEntryData } from '../../gql/graphql';
import classes from './find-course.module.css';

const CourseEntryFragment = graphql(`
  fragment CourseEntry on Course {
    id
    slug
    sigle
    name
    institution {
      id
      shortName
    }
    studentRateCents
    tutorCount
  }
`);

export interface CourseListProps {
  courses: readonly FragmentType<typeof CourseEntryFragment>[];
}

/** Courses as in an index: code, name, institution, and what an hour costs. */
export function CourseList({ courses }: CourseListProps) {
  const { t } = useTranslation('student');
  return (
    <ul className={classes.list} aria-label={t('catalogue.list')}>
      {readFragment(CourseEntryFragment, courses).map((course) => (
        <CourseEntry key={course.id} course={course} />
      ))}
    </ul>
  );
}

function CourseEntry({ course }: { course: CourseEntryData }) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const { slug, sigle, name, institution, studentRateCents, tutorCount } = course;
  return (
    <li>
      <Link to={`/cours/${slug}`} className={classes.entry}>
        <span className={classes.sigle}>{sigle}</span>
        <span className={classes.words}>
          <span className={classes.name}>{name}</span>
          <span className={classes.detail}>
            {institution.shortName} ·{' '}
            {tutorCount === 0 ? t('catalogue.noTutor') : t('catalogue.tutors', { count: tutorCount })}
          </span>
        </span>
        <Amount weight="strong">{t('catalogue.perHour', { amount: formats.money(studentRateCents) })}</Amount>
      </Link>
    </li>
  );
}
