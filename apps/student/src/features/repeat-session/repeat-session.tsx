import { useFormats, useTranslation } from '@4as/i18n/react';
import { instantToLocal } from '@4as/scheduling';
import { ProblemState, useAddress } from '@4as/shell';
import { DataList, FormError, ListSkeleton, Section, toast, useNow } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { SeriesPayment } from '../../gql/graphql';
import { BookPlan } from './book-plan';
import { PreviewRow } from './preview-row';
import classes from './repeat-session.module.css';
import { RuleForm } from './rule-form';
import {
  planOf,
  readRule,
  ruleParameters as names,
  type FirstSession,
  type RowChange,
  type RowChanges,
  type RuleChoice,
} from './series-plan';
import { useBookSeries } from './use-book-series';

const SeriesPreviewDocument = graphql(`
  query SeriesPreview($plan: SeriesPlanInput!) {
    seriesPreview(plan: $plan) {
      ... on SeriesPreview {
        words
        sessions {
          number
          date
          reason
          ...PreviewRow
        }
        ...BookPlan
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

export interface RepeatSessionProps {
  first: FirstSession;
  tutorName: string;
  onBooked: (booked: { id: string; payment: SeriesPayment }) => void;
}

/** A chosen session as the first of a series: the rule, every date with its repairs, the total, and how it is paid. */
export function RepeatSession({ first, tutorName, onBooked }: RepeatSessionProps) {
  const { t } = useTranslation(['series', 'app', 'errors']);
  const formats = useFormats();
  const now = useNow();
  const { parameters, change } = useAddress();
  const firstDate = instantToLocal(Date.parse(first.startsAt), formats.timeZone).date;
  const rule = readRule(parameters, firstDate);
  const [changes, setChanges] = useState<RowChanges>({});
  const plan = planOf(first, rule, changes, formats.timeZone);
  const answer = useQuery(SeriesPreviewDocument, { variables: { plan }, fetchPolicy: 'cache-and-network' });
  const shown = (answer.data ?? answer.previousData)?.seriesPreview;
  const preview = shown?.__typename === 'SeriesPreview' ? shown : null;
  const book = useBookSeries({
    onBooked,
    onRefused: () => void answer.refetch(),
    onProblem: ({ code }) => toast.error(t(`errors:${code}`)),
  });

  const changeRule = (changed: Partial<RuleChoice>) => {
    book.reset();
    setChanges({});
    const next = { ...rule, ...changed };
    change(
      {
        [names.frequency]: next.frequency,
        [names.end]: next.end,
        [names.count]: next.end === 'count' ? String(next.count) : null,
        [names.until]: next.end === 'until' ? next.until : null,
      },
      { replace: true },
    );
  };
  const conflicts = preview?.sessions.filter(({ reason }) => reason !== null && reason !== undefined).length ?? 0;

  return (
    <div className={classes.steps}>
      <div className={classes.rule}>
        <DataList
          items={[
            {
              term: t('repeat.first'),
              description: t('repeat.firstValue', {
                when: formats.dateTime(first.startsAt, now),
                name: tutorName,
              }),
            },
          ]}
        />
        <RuleForm rule={rule} firstDate={firstDate} onChange={changeRule} />
      </div>
      <div className={classes.dates}>
        {answer.error && !shown && <ProblemState error={answer.error} onRetry={() => void answer.refetch()} />}
        {!shown && !answer.error && <ListSkeleton label={t('app:states.loading')} count={6} />}
        {shown && shown.__typename !== 'SeriesPreview' && (
          <FormError>{shown.fields[0]?.message ?? shown.message}</FormError>
        )}
        {preview && (
          <>
            <Section title={t('repeat.dates')} hint={preview.words}>
              {conflicts > 0 && (
                <Alert role="status" color="orange">
                  {t('repeat.conflicts', { count: conflicts })}
                </Alert>
              )}
              <ol className={classes.rows} aria-label={t('repeat.dates')} aria-busy={answer.loading}>
                {preview.sessions.map((row) => (
                  <PreviewRow
                    key={row.date}
                    row={row}
                    change={changes[row.date]}
                    onChange={(date, changed) => {
                      book.reset();
                      setChanges((before) => changedBy(before, date, changed));
                    }}
                  />
                ))}
              </ol>
              {rule.end === 'ongoing' && <p className={classes.soft}>{t('repeat.aheadNote')}</p>}
            </Section>
            <BookPlan
              preview={preview}
              isOngoing={rule.end === 'ongoing'}
              booking={book.running}
              failure={book.failure}
              onBook={(payment, totalCents) => void book.run({ plan, payment, totalCents })}
            />
          </>
        )}
      </div>
    </div>
  );
}

/** The changes with another one for a date, or without any for it. */
function changedBy(before: RowChanges, date: string, change: RowChange | null): RowChanges {
  const others = Object.entries(before).filter(([changed]) => changed !== date);
  return Object.fromEntries(change === null ? others : [...others, [date, change]]);
}
