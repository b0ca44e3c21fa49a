import { useTranslation } from '@4as/i18n/react';
import { REVIEW_CRITERIA, type ReviewCriterion } from '@4as/scheduling';
import { FormError, FormFields, StarsField } from '@4as/ui';
import { Button, Group, Textarea } from '@mantine/core';
import { useId, useState } from 'react';

type Scores = Record<ReviewCriterion, number>;

/** What a review says. */
export interface ReviewValues extends Scores {
  comment: string;
}

export interface ReviewFormProps {
  /** What was said before; null for the first word. */
  initial: ReviewValues | null;
  saving: boolean;
  /** Why it was not accepted. */
  error?: string | undefined;
  fieldErrors: Readonly<Record<string, string>>;
  onSubmit: (values: ReviewValues) => void;
  /** Leaves what was said before as it is; left out for the first word. */
  onCancel?: (() => void) | undefined;
}

/** Asks for stars by criterion, and for words. Without a star somewhere it leads there instead of being sent. */
export function ReviewForm({ initial, saving, error, fieldErrors, onSubmit, onCancel }: ReviewFormProps) {
  const { t } = useTranslation(['student', 'reviews']);
  const own = useId();
  const [stars, setStars] = useState<Partial<Scores>>(initial ?? {});
  const [comment, setComment] = useState(initial?.comment ?? '');
  const [isTried, setTried] = useState(false);
  const missing = REVIEW_CRITERIA.filter((key) => stars[key] === undefined);
  const idOf = (key: ReviewCriterion) => `${own}-${key}`;
  const wordsOf = (key: ReviewCriterion) => t('review.missing', { criterion: t(`reviews:criteria.${key}`) });
  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const { clarity, knowledge, punctuality, kindness } = stars;
        if (clarity && knowledge && punctuality && kindness)
          onSubmit({ clarity, knowledge, punctuality, kindness, comment });
      }}
    >
      {REVIEW_CRITERIA.map((key) => (
        <StarsField
          key={key}
          id={idOf(key)}
          name={idOf(key)}
          legend={t(`reviews:criteria.${key}`)}
          hint={t(`review.questions.${key}`)}
          value={stars[key] ?? null}
          onChange={(value) => setStars((before) => ({ ...before, [key]: value }))}
          labelOf={(count) => t('review.stars', { count })}
          error={fieldErrors[key] ?? (isTried && missing.includes(key) ? wordsOf(key) : undefined)}
        />
      ))}
      <Textarea
        label={t('review.comment')}
        description={t('review.commentHint')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
        error={fieldErrors['comment']}
      />
      <FormError fields={isTried ? missing.map((key) => ({ id: idOf(key), message: wordsOf(key) })) : []}>
        {isTried && missing.length > 0 ? t('review.incomplete') : error}
      </FormError>
      <Group>
        <Button type="submit" color="marigold" loading={saving}>
          {initial ? t('review.save') : t('review.send')}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t('review.cancel')}
          </Button>
        )}
      </Group>
    </FormFields>
  );
}
