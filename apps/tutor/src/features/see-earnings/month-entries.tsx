import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, Row, RowList, Section } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { MonthEntriesFragment as Month } from '../../gql/graphql';

const MonthEntriesFragment = graphql(`
  fragment MonthEntries on EarningMonth {
    id
    entries {
      id
      kind
      amountCents
      minutes
      hourlyRateCents
      shareBasisPoints
      earnedAt
      appointment {
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
      }
    }
  }
`);

/** Each session that counts in a month; what corrects months before stands apart. */
export function MonthEntries({ month }: { month: FragmentType<typeof MonthEntriesFragment> }) {
  const { t } = useTranslation('tutor');
  const { entries } = readFragment(MonthEntriesFragment, month);
  const sessions = entries.filter(({ kind }) => kind === 'SESSION');
  const corrections = entries.filter(({ kind }) => kind !== 'SESSION');
  return (
    <>
      <Section title={t('earnings.sessions')}>
        {sessions.length === 0 ? (
          <p>{t('earnings.noSessions')}</p>
        ) : (
          <Entries label={t('earnings.sessions')} entries={sessions} />
        )}
      </Section>
      {corrections.length > 0 && (
        <Section title={t('earnings.corrections')} hint={t('earnings.correctionsHint')}>
          <Entries label={t('earnings.corrections')} entries={corrections} />
        </Section>
      )}
    </>
  );
}

function Entries({ label, entries }: { label: string; entries: Month['entries'] }) {
  const { t } = useTranslation(['tutor', 'pay']);
  const formats = useFormats();
  const now = Date.now();
  return (
    <RowList label={label}>
      {entries.map((entry) => {
        const { appointment, shareBasisPoints, kind } = entry;
        const who = appointment ? `${appointment.course.sigle} · ${appointment.student.name}` : null;
        const share =
          shareBasisPoints < 10_000
            ? t('earnings.shareOf', { share: formats.percent(shareBasisPoints / 10_000) })
            : null;
        const rate = `${formats.duration(Math.abs(entry.minutes))} × ${formats.money(entry.hourlyRateCents)}`;
        return (
          <Row
            key={entry.id}
            {...(appointment ? { to: `/seances/${appointment.id}` } : {})}
            title={
              appointment
                ? formats.range(appointment.startsAt, appointment.endsAt, now)
                : formats.dateTime(entry.earnedAt, now)
            }
            detail={[kind === 'SESSION' ? null : t(`pay:kinds.${kind}`), who, rate, share].filter(Boolean).join(' · ')}
            end={<Amount>{formats.money(entry.amountCents)}</Amount>}
          />
        );
      })}
    </RowList>
  );
}
