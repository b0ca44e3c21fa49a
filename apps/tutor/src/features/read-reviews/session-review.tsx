import { useTranslation } from '@4as/i18n/react';
import { Section } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import classes from './read-reviews.module.css';
import { ReceivedReview } from './received-review';

const SessionReviewFragment = graphql(`
  fragment SessionReview on Appointment {
    id
    review {
      id
      ...ReceivedReview
    }
  }
`);

/** What the student said of a session; nothing before they did. */
export function SessionReview({ session }: { session: FragmentType<typeof SessionReviewFragment> }) {
  const { t } = useTranslation('tutor');
  const { review } = readFragment(SessionReviewFragment, session);
  if (!review) return null;
  return (
    <Section title={t('evaluation.ofSession')}>
      <div className={classes.review}>
        <ReceivedReview review={review} linked={false} />
      </div>
    </Section>
  );
}
