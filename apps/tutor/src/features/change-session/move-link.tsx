import { useTranslation } from '@4as/i18n/react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';

const MoveLinkFragment = graphql(`
  fragment MoveLink on Appointment {
    id
    reschedulingTerms {
      allowed
    }
  }
`);

/** The way to another time, while there may be one. */
export function MoveLink({ session }: { session: FragmentType<typeof MoveLinkFragment> }) {
  const { t } = useTranslation('changes');
  const { id, reschedulingTerms } = readFragment(MoveLinkFragment, session);
  if (!reschedulingTerms?.allowed) return null;
  return (
    <Button component={Link} to={`/seances/${id}/deplacer`} variant="default">
      {t('move.action')}
    </Button>
  );
}
