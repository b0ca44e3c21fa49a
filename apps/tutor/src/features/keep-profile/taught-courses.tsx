import { useTranslation } from '@4as/i18n/react';
import { EmptyState, Row, RowList, StatusDot, type Tone } from '@4as/ui';
import { IconBook2 } from '@tabler/icons-react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { TaughtCoursesFragment as TaughtCoursesData } from '../../gql/graphql';

const TaughtCoursesFragment = graphql(`
  fragment TaughtCourses on TutorAccount {
    id
    courses {
      id
      sigle
      name
      level
      state
      institution {
        id
        shortName
      }
    }
  }
`);

const tones: Readonly<Record<TaughtCoursesData['courses'][number]['state'], Tone>> = {
  APPROVED: 'success',
  REQUESTED: 'warning',
  REFUSED: 'neutral',
};

/** The courses a tutor teaches, or has asked to. */
export function TaughtCourses({ tutor }: { tutor: FragmentType<typeof TaughtCoursesFragment> }) {
  const { t } = useTranslation('tutor');
  const { courses } = readFragment(TaughtCoursesFragment, tutor);
  if (courses.length === 0) {
    return <EmptyState icon={IconBook2} title={t('profile.noCourses')} hint={t('profile.noCoursesHint')} />;
  }
  return (
    <RowList label={t('profile.courses')}>
      {courses.map(({ id, sigle, name, level, state, institution }) => (
        <Row
          key={id}
          title={`${sigle} · ${name}`}
          detail={[institution.shortName, level].filter(Boolean).join(' · ')}
          end={<StatusDot tone={tones[state]}>{t(`profile.states.${state}`)}</StatusDot>}
        />
      ))}
    </RowList>
  );
}
