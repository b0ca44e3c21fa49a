import { sessionPrice } from '@4as/pricing';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { Avatar, ChoiceCards } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { sessionLengths, type BookingChoice } from './booking-address';

const CourseChoicesFragment = graphql(`
  fragment CourseChoices on Course {
    id
    studentRateCents
    tutors {
      level
      tutor {
        id
        displayName
        pictureUrl
        score
      }
    }
  }
`);

export interface CourseChoicesProps {
  course: FragmentType<typeof CourseChoicesFragment>;
  choice: BookingChoice;
  onTutor: (tutorId: string | null) => void;
  onMinutes: (minutes: number) => void;
}

/** With whom and for how long, each length with its price. */
export function CourseChoices({ course, choice, onTutor, onMinutes }: CourseChoicesProps) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const { studentRateCents, tutors } = readFragment(CourseChoicesFragment, course);
  return (
    <>
      <ChoiceCards
        legend={t('book.tutorStep')}
        name="tutor"
        value={choice.tutorId ?? ''}
        onChange={(value) => onTutor(value === '' ? null : value)}
        choices={[
          { value: '', label: t('book.anyTutor'), detail: t('book.anyTutorHint') },
          ...tutors.map(({ tutor, level }) => ({
            value: tutor.id,
            label: tutor.displayName,
            detail: level === '' ? undefined : level,
            start: <Avatar name={tutor.displayName} src={tutor.pictureUrl} size={36} decorative />,
          })),
        ]}
      />
      <ChoiceCards
        legend={t('book.minutesStep')}
        name="minutes"
        layout="row"
        value={String(choice.minutes)}
        onChange={(value) => onMinutes(Number(value))}
        choices={sessionLengths.map((minutes) => ({
          value: String(minutes),
          label: formats.duration(minutes),
          detail: formats.money(sessionPrice(studentRateCents, minutes)),
        }))}
      />
    </>
  );
}
