import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { useState } from 'react';
import { CalendarAddress } from './calendar-address';
import { graphql, readFragment, type FragmentType } from './gql';

const OwnCalendarFragment = graphql(`
  fragment OwnCalendar on CalendarFeed {
    createdAt
  }
`);

const MakeCalendarFeedDocument = graphql(`
  mutation MakeCalendarFeed {
    makeCalendarFeed {
      ... on CalendarFeedMade {
        url
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

const RevokeCalendarFeedDocument = graphql(`
  mutation RevokeCalendarFeed {
    revokeCalendarFeed {
      ... on CalendarFeedRevoked {
        wasInForce
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface OwnCalendarProps {
  /** The address that is in force; null when there is none. */
  feed: FragmentType<typeof OwnCalendarFragment> | null | undefined;
  /** The address is another one than before, or gone. */
  onChanged: () => void;
}

/** The private address under which a calendar program reads this person's sessions. */
export function OwnCalendar({ feed, onChanged }: OwnCalendarProps) {
  const { t } = useTranslation('errors');
  const formats = useFormats();
  const [address, setAddress] = useState<string | null>(null);
  const known = readFragment(OwnCalendarFragment, feed);
  const make = useCommand(MakeCalendarFeedDocument, {
    onDone: ({ url }) => {
      setAddress(url);
      onChanged();
    },
  });
  const revoke = useCommand(RevokeCalendarFeedDocument, {
    onDone: () => {
      setAddress(null);
      onChanged();
    },
  });
  const problem = make.problem ?? revoke.problem;
  return (
    <CalendarAddress
      since={known ? formats.dateNumeric(known.createdAt) : null}
      address={address}
      running={make.running || revoke.running}
      error={make.failure?.message ?? revoke.failure?.message ?? (problem && t(problem.code))}
      onMake={() => make.run({})}
      onRevoke={() => revoke.run({})}
    />
  );
}
