import { useFormats, useTranslation } from '@4as/i18n/react';
import { Section, Timeline, type Tone } from '@4as/ui';

interface HistoryTime {
  startsAt: string;
  endsAt: string;
  tutor?: { name: string } | null;
}

/** One thing that was done to a session, as the server tells it. */
export interface HistoryChange {
  id: string;
  action: string;
  at: string;
  actorRole: 'STUDENT' | 'TUTOR' | 'ADMIN' | 'SYSTEM';
  actorName?: string | null;
  reason?: string | null;
  rule?: 'FREE' | 'LATE' | 'TOO_LATE' | 'BY_TUTOR' | 'BY_ADMIN' | null;
  before?: HistoryTime | null;
  after?: HistoryTime | null;
}

export interface SessionHistoryProps {
  changes: readonly HistoryChange[];
  /** True in the company's own app; to others everybody there is the team. */
  namesTeam?: boolean;
}

const actions = [
  'hold',
  'retake',
  'release',
  'expire',
  'confirm',
  'reschedule',
  'cancel',
  'complete',
  'report_student_no_show',
  'report_tutor_no_show',
  'meeting-link',
] as const;

const tones: Partial<Record<string, Tone>> = {
  cancel: 'danger',
  report_student_no_show: 'warning',
  report_tutor_no_show: 'warning',
  reschedule: 'info',
  confirm: 'success',
  complete: 'success',
};

const roleWords = { STUDENT: 'student', TUTOR: 'tutor', ADMIN: 'team', SYSTEM: 'system' } as const;

/** All that was done to a session: who, when, what was before and is after, and why. */
export function SessionHistory({ changes, namesTeam = false }: SessionHistoryProps) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  const timeOf = ({ startsAt, endsAt, tutor }: HistoryTime, withTutor: boolean) =>
    [formats.range(startsAt, endsAt), ...(withTutor && tutor ? [t('move.with', { name: tutor.name })] : [])].join(', ');
  const whoOf = ({ actorRole, actorName }: HistoryChange) =>
    (actorRole === 'STUDENT' || actorRole === 'TUTOR' || namesTeam ? actorName : null) ??
    t(`history.${roleWords[actorRole]}`);
  const movedFrom = ({ before, after }: HistoryChange) => {
    if (!before || !after) return null;
    const isOther = before.tutor?.name !== after.tutor?.name;
    return t('history.change', { before: timeOf(before, isOther), after: timeOf(after, isOther) });
  };
  return (
    <Section title={t('history.title')}>
      <Timeline
        label={t('history.title')}
        entries={changes.map((change) => ({
          key: change.id,
          when: formats.dateShort(change.at),
          tone: tones[change.action],
          what: t(`history.actions.${actions.find((action) => action === change.action) ?? 'other'}`),
          detail: [
            formats.time(change.at),
            whoOf(change),
            movedFrom(change),
            change.rule ? t(`cancel.applied.${change.rule}`) : null,
            change.reason,
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Section>
  );
}
