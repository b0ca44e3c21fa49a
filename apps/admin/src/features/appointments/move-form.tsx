import { useCommand, useRefresh } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, toast } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';
import { NearestTimes } from './nearest-times';
import { ReasonField } from './reason-field';
import { useLocalTime } from './use-local-time';

const MoveFormFragment = graphql(`
  fragment MoveForm on Appointment {
    id
    startsAt
    course {
      id
      slug
    }
    tutor {
      id
      name
    }
  }
`);

const TutorsOfCourseDocument = graphql(`
  query TutorsOfCourse($slug: String!) {
    course(slug: $slug) {
      id
      tutors {
        tutor {
          id
          displayName
        }
      }
    }
  }
`);

const RescheduleSessionDocument = graphql(`
  mutation RescheduleSession($input: RescheduleSessionInput!) {
    rescheduleSession(input: $input) {
      ... on AppointmentChanged {
        appointment {
          id
          ...AppointmentFacts
          ...AppointmentHistory
          ...MoveForm
        }
      }
      ... on SlotTaken {
        nearest {
          startsAt
        }
      }
      ... on SlotNotFree {
        reason
        nearest {
          startsAt
        }
      }
      ... on Failure {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

export interface MoveFormProps {
  appointment: FragmentType<typeof MoveFormFragment>;
  onClose: () => void;
}

/**
 * Another time or tutor for a session. Where the time is not free, the exact reason is said, and the free times near it are buttons
 * that fill the fields.
 */
export function MoveForm({ appointment, onClose }: MoveFormProps) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const problemText = useProblemText();
  const { fieldsOf, instantOf } = useLocalTime();
  const refresh = useRefresh<'appointments' | 'appointmentConflicts'>();
  const session = readFragment(MoveFormFragment, appointment);
  const [when, setWhen] = useState(() => fieldsOf(session.startsAt));
  const [tutorId, setTutorId] = useState(session.tutor.id);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { data } = useQuery(TutorsOfCourseDocument, { variables: { slug: session.course.slug } });
  const others = (data?.course?.tutors ?? []).filter(({ tutor }) => tutor.id !== session.tutor.id);
  const startsAt = instantOf(when.date, when.time);
  const move = useCommand(RescheduleSessionDocument, {
    onDone: () => {
      toast.success(t('appointments.change.moved'));
      onClose();
      void refresh('appointments', 'appointmentConflicts');
    },
  });
  const { failure, fieldErrors } = move;
  const nearest = failure && 'nearest' in failure ? failure.nearest : [];
  const error = () => {
    if (!failure) return problemText(move.problem);
    if (failure.code === 'InvalidInput') return fieldErrors['tutorId'];
    if ('reason' in failure) return t(`appointments.change.reasons.${failure.reason}`);
    return 'nearest' in failure ? t('appointments.change.slotTaken') : failure.message;
  };
  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim() === '' || !startsAt) return;
        void move.run({ input: { appointmentId: session.id, startsAt, tutorId, reason } });
      }}
    >
      <Group grow align="start">
        <TextInput
          type="date"
          label={t('appointments.change.date')}
          required
          value={when.date}
          onChange={(event) => setWhen({ ...when, date: event.currentTarget.value })}
          error={asked && !startsAt ? t('appointments.change.timeMissing') : undefined}
        />
        <TextInput
          type="time"
          label={t('appointments.change.time')}
          required
          step={900}
          value={when.time}
          onChange={(event) => setWhen({ ...when, time: event.currentTarget.value })}
        />
      </Group>
      <p>{t('appointments.change.zone', { zone: formats.zone(session.startsAt) })}</p>
      <NativeSelect
        label={t('appointments.change.tutor')}
        value={tutorId}
        onChange={(event) => setTutorId(event.currentTarget.value)}
        data={[
          { value: session.tutor.id, label: session.tutor.name },
          ...others.map(({ tutor }) => ({ value: tutor.id, label: tutor.displayName })),
        ]}
      />
      <ReasonField
        label={t('appointments.change.reason')}
        hint={t('appointments.change.reasonHint')}
        value={reason}
        onChange={setReason}
        error={asked && reason.trim() === '' ? t('appointments.change.reasonMissing') : fieldErrors['reason']}
      />
      <FormError>{error()}</FormError>
      <NearestTimes starts={nearest.map((slot) => slot.startsAt)} onChoose={(start) => setWhen(fieldsOf(start))} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} disabled={move.running}>
          {t('appointments.change.keep')}
        </Button>
        <Button type="submit" loading={move.running}>
          {t('appointments.change.moveConfirm')}
        </Button>
      </Group>
    </FormFields>
  );
}
