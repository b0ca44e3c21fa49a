import { useFormats, useTranslation } from '@4as/i18n/react';
import { Rating } from '@4as/ui';

/** A tutor's score in stars and words; says so when nobody has given one yet. */
export function Score({ score, count }: { score: number | null | undefined; count: number }) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  if (score === null || score === undefined || count === 0) return <span>{t('course.noScore')}</span>;
  return <Rating value={score} label={t('course.score', { score: formats.number(score, 1), count })} />;
}
