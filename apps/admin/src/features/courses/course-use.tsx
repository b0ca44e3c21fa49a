import { useFormats, useTranslation } from '@4as/i18n/react';
import { useNow } from '@4as/ui';
import { Alert } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';

const CourseUseFragment = graphql(`
  fragment CourseUse on Course {
    id
    name
    archivedAt
    tutorCount
    appointmentCount
  }
`);

/** How much a course is used, in a line under its title. */
export function CourseUse({ course }: { course: FragmentType<typeof CourseUseFragment> }) {
  const { t } = useTranslation('admin');
  const { name, tutorCount, appointmentCount } = readFragment(CourseUseFragment, course);
  const tutors = t('courses.tutorCount', { count: tutorCount });
  const appointments = t('courses.appointmentCount', { count: appointmentCount });
  return <>{[name, tutors, appointments].join(' · ')}</>;
}

/** Says of a course that was taken out of the catalogue since when, and how it comes back; nothing for the others. */
export function ArchivedNote({ course }: { course: FragmentType<typeof CourseUseFragment> }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  const { archivedAt } = readFragment(CourseUseFragment, course);
  if (!archivedAt) return null;
  return <Alert color="yellow">{t('courses.archivedOn', { date: formats.date(archivedAt, now) })}</Alert>;
}
