import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { chosenSlot, shownDays, TimeStep, useLiveSlots, useTimeChoice } from '@4as/shell/sessions';
import { FormError, FormFields, toast } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';
import classes from './move-session.module.css';

const MoveSessionFragment = graphql(`
  fragment MoveSession on Appointment {
    id
    startsAt
    endsAt
    minutes
  }
`);

const SlotsForSessionDocument = graphql(`
  query SlotsForSession($id: ID!, $minutes: Int!, $from: LocalDate!, $days: Int!, $timeZone: String!) {
    slotsForSession(appointmentId: $id, minutes: $minutes, from: $from, days: $days, timeZone: $timeZone) {
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

const SlotChangesDocument = graphql(`
  subscription SlotChanges {
    slotChanges {
      tutorId
      startsAt
      endsAt
    }
  }
`);

const MoveSessionDocument = graphql(`
  mutation MoveSession($input: RescheduleSessionInput!) {
    rescheduleSession(input: $input) {
      ... on AppointmentChanged {
        appointment {
          ...TaughtSession
          ...SessionChanges
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

export interface MoveSessionProps {
  session: FragmentType<typeof MoveSessionFragment>;
  onMoved: () => void;
}

/** Another time for a session, at which its student is free too, and why. */
export function MoveSession({ session, onMoved }: MoveSessionProps) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  const problemText = useProblemText();
  const choice = useTimeChoice();
  const [reason, setReason] = useState('');
  const { id, startsAt, endsAt, minutes } = readFragment(MoveSessionFragment, session);
  const variables = { id, minutes, from: choice.from, days: shownDays, timeZone: formats.timeZone };
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
  useLiveSlots(SlotChangesDocument, {
    variables: {},
    from: choice.from,
    days: shownDays,
    refetch: () => (move.running ? Promise.resolve() : answer.refetch()),
  });
  const fieldError = move.fieldErrors['reason'];
  return (
    <div className={classes.steps}>
      <p className={classes.now}>{t('move.from', { when: formats.range(startsAt, endsAt) })}</p>
      <TimeStep
        choice={choice}
        slots={slots}
        question={JSON.stringify(variables)}
        error={answer.error}
        onRetry={() => void answer.refetch()}
      />
      <FormFields
        onSubmit={(event) => {
          event.preventDefault();
          if (slot)
            void move.run({ input: { appointmentId: id, startsAt: slot.startsAt, reason: reason.trim() || null } });
        }}
      >
        <p className={classes.now} role="status">
          {slot ? t('move.to', { when: formats.range(slot.startsAt, slot.endsAt) }) : t('move.choose')}
        </p>
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={fieldError}
        />
        <FormError>{fieldError ? undefined : (move.failure?.message ?? problemText(move.problem))}</FormError>
        <Group>
          <Button type="submit" disabled={slot === null} loading={move.running}>
            {t('move.confirm')}
          </Button>
        </Group>
      </FormFields>
    </div>
  );
}
