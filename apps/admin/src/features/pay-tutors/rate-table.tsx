import { useCommand, useRefresh } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable, FormError, StatusDot, toast } from '@4as/ui';
import { Button } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const RateTableFragment = graphql(`
  fragment RateTable on TutorAccount {
    id
    name
    hourlyRateSince
    hourlyRates {
      startsOn
      endsOn
      hourlyRateCents
    }
  }
`);

const RemoveHourlyRateDocument = graphql(`
  mutation RemoveHourlyRate($input: RemoveHourlyRateInput!) {
    removeHourlyRate(input: $input) {
      ... on TutorPayChanged {
        tutor {
          id
          ...RateTable
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

/** Rates, the newest first; one that has not begun can be taken back. */
export function RateTable({ tutor }: { tutor: FragmentType<typeof RateTableFragment> }) {
  const { t } = useTranslation(['admin', 'pay']);
  const formats = useFormats();
  const problemText = useProblemText();
  const refresh = useRefresh<'tutorAccount' | 'tutorAccounts'>();
  const remove = useCommand(RemoveHourlyRateDocument, {
    onDone: () => {
      toast.success(t('tutors.rateRemoved'));
      void refresh('tutorAccount', 'tutorAccounts');
    },
  });
  const { id, name, hourlyRates, hourlyRateSince } = readFragment(RateTableFragment, tutor);
  const day = (date: string) => formats.localDate(date, Date.now());
  const isToCome = (startsOn: string) => !hourlyRateSince || startsOn > hourlyRateSince;
  const error = Object.values(remove.fieldErrors)[0] ?? remove.failure?.message ?? problemText(remove.problem);
  if (hourlyRates.length === 0) return <p>{t('tutors.noRate')}</p>;
  return (
    <>
      <FormError>{error}</FormError>
      <DataTable
        caption={t('tutors.ratesCaption', { name })}
        items={hourlyRates}
        rowKey={(rate) => rate.startsOn}
        columns={[
          { key: 'from', header: t('tutors.from'), cell: ({ startsOn }) => day(startsOn), names: true },
          { key: 'until', header: t('tutors.until'), cell: ({ endsOn }) => (endsOn ? day(endsOn) : null) },
          {
            key: 'state',
            header: t('pay:columns.state'),
            onPhone: 'under',
            cell: ({ startsOn }) => {
              if (startsOn === hourlyRateSince) return <StatusDot tone="success">{t('tutors.inForce')}</StatusDot>;
              return isToCome(startsOn) ? <StatusDot tone="info">{t('tutors.toCome')}</StatusDot> : null;
            },
          },
          {
            key: 'rate',
            header: t('tutors.rate'),
            align: 'end',
            onPhone: 'beside',
            cell: ({ hourlyRateCents }) => <Amount weight="strong">{formats.money(hourlyRateCents)}</Amount>,
          },
          {
            key: 'remove',
            header: t('tutors.remove'),
            align: 'end',
            cell: ({ startsOn }) =>
              isToCome(startsOn) ? (
                <Button
                  variant="subtle"
                  aria-label={t('tutors.removeRate', { date: day(startsOn) })}
                  loading={remove.running}
                  onClick={() => void remove.run({ input: { tutorId: id, startsOn } })}
                >
                  {t('tutors.remove')}
                </Button>
              ) : null,
          },
        ]}
      />
    </>
  );
}
