import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { instantToLocal } from '@4as/scheduling';
import { useAddress } from '@4as/shell';
import { chosenSlot, shownDays, timeParameters, TimeStep, useLiveSlots, useTimeChoice } from '@4as/shell/sessions';
import { ChoiceCards, toast } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { SlotButtons } from '../../parts/slot-buttons';
import { SlotChangesDocument } from '../../parts/slot-changes';
import classes from './change-session.module.css';
import { LengthChoice } from './length-choice';
import { MoveSummary } from './move-summary';
import { PayDifference } from './pay-difference';
import { useLengthenSession } from './use-lengthen-session';
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
    supplementFor90: supplementIfLengthened(minutes: 90)
    supplementFor120: supplementIfLengthened(minutes: 120)
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

/** Another time, tutor or length for a session, a longer one when its difference is paid; the choice is in the address, as when booking. */
export function MoveSession({ session, onMoved }: MoveSessionProps) {
  const { t } = useTranslation(['changes', 'errors']);
  const formats = useFormats();
  const { parameters, change } = useAddress();
  const now = readFragment(MoveSessionFragment, session);
  const others = useOtherTutors(now.course.slug, now.tutor.id);
  const choice = useTimeChoice(() => forget());
  const tutor = parameters.get(names.tutor);
  const minutes = Number(parameters.get(names.minutes)) || now.minutes;
  const refunds: Partial<Record<number, number | null>> = { 60: now.refundFor60, 90: now.refundFor90 };
  const supplements: Partial<Record<number, number | null>> = { 90: now.supplementFor90, 120: now.supplementFor120 };

  const variables = {
    id: now.id,
    tutorId: tutor === ANY ? null : tutor,
    anyTutor: tutor === ANY,
    minutes,
    from: choice.from,
    days: shownDays,
    timeZone: formats.timeZone,
  };
  const answer = useQuery(SlotsForSessionDocument, { variables, fetchPolicy: 'cache-and-network' });
  const slots = answer.data?.slotsForSession;
  const slot = chosenSlot(slots?.days, choice.startsAt);

  const move = useCommand(MoveSessionDocument, {
    onDone: () => {
      toast.success(t('move.done'));
      onMoved();
    },
    onFailure: () => void answer.refetch(),
  });
  const lengthen = useLengthenSession({ onLonger: onMoved, onRefused: () => void answer.refetch() });
  useLiveSlots(SlotChangesDocument, {
    variables: { courseId: now.course.id, tutorId: tutor === ANY ? null : (tutor ?? now.tutor.id) },
    from: choice.from,
    days: shownDays,
    refetch: () => (move.running || lengthen.running ? Promise.resolve() : answer.refetch()),
  });
  const forget = () => {
    move.reset();
    lengthen.reset();
  };
  const choose = (changes: Partial<Record<keyof typeof names, string | null>>) => {
    forget();
    const entries = Object.entries(changes).map(([key, value]) => [names[key as keyof typeof names], value]);
    change(Object.fromEntries(entries) as Record<string, string | null>, { replace: true });
  };
  const refundCents = minutes < now.minutes ? (refunds[minutes] ?? 0) : null;
  const supplementCents = minutes > now.minutes ? (supplements[minutes] ?? null) : null;
  const nearest = move.failure && 'nearest' in move.failure ? move.failure.nearest : lengthen.nearest;
  const isWithOther = slot !== null && slot.tutorId !== now.tutor.id;
  const after = slot && { ...slot, tutorName: isWithOther ? (others.get(slot.tutorId) ?? '') : null };

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
        <LengthChoice
          present={now.minutes}
          value={minutes}
          refunds={refunds}
          supplements={supplements}
          onChange={(length) =>
            choose(
              length === now.minutes
                ? { minutes: null, startsAt: null }
                : // Most want to keep their time: it is chosen already where it is free.
                  {
                    minutes: String(length),
                    from: instantToLocal(Date.parse(now.startsAt), formats.timeZone).date,
                    startsAt: now.startsAt,
                  },
            )
          }
        />
        <TimeStep
          // Where others are offered, it is said already that the chosen one is gone.
          choice={nearest ? { ...choice, startsAt: null } : choice}
          slots={slots}
          question={JSON.stringify(variables)}
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
      {supplementCents === null ? (
        <MoveSummary
          before={now}
          after={after}
          label={
            refundCents !== null && refundCents > 0
              ? t('move.confirmShort', { amount: formats.money(refundCents) })
              : t('move.confirm')
          }
          hint={refundCents === 0 ? t('move.shortNotRefunded') : null}
          running={move.running}
          error={move.failure?.message ?? (move.problem ? t(`errors:${move.problem.code}`) : undefined)}
          onConfirm={() => {
            if (slot)
              void move.run({
                input: { appointmentId: now.id, startsAt: slot.startsAt, tutorId: slot.tutorId, minutes, refundCents },
              });
          }}
        />
      ) : (
        <PayDifference
          before={now}
          after={after}
          totalCents={supplementCents}
          running={lengthen.running}
          error={lengthen.message}
          onChoose={lengthen.reset}
          onPay={(cardId) => {
            if (slot)
              void lengthen.pay(
                {
                  appointmentId: now.id,
                  startsAt: slot.startsAt,
                  tutorId: slot.tutorId,
                  minutes,
                  totalCents: supplementCents,
                },
                cardId,
              );
          }}
        />
      )}
    </div>
  );
}
