import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { Section, toast, useNow } from '@4as/ui';
import { useEffect, useRef, useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { OwnReview } from './own-review';
import { ReviewForm } from './review-form';

const ReviewSessionFragment = graphql(`
  fragment ReviewSession on Appointment {
    id
    reviewUntil
    tutor {
      id
      name
    }
    review {
      id
      comment
      criteria {
        clarity
        knowledge
        punctuality
        kindness
      }
      ...OwnReview
    }
  }
`);

const ReviewSessionDocument = graphql(`
  mutation ReviewSession($input: ReviewSessionInput!) {
    reviewSession(input: $input) {
      ... on AppointmentChanged {
        appointment {
          ...ReviewSession
          ...ReviewMark
        }
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** What the student says of a session: asked once it was taught, shown when it is said, and changed while it may be. */
export function ReviewSession({ session }: { session: FragmentType<typeof ReviewSessionFragment> }) {
  const { t } = useTranslation(['student', 'errors']);
  const formats = useFormats();
  const now = useNow();
  const [isChanging, setChanging] = useState(false);
  const { id, reviewUntil, tutor, review } = readFragment(ReviewSessionFragment, session);
  const { shown, focusShown } = useFocusOnceShown();
  const write = useCommand(ReviewSessionDocument, {
    onDone: () => {
      toast.success(t('review.saved'));
      setChanging(false);
      focusShown();
    },
  });
  const isOpen = reviewUntil !== null && reviewUntil !== undefined && now < Date.parse(reviewUntil);
  const until = reviewUntil ? formats.dateTime(reviewUntil, now) : '';
  if (!review && !isOpen) return null;
  if (review && !(isChanging && isOpen)) {
    return (
      <Section title={t('review.title')} hint={isOpen ? t('review.changeUntil', { until }) : undefined}>
        <div ref={shown} tabIndex={-1}>
          <OwnReview
            review={review}
            tutorName={tutor.name}
            onChange={
              isOpen
                ? () => {
                    write.reset();
                    setChanging(true);
                  }
                : undefined
            }
          />
        </div>
      </Section>
    );
  }
  return (
    <Section
      title={t('review.ask')}
      hint={`${t('review.askHint', { name: tutor.name })} ${review ? '' : t('review.askUntil', { until })}`.trim()}
    >
      <ReviewForm
        initial={review ? { ...review.criteria, comment: review.comment ?? '' } : null}
        saving={write.running}
        error={write.failure?.message ?? (write.problem ? t(`errors:${write.problem.code}`) : undefined)}
        fieldErrors={write.fieldErrors}
        onSubmit={(values) => void write.run({ input: { appointmentId: id, ...values } })}
        onCancel={
          review
            ? () => {
                setChanging(false);
                focusShown();
              }
            : undefined
        }
      />
    </Section>
  );
}

/** Gives the focus to what takes the place of the form, whose button is gone with it. */
function useFocusOnceShown() {
  const shown = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (count > 0) shown.current?.focus();
  }, [count]);
  return { shown, focusShown: () => setCount((before) => before + 1) };
}
