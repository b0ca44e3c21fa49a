import { useFormats, useTranslation } from '@4as/i18n/react';
import { DataList, StatusDot, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const AccountFactsFragment = graphql(`
  fragment AccountFacts on Viewer {
    id
    email
    createdAt
    tutor {
      id
      active
      hourlyRateCents
      hourlyRateSince
    }
  }
`);

/** What is known of the account and changed by others: address, status, rate. */
export function AccountFacts({ viewer }: { viewer: FragmentType<typeof AccountFactsFragment> }) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const now = useNow();
  const { email, createdAt, tutor } = readFragment(AccountFactsFragment, viewer);
  const rate =
    tutor && typeof tutor.hourlyRateCents === 'number' && tutor.hourlyRateSince
      ? t('profile.rateSince', {
          rate: formats.money(tutor.hourlyRateCents),
          date: formats.localDate(tutor.hourlyRateSince, now),
        })
      : null;
  return (
    <DataList
      items={[
        { term: t('profile.email'), description: email },
        {
          term: t('profile.status'),
          description: tutor && (
            <StatusDot tone={tutor.active ? 'success' : 'warning'}>
              {tutor.active ? t('profile.active') : t('profile.inactive')}
            </StatusDot>
          ),
        },
        { term: t('profile.rate'), description: rate },
        { term: t('profile.since'), description: formats.date(createdAt, now) },
      ]}
    />
  );
}
