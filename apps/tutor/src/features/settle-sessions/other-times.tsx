import { useFormats, useTranslation } from '@4as/i18n/react';
import { ChoiceCards, useNow } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql';
import classes from './settle-sessions.module.css';

const ProposableTimesDocument = graphql(`
  query ProposableTimes(
    $appointmentId: ID!
    $from: LocalDate!
    $isAway: Boolean
    $awayFrom: DateTime
    $awayUntil: DateTime
  ) {
    proposableTimes(
      appointmentId: $appointmentId
      from: $from
      days: 1
      isAway: $isAway
      awayFrom: $awayFrom
      awayUntil: $awayUntil
    ) {
      date
      slots {
        startsAt
        endsAt
        tutorId
      }
    }
  }
`);

/** A period that is only planned; null is from now on, and until further notice. */
export interface Away {
  startsAt: string | null;
  endsAt: string | null;
}

export interface OtherTimesProps {
  appointmentId: string;
  away: Away | null;
  /** The times nearest to the session's own. */
  nearest: readonly string[];
  chosen: string | null;
  onChoose: (startsAt: string | null) => void;
}

/** The times that a session could be moved to: the nearest ones at hand, all others by their day. */
export function OtherTimes({ appointmentId, away, nearest, chosen, onChoose }: OtherTimesProps) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const now = useNow();
  const [day, setDay] = useState('');
  const { data, loading } = useQuery(ProposableTimesDocument, {
    variables: {
      appointmentId,
      from: day,
      isAway: away !== null,
      awayFrom: away?.startsAt ?? null,
      awayUntil: away?.endsAt ?? null,
    },
    skip: day === '',
    fetchPolicy: 'network-only',
  });
  const slots = data?.proposableTimes[0]?.slots ?? [];
  return (
    <div className={classes.times}>
      {nearest.length > 0 ? (
        <ChoiceCards
          legend={t('timeOff.nearest')}
          name={`time-${appointmentId}`}
          value={chosen ?? ''}
          onChange={onChoose}
          choices={nearest.map((startsAt) => ({ value: startsAt, label: formats.dateTime(startsAt, now) }))}
        />
      ) : (
        <p className={classes.none}>{t('timeOff.noTimes')}</p>
      )}
      <div className={classes.otherDay}>
        <TextInput
          type="date"
          label={t('timeOff.otherDay')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        {day !== '' && (
          <NativeSelect
            label={t('timeOff.timeOfDay')}
            disabled={loading || slots.length === 0}
            value={slots.some((slot) => slot.startsAt === chosen) ? (chosen ?? '') : ''}
            onChange={(event) => onChoose(event.currentTarget.value || null)}
            data={[
              {
                value: '',
                label: !loading && slots.length === 0 ? t('timeOff.noTimesThatDay') : t('timeOff.chooseTime'),
              },
              ...slots.map(({ startsAt }) => ({ value: startsAt, label: formats.time(startsAt) })),
            ]}
          />
        )}
      </div>
    </div>
  );
}
