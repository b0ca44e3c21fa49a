import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { useSessionState } from '@4as/shell/states';
import { Card, EmptyState, FormError, Row, RowList, StatusBadge, toast, type Tone, useNow } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconBeach } from '@tabler/icons-react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { TimeOffState } from '../../gql/graphql';
import { useProblemText } from '../../parts/problem-text';
import { EndTimeOffDocument } from './end-time-off';
import classes from './take-time-off.module.css';

const TimeOffPeriodFragment = graphql(`
  fragment TimeOffPeriod on TimeOff {
    id
    state
    startsAt
    plannedEnd
    endedAt
    emergency
    reason
    sessions {
      choice
      appointment {
        id
        state
        startsAt
        endsAt
        chargeAt
        student {
          id
          name
        }
      }
      proposal {
        id
        state
        proposedStartsAt
      }
    }
  }
`);

const tones: Readonly<Record<TimeOffState, Tone>> = {
  COMING: 'info',
  RUNNING: 'warning',
  PAST: 'neutral',
  TAKEN_BACK: 'neutral',
};

export interface TimeOffHistoryProps {
  periods: readonly FragmentType<typeof TimeOffPeriodFragment>[];
  onChanged: () => void;
}

/** The periods away, those to come first: what became of each session, and the way to end or remove one. */
export function TimeOffHistory({ periods, onChanged }: TimeOffHistoryProps) {
  const { t } = useTranslation('tutor');
  const problemText = useProblemText();
  const end = useCommand(EndTimeOffDocument, {
    onDone: () => {
      toast.success(t('timeOff.ended'));
      onChanged();
    },
  });
  if (periods.length === 0)
    return <EmptyState icon={IconBeach} title={t('timeOff.none')} hint={t('timeOff.noneHint')} />;
  return (
    <>
      <FormError>{end.failure?.message ?? problemText(end.problem)}</FormError>
      <ul className={classes.list}>
        {periods.map((period) => (
          <li key={readFragment(TimeOffPeriodFragment, period).id}>
            <Period period={period} running={end.running} onEnd={(id) => void end.run({ input: { id } })} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface PeriodProps {
  period: FragmentType<typeof TimeOffPeriodFragment>;
  running: boolean;
  onEnd: (id: string) => void;
}

function Period({ period: masked, running, onEnd }: PeriodProps) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const now = useNow();
  const stateOf = useSessionState();
  const { id, state, startsAt, plannedEnd, endedAt, emergency, reason, sessions } = readFragment(
    TimeOffPeriodFragment,
    masked,
  );
  const from = formats.dateTime(startsAt, now);
  const when = plannedEnd
    ? t('timeOff.fromTo', { from, until: formats.dateTime(plannedEnd, now) })
    : t('timeOff.fromOpen', { from });
  return (
    <Card>
      <div className={classes.period}>
        <div className={classes.head}>
          <StatusBadge tone={tones[state]}>{t(`timeOff.states.${state}`)}</StatusBadge>
          {emergency && <StatusBadge tone="danger">{t('timeOff.emergency')}</StatusBadge>}
        </div>
        <h3 className={classes.when}>{when}</h3>
        {reason && <p className={classes.soft}>{reason}</p>}
        {endedAt && state === 'PAST' && (
          <p className={classes.soft}>{t('timeOff.endedEarly', { when: formats.dateTime(endedAt, now) })}</p>
        )}
        {sessions.length > 0 && (
          <RowList label={t('timeOff.sessionsOf', { when })}>
            {sessions.map(({ choice, appointment, proposal }) => (
              <Row
                key={appointment.id}
                to={`/seances/${appointment.id}`}
                title={`${formats.range(appointment.startsAt, appointment.endsAt, now)}, ${appointment.student.name}`}
                detail={
                  choice === 'PROPOSE' && proposal
                    ? t('timeOff.proposed', {
                        when: formats.dateTime(proposal.proposedStartsAt, now),
                        state: t(`timeOff.proposalStates.${proposal.state}`),
                      })
                    : t(`timeOff.chosen.${choice}`)
                }
                end={stateOf(appointment.state, appointment.chargeAt)}
              />
            ))}
          </RowList>
        )}
        {(state === 'COMING' || state === 'RUNNING') && (
          <div>
            <Button
              variant="default"
              loading={running}
              onClick={() => onEnd(id)}
              aria-label={`${t(state === 'COMING' ? 'timeOff.takeBack' : 'timeOff.endNow')}, ${when}`}
            >
              {t(state === 'COMING' ? 'timeOff.takeBack' : 'timeOff.endNow')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
