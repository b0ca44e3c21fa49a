import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { instantToLocal } from '@4as/scheduling';
import { useAddress } from '@4as/shell';
import { chosenSlot, shownDays, timeParameters, TimeStep, useTimeChoice } from '@4as/shell/sessions';
import { ChoiceCards, toast } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { SlotButtons } from '../../parts/slot-buttons';
import classes from './change-session.module.css';
import { MoveSummary } from './move-summary';
import { useOtherTutors } from './use-other-tutors';

const MoveSessionFragment = graphql(`
  fragment MoveSession on Appointment {
    id
    startsAt
    endsAt
    minutes
    course {
      id
      slug
    }
    tutor {
      id
      name
    }
    refundFor60: refundIfShortened(minutes: 60)
    refundFor90: refundIfShortened(minutes: 90)
    reschedulingTerms {
      timesLeft
      until
    }
  }
`);

const SlotsForSessionDocument = graphql(`
  query SlotsForSession(
    $id: ID!
    $tutorId: ID
    $anyTutor: Boolean!
    $minutes: Int!
    $from: LocalDate!
    $days: Int!
    $timeZone: String!
  ) {
    slotsForSession(
      appointmentId: $id
      tutorId: $tutorId
      anyTutor: $anyTutor
      minutes: $minutes
      from: $from
      days: $days
      timeZone: $timeZone
    ) {
      nextFreeSlot
      days {
        date
        slots {
          startsAt
          endsAt
          tutorId
        }
      }
    }
  }
`);

const MoveSessionDocument = graphql(`
  mutation MoveSession($input: RescheduleSessionInput!) {
    rescheduleSession(input: $input) {
      ... on AppointmentChanged {
        appointment {
          ...SessionDetails
          ...SessionChanges
          ...MoveSession
        }
      }
      ... on SlotTaken {
        nearest {
          startsAt
          endsAt
          tutorId
        }
      }
      ... on SlotNotFree {
        nearest {
          startsAt
          endsAt
          tutorId
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

const ANY = 'toutes';
const names = { tutor: 'tuteur', minutes: 'duree', ...timeParameters } as const;

export interface MoveSessionProps {
  session: FragmentType<typeof MoveSessionFragment>;
  onMoved: () => void;
}

/** Another time, tutor or a shorter length for a session; the choice is in the address, as when booking. */
export function MoveSession({ session, onMoved }: MoveSessionProps) {
  const { t } = useTranslation(['changes', 'errors']);
  const formats = useFormats();
  const { parameters, change } = useAddress();
  const now = readFragment(MoveSessionFragment, session);
  const others = useOtherTutors(now.course.slug, now.tutor.id);
  const choice = useTimeChoice(() => move.reset());
  const tutor = parameters.get(names.tutor);
  const minutes = Number(parameters.get(names.minutes)) || now.minutes;
  const refunds: Partial<Record<number, number | null>> = { 60: now.refundFor60, 90: now.refundFor90 };

  const answer = useQuery(SlotsForSessionDocument, {
    variables: {
      id: now.id,
      tutorId: tutor === ANY ? null : tutor,
      anyTutor: tutor === ANY,
      minutes,
      from: choice.from,
      days: shownDays,
      timeZone: formats.timeZone,
    },
    fetchPolicy: 'cache-and-network',
  });
  const slots = answer.data?.slotsForSession;
  const slot = chosenSlot(slots?.days, choice.startsAt);

  const move = useCommand(MoveSessionDocument, {
    onDone: () => {
      toast.success(t('move.done'));
      onMoved();
    },
    onFailure: () => void answer.refetch(),
  });
  const choose = (changes: Partial<Record<keyof typeof names, string | null>>) => {
    move.reset();
    const entries = Object.entries(changes).map(([key, value]) => [names[key as keyof typeof names], value]);
    change(Object.fromEntries(entries) as Record<string, string | null>, { replace: true });
  };
  const refundCents = minutes < now.minutes ? (refunds[minutes] ?? 0) : null;
  const nearest = move.failure && 'nearest' in move.failure ? move.failure.nearest : null;
  const nameOf = (id: string) => (id === now.tutor.id ? now.tutor.name : (others.get(id) ?? ''));

  return (
    <div>
      <div className={classes.steps}>
        <ChoiceCards
          legend={t('move.tutorStep')}
          name="tutor"
          value={tutor ?? ''}
          onChange={(value) => choose({ tutor: value === '' ? null : value, startsAt: null })}
          choices={[
            { value: '', label: now.tutor.name, detail: t('move.sameTutor') },
            ...(others.size > 0 ? [{ value: ANY, label: t('move.anyTutor') }] : []),
            ...[...others].map(([id, name]) => ({ value: id, label: name })),
          ]}
        />
        {now.minutes > 60 && (
          <ChoiceCards
            legend={t('move.lengthStep')}
            name="minutes"
            layout="row"
            value={String(minutes)}
            onChange={(value) => choose({ minutes: Number(value) === now.minutes ? null : value, startsAt: null })}
            choices={[60, 90, 120]
              .filter((length) => length <= now.minutes)
              .map((length) => ({
                value: String(length),
                label: formats.duration(length),
                detail:
                  length === now.minutes
                    ? t('move.sameLength')
                    : t('move.refunded', { amount: formats.money(refunds[length] ?? 0) }),
              }))}
          />
        )}
        <TimeStep
          choice={choice}
          slots={slots}
          error={answer.error}
          onRetry={() => void answer.refetch()}
          tutorNames={tutor === ANY ? new Map([...others, [now.tutor.id, now.tutor.name]]) : undefined}
        >
          {nearest && (
            <SlotButtons
              label={t('slots.nearest')}
              emptyLabel={t('slots.nearestNone')}
              slots={nearest}
              onChoose={(one) =>
                choose({
                  from: instantToLocal(Date.parse(one.startsAt), formats.timeZone).date,
                  startsAt: one.startsAt,
                })
              }
            />
          )}
        </TimeStep>
      </div>
      <MoveSummary
        before={now}
        after={slot && { ...slot, tutorName: slot.tutorId === now.tutor.id ? null : nameOf(slot.tutorId) }}
        refundCents={refundCents}
        running={move.running}
        error={move.failure?.message ?? (move.problem ? t(`errors:${move.problem.code}`) : undefined)}
        onMove={() => {
          if (slot)
            void move.run({
              input: { appointmentId: now.id, startsAt: slot.startsAt, tutorId: slot.tutorId, minutes, refundCents },
            });
        }}
      />
    </div>
  );
}
