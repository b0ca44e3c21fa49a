import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, Written } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import classes from './see-course.module.css';

const CourseHeaderFragment = graphql(`
  fragment CourseHeader on Course {
    id
    description
    studentRateCents
    taxable
  }
`);

/** What the course is about, and what an hour of it costs. */
export function CourseHeader({ course }: { course: FragmentType<typeof CourseHeaderFragment> }) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const { description, studentRateCents, taxable } = readFragment(CourseHeaderFragment, course);
  return (
    <div className={classes.header}>
      <Written>{description}</Written>
      <p className={classes.price}>
        <span className={classes.soft}>{t('course.price')}</span>
        <Amount weight="hero">{formats.money(studentRateCents)}</Amount>
        <span className={classes.soft}>{taxable ? t('course.plusTaxes') : t('course.noTaxes')}</span>
      </p>
    </div>
  );
}
