import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { instantToLocal, localToInstant } from '@4as/scheduling';
import { FormError, FormFields, toast, useNow } from '@4as/ui';
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { SeriesScope } from '../../gql/graphql';
import classes from './manage-series.module.css';
import { ScopeChoice } from './scope-choice';
import type { ManagedSession } from './series-sessions';

const ChangeSeriesDocument = graphql(`
  mutation ChangeSeries($input: ChangeSeriesInput!) {
    changeSeries(input: $input) {
      ... on SeriesChanged {
        sessionCount
        series {
          id
        }
      }
      ... on SeriesChangeRefused {
        refusals {
          startsAt
          message
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

const lengths = [60, 90, 120];

export interface ChangeSessionsProps {
  seriesId: string;
  session: ManagedSession;
  /** Who can be chosen. */
  tutors: readonly { id: string; name: string }[];
  onClose: () => void;
  onDone: () => void;
}

/** Another time, length or tutor for a session, it and the following, or all: each that can't is told with its reason. */
export function ChangeSessions({ seriesId, session, tutors, onClose, onDone }: ChangeSessionsProps) {
  const { t } = useTranslation(['series', 'errors', 'app']);
  const formats = useFormats();
  const now = useNow();
  const local = instantToLocal(Date.parse(session.startsAt), formats.timeZone);
  const [scope, setScope] = useState<SeriesScope>('THIS');
  const [date, setDate] = useState(local.date);
  const [time, setTime] = useState(clockText(local.minutes));
  const [minutes, setMinutes] = useState(session.minutes);
  const [tutorId, setTutorId] = useState(session.tutorId);
  const change = useCommand(ChangeSeriesDocument, {
    onDone: ({ sessionCount }) => {
      toast.success(t('page.changed', { count: sessionCount }));
      onDone();
    },
  });
  const { failure, problem } = change;
  const refusals = failure && 'refusals' in failure ? failure.refusals : [];
  const words = failure && 'fields' in failure ? (failure.fields[0]?.message ?? failure.message) : failure?.message;
  const startsAt = new Date(localToInstant(date || local.date, minutesOf(time), formats.timeZone)).toISOString();
  const isMoved = startsAt !== new Date(session.startsAt).toISOString();
  const isOther = isMoved || minutes !== session.minutes || tutorId !== session.tutorId;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('page.changeTitle')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <FormFields
        onSubmit={(event) => {
          event.preventDefault();
          void change.run({
            input: {
              seriesId,
              sessionId: session.id,
              scope,
              startsAt: isMoved ? startsAt : null,
              minutes: minutes === session.minutes ? null : minutes,
              tutorId: tutorId === session.tutorId ? null : tutorId,
            },
          });
        }}
      >
        <ScopeChoice value={scope} onChange={setScope} />
        <div className={classes.side}>
          <TextInput
            type="date"
            label={t('page.date')}
            value={date}
            required
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <TextInput
            type="time"
            label={t('page.time')}
            value={time}
            step={900}
            required
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        </div>
        <div className={classes.side}>
          <NativeSelect
            label={t('page.length')}
            value={String(minutes)}
            data={lengths.map((length) => ({ value: String(length), label: formats.duration(length) }))}
            onChange={(event) => setMinutes(Number(event.currentTarget.value))}
          />
          <NativeSelect
            label={t('page.tutor')}
            value={tutorId}
            data={tutors.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setTutorId(event.currentTarget.value)}
          />
        </div>
        {(failure ?? problem) && (
          <FormError>
            {words ?? (problem && t(`errors:${problem.code}`))}
            {refusals.length > 0 && (
              <ul className={classes.refusals}>
                {refusals.map((refusal) => (
                  <li key={refusal.startsAt}>
                    {formats.dateTime(refusal.startsAt, now)} : {refusal.message}
                  </li>
                ))}
              </ul>
            )}
          </FormError>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} disabled={change.running}>
            {t('app:actions.cancel')}
          </Button>
          <Button type="submit" loading={change.running} disabled={!isOther}>
            {t('page.changeConfirm')}
          </Button>
        </div>
      </FormFields>
    </Modal>
  );
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
