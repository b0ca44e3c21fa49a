import { useTranslation } from '@4as/i18n/react';
import { useQuery } from '@apollo/client/react';
import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../gql';

const CouponCourseChoicesDocument = graphql(`
  query CouponCourseChoices($search: String) {
    courses(search: $search, includeInactive: true, first: 20) {
      nodes {
        id
        sigle
        name
      }
    }
  }
`);

/** A course as the field names it. */
export interface CouponCourse {
  id: string;
  sigle: string;
  name: string;
}

interface CouponCoursesProps extends Pick<MultiSelectProps, 'error' | 'onFocus' | 'onBlur'> {
  /** Courses that were chosen before, for their names. */
  chosen: readonly CouponCourse[];
  value?: string[];
  onChange?: (ids: string[]) => void;
}

/** The courses that a coupon is for, found by words on the server; none means all of them. */
export function CouponCourses({ chosen, value = [], onChange, ...props }: CouponCoursesProps) {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const [picked, setPicked] = useState(chosen);
  const { data, previousData } = useQuery(CouponCourseChoicesDocument, { variables: { search: search || null } });
  const found = (data ?? previousData)?.courses.nodes ?? [];
  const named = new Map([...picked, ...found].map((course) => [course.id, course]));
  return (
    <MultiSelect
      {...props}
      label={t('coupons.courses')}
      description={t('coupons.coursesHint')}
      placeholder={value.length === 0 ? t('coupons.allCourses') : undefined}
      data={[...named.values()].map(({ id, sigle, name }) => ({ value: id, label: `${sigle} · ${name}` }))}
      // The server has found them; those that are chosen stay named and out of the list.
      filter={({ options }) =>
        options.filter((option) => 'value' in option && found.some(({ id }) => id === option.value))
      }
      value={value}
      onChange={(ids) => {
        setPicked([...named.values()].filter(({ id }) => ids.includes(id)));
        onChange?.(ids);
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('coupons.noCourse')}
      hidePickedOptions
    />
  );
}
