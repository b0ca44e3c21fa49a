import { useFormats, useTranslation } from '@4as/i18n/react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';

const MoveLinkFragment = graphql(`
  fragment MoveLink on Appointment {
    id
    reschedulingTerms {
      allowed
      refusal
      until
    }
  }
`);

/** The way to another time; where there is none any more, why. */
export function MoveLink({ session }: { session: FragmentType<typeof MoveLinkFragment> }) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  const { id, reschedulingTerms: terms } = readFragment(MoveLinkFragment, session);
  if (!terms) return null;
  if (terms.allowed)
    return (
      <Button component={Link} to={`/seances/${id}/deplacer`} variant="default">
        {t('move.action')}
      </Button>
    );
  return terms.refusal ? <p>{t(`move.refusals.${terms.refusal}`, { until: formats.dateTime(terms.until) })}</p> : null;
}
