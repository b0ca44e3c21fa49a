import { useFormats, useTranslation } from '@4as/i18n/react';
import { SessionHistory } from '@4as/shell/sessions';
import { Amount, DataList, Section, useNow, Written } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const SessionChangesFragment = graphql(`
  fragment SessionChanges on Appointment {
    id
    cancellationRule
    cost {
      studentPaysCents
      refundCents
    }
    report {
      body
      updatedAt
    }
    history {
      id
      action
      at
      actorRole
      actorName
      reason
      rule
      before {
        startsAt
        endsAt
        tutor {
          id
          name
        }
      }
      after {
        startsAt
        endsAt
        tutor {
          id
          name
        }
      }
    }
  }
`);

/** What came of a session: the tutor's words, what its end cost, and all that was done to it. */
export function SessionChanges({ session }: { session: FragmentType<typeof SessionChangesFragment> }) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  const now = useNow();
  const { report, cost, cancellationRule, history } = readFragment(SessionChangesFragment, session);
  return (
    <>
      {report && (
        <Section
          title={t('report.title')}
          hint={t('report.updated', { when: formats.dateTime(report.updatedAt, now) })}
        >
          <Written>{report.body}</Written>
        </Section>
      )}
      {cost && (
        <Section title={t('cost.title')} hint={cancellationRule ? t(`cancel.applied.${cancellationRule}`) : undefined}>
          <DataList
            items={[
              { term: t('cost.pays'), description: <Amount>{formats.money(cost.studentPaysCents)}</Amount> },
              { term: t('cost.refund'), description: <Amount>{formats.money(cost.refundCents)}</Amount> },
            ]}
          />
        </Section>
      )}
      <SessionHistory changes={history} />
    </>
  );
}
