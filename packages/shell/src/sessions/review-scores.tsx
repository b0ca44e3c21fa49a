import { useFormats, useTranslation } from '@4as/i18n/react';
import { REVIEW_CRITERIA, type ReviewCriterion } from '@4as/scheduling';
import { ScoreList } from '@4as/ui';

export interface ReviewScoresProps {
  /** 1 to 5 by criterion: of one review, or the means of many. */
  criteria: Readonly<Record<ReviewCriterion, number>>;
  /** How many digits after the decimal sign; none for one review, whose scores are whole. */
  digits?: number;
}

/** What reviews say of sessions, criterion by criterion. */
export function ReviewScores({ criteria, digits = 0 }: ReviewScoresProps) {
  const { t } = useTranslation('reviews');
  const formats = useFormats();
  return (
    <ScoreList
      label={t('byCriterion')}
      scores={REVIEW_CRITERIA.map((key) => ({
        key,
        name: t(`criteria.${key}`),
        value: criteria[key],
        text: formats.number(criteria[key], digits),
      }))}
    />
  );
}
