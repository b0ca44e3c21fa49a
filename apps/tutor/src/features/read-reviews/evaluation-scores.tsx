import { useFormats, useTranslation } from '@4as/i18n/react';
import { ReviewScores } from '@4as/shell/sessions';
import { Rating, Section } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import classes from './read-reviews.module.css';

const EvaluationScoresFragment = graphql(`
  fragment EvaluationScores on TutorEvaluation {
    id
    score
    reviewCount
    criteria {
      clarity
      knowledge
      punctuality
      kindness
    }
  }
`);

/** The mean of all reviews, and of each criterion; nothing before the first. */
export function EvaluationScores({ evaluation }: { evaluation: FragmentType<typeof EvaluationScoresFragment> }) {
  const { t } = useTranslation(['tutor', 'reviews']);
  const formats = useFormats();
  const { score, reviewCount, criteria } = readFragment(EvaluationScoresFragment, evaluation);
  if (typeof score !== 'number' || !criteria) return null;
  return (
    <Section title={t('evaluation.average')}>
      <div className={classes.average}>
        <strong className={classes.score}>{formats.number(score, 1)}</strong>
        <div>
          <Rating value={score} label={t('reviews:score', { score: formats.number(score, 1) })} />
          <p className={classes.soft}>{t('evaluation.count', { count: reviewCount })}</p>
        </div>
      </div>
      <ReviewScores criteria={criteria} digits={1} />
    </Section>
  );
}
