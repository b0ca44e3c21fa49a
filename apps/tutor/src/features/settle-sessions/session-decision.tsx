import { useFormats, useTranslation } from '@4as/i18n/react';
import { Card, ChoiceCards, useNow } from '@4as/ui';
import { readFragment, type FragmentType } from '../../gql';
import type { SessionChoice } from '../../gql/graphql';
import { AffectedSessionFragment, SessionToSettleFragment } from './affected-session';
import type { Decision } from './choices';
import { OtherTimes, type Away } from './other-times';
import classes from './settle-sessions.module.css';

export interface SessionDecisionProps {
  affected: FragmentType<typeof SessionToSettleFragment>;
  /** A period that is planned: its times are not offered. */
  away: Away | null;
  decision: Decision | undefined;
  onDecide: (id: string, decision: Decision) => void;
}

/** One session, and what is done with it: kept, cancelled with full refund, or offered another time. */
export function SessionDecision({ affected, away, decision, onDecide }: SessionDecisionProps) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const now = useNow();
  const { appointment, nearest } = readFragment(SessionToSettleFragment, affected);
  const { id, state, startsAt, endsAt, course, student } = readFragment(AffectedSessionFragment, appointment);
  // One that is paid later is moved by its student, with the series: it is given or cancelled.
  const isPaid = state !== 'HELD';
  const first = nearest[0]?.startsAt ?? null;
  return (
    <Card>
      <div className={classes.session}>
        <ChoiceCards
          legend={`${formats.range(startsAt, endsAt, now)}, ${course.sigle}, ${student.name}`}
          name={`choice-${id}`}
          value={decision?.choice ?? ''}
          onChange={(choice) =>
            onDecide(id, { choice: choice as SessionChoice, startsAt: choice === 'PROPOSE' ? first : null })
          }
          choices={[
            {
              value: 'CANCEL',
              label: t('timeOff.cancel'),
              detail: t(isPaid ? 'timeOff.cancelDetail' : 'timeOff.cancelUnpaidDetail'),
            },
            ...(isPaid ? [{ value: 'PROPOSE', label: t('timeOff.propose'), detail: t('timeOff.proposeDetail') }] : []),
            { value: 'KEEP', label: t('timeOff.keep'), detail: t('timeOff.keepDetail') },
          ]}
        />
        {decision?.choice === 'PROPOSE' && (
          <OtherTimes
            appointmentId={id}
            away={away}
            nearest={nearest.map((slot) => slot.startsAt)}
            chosen={decision.startsAt}
            onChoose={(time) => onDecide(id, { choice: 'PROPOSE', startsAt: time })}
          />
        )}
      </div>
    </Card>
  );
}
