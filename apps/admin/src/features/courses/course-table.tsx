import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable, StatusDot } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const CourseTableFragment = graphql(`
  fragment CourseTable on Course {
    id
    slug
    sigle
    name
    studentRateCents
    active
    archivedAt
    tutorCount
    appointmentCount
    institution {
      id
      shortName
    }
  }
`);

/** The catalogue as the company keeps it. */
export function CourseTable({ courses }: { courses: readonly FragmentType<typeof CourseTableFragment>[] }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  return (
    <DataTable
      caption={t('courses.caption')}
      items={courses.map((course) => readFragment(CourseTableFragment, course))}
      rowKey={(course) => course.id}
      rowTo={(course) => `/cours/${course.slug}`}
      columns={[
        { key: 'sigle', header: t('courses.sigle'), cell: (course) => course.sigle, names: true },
        { key: 'name', header: t('courses.name'), cell: (course) => course.name, onPhone: 'under' },
        {
          key: 'institution',
          header: t('courses.institution'),
          cell: (course) => course.institution.shortName,
          onPhone: 'under',
        },
        {
          key: 'rate',
          header: t('courses.rate'),
          align: 'end',
          onPhone: 'beside',
          cell: (course) => <Amount>{formats.money(course.studentRateCents)}</Amount>,
        },
        {
          key: 'tutors',
          header: t('courses.tutors'),
          align: 'end',
          cell: (course) => formats.number(course.tutorCount),
        },
        {
          key: 'appointments',
          header: t('courses.appointments'),
          align: 'end',
          cell: (course) => formats.number(course.appointmentCount),
        },
        { key: 'state', header: t('courses.state'), cell: (course) => <CourseState {...course} />, onPhone: 'under' },
      ]}
    />
  );
}

function CourseState({ active, archivedAt }: { active: boolean; archivedAt?: string | null }) {
  const { t } = useTranslation('admin');
  const state = archivedAt ? 'archived' : active ? 'active' : 'inactive';
  const tone = state === 'active' ? 'success' : 'neutral';
  return <StatusDot tone={tone}>{t(`courses.states.${state}`)}</StatusDot>;
}
