import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { DataList, Section, StatusBadge, toast } from '@4as/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { CancelSessions } from './cancel-sessions';
import { ChangeSessions } from './change-sessions';
import classes from './manage-series.module.css';
import { PauseSeries } from './pause-series';
import { SeriesSessions, type ManagedSession } from './series-sessions';

const SeriesPageFragment = graphql(`
  fragment SeriesPage on Series {
    id
    state
    payment
    priceCents
    pausedFrom
    pausedUntil
    course {
      id
      slug
      sigle
      name
    }
    tutor {
      id
      name
    }
    nextSession {
      id
    }
    ...SeriesSessions
  }
`);

const ResumeSeriesDocument = graphql(`
  mutation ResumeSeries($input: ResumeSeriesInput!) {
    resumeSeries(input: $input) {
      ... on SeriesChanged {
        sessionCount
        series {
          id
          pausedFrom
          pausedUntil
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

type Dialog =
  { kind: 'change'; session: ManagedSession } | { kind: 'cancel'; session: ManagedSession | null } | { kind: 'pause' };

export interface SeriesPageProps {
  series: FragmentType<typeof SeriesPageFragment>;
  /** Who teaches the course: the tutors that a session can be given to. */
  tutors: readonly { id: string; name: string }[];
  now: number;
  onChanged: () => void;
}

/** A series in full: its rule, how it is paid, each of its sessions, and what can be done with one, some or all of them. */
export function SeriesPage({ series, tutors, now, onChanged }: SeriesPageProps) {
  const { t } = useTranslation(['series', 'student', 'errors']);
  const formats = useFormats();
  const shown = readFragment(SeriesPageFragment, series);
  const { id, state, payment, priceCents, pausedFrom, pausedUntil, course, tutor, nextSession } = shown;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const done = () => {
    setDialog(null);
    onChanged();
  };
  const resume = useCommand(ResumeSeriesDocument, {
    onDone: () => {
      toast.success(t('page.resumedDone'));
      onChanged();
    },
    onFailure: ({ message }) => toast.error(message),
    onProblem: ({ code }) => toast.error(t(`errors:${code}`)),
  });
  const isActive = state === 'ACTIVE';
  return (
    <>
      <div className={classes.state}>
        <StatusBadge tone={isActive ? (pausedFrom ? 'warning' : 'success') : 'danger'}>
          {t(isActive ? (pausedFrom ? 'list.paused' : 'list.active') : 'list.cancelled')}
        </StatusBadge>
        {pausedFrom && pausedUntil && (
          <span>
            {t('page.pausedFromTo', {
              from: formats.localDate(pausedFrom, now),
              until: formats.localDate(pausedUntil, now),
            })}
          </span>
        )}
      </div>
      <DataList
        items={[
          {
            term: t('student:sessions.course'),
            description: (
              <Link to={`/cours/${course.slug}`}>
                {course.sigle} · {course.name}
              </Link>
            ),
          },
          { term: t('page.tutor'), description: tutor.name },
          { term: t('page.payment'), description: t(`page.payments.${payment}`) },
          { term: t('page.price'), description: formats.money(priceCents) },
        ]}
      />
      <Section
        title={t('page.sessions')}
        action={
          isActive && (
            <div className={classes.buttons}>
              {pausedFrom ? (
                <Button
                  variant="default"
                  loading={resume.running}
                  onClick={() => void resume.run({ input: { seriesId: id } })}
                >
                  {t('page.resume')}
                </Button>
              ) : (
                <Button variant="default" onClick={() => setDialog({ kind: 'pause' })}>
                  {t('page.pause')}
                </Button>
              )}
              {nextSession && (
                <Button variant="subtle" color="red" onClick={() => setDialog({ kind: 'cancel', session: null })}>
                  {t('page.cancelAll')}
                </Button>
              )}
            </div>
          )
        }
      >
        <SeriesSessions
          series={shown}
          now={now}
          onChange={(session) => setDialog({ kind: 'change', session })}
          onCancel={(session) => setDialog({ kind: 'cancel', session })}
        />
      </Section>
      {dialog?.kind === 'cancel' && (
        <CancelSessions seriesId={id} sessionId={dialog.session?.id ?? null} onClose={close} onDone={done} />
      )}
      {dialog?.kind === 'change' && (
        <ChangeSessions seriesId={id} session={dialog.session} tutors={tutors} onClose={close} onDone={done} />
      )}
      {dialog?.kind === 'pause' && <PauseSeries seriesId={id} onClose={close} onDone={done} />}
    </>
  );
}
