import { useFormats, useTranslation } from '@4as/i18n/react';
import { StatusDot, useNow } from '@4as/ui';
import type { ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { BulkRefusal } from '../../gql/graphql';
import classes from './effect-list.module.css';

export const EffectSessionFragment = graphql(`
  fragment EffectSession on Appointment {
    id
    startsAt
    endsAt
    course {
      id
      sigle
    }
    student {
      id
      name
    }
    tutor {
      id
      name
    }
  }
`);

export interface Effect {
  appointment: FragmentType<typeof EffectSessionFragment>;
  /** Why nothing is or was done to it. */
  refusal?: BulkRefusal | null | undefined;
  /** What is or was done to it, where it is not refused. */
  text: ReactNode;
}

/** Sessions with what becomes of each, or why nothing does. */
export function EffectList({ label, effects }: { label: string; effects: readonly Effect[] }) {
  const formats = useFormats();
  const now = useNow();
  const refusalText = useRefusalText();
  return (
    <ul className={classes.list} aria-label={label} tabIndex={0}>
      {effects.map(({ appointment, refusal, text }) => {
        const { id, startsAt, endsAt, course, student, tutor } = readFragment(EffectSessionFragment, appointment);
        return (
          <li key={id}>
            <strong>{formats.range(startsAt, endsAt, now)}</strong>
            <span className={classes.people}>
              {course.sigle} · {student.name} · {tutor.name}
            </span>
            {refusal ? <StatusDot tone="warning">{refusalText(refusal)}</StatusDot> : <span>{text}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function useRefusalText(): (refusal: BulkRefusal) => string {
  const { t } = useTranslation('admin');
  return (refusal) => {
    switch (refusal) {
      case 'NOT_BOOKED':
      case 'CANCELLED':
      case 'ENDED':
      case 'STARTED':
      case 'UNCHANGED':
      case 'NOT_TEACHING':
      case 'TUTOR_INACTIVE':
        return t(`appointments.bulk.refusals.${refusal}`);
      default:
        return t(`appointments.change.reasons.${refusal}`);
    }
  };
}
