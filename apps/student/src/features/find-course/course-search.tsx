import { useTranslation } from '@4as/i18n/react';
import { SearchField } from '@4as/ui';
import { NativeSelect } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';
import classes from './find-course.module.css';

const InstitutionChoiceFragment = graphql(`
  fragment InstitutionChoice on Institution {
    id
    name
    shortName
    slug
  }
`);

export interface CourseSearchProps {
  institutions: readonly FragmentType<typeof InstitutionChoiceFragment>[];
  search: string;
  /** Slug of the institution that the list is limited to; empty for all. */
  institutionSlug: string;
  onSearch: (search: string) => void;
  onInstitution: (slug: string) => void;
}

/** What narrows the catalogue: a few letters of a course, and one institution. */
export function CourseSearch({ institutions, search, institutionSlug, onSearch, onInstitution }: CourseSearchProps) {
  const { t } = useTranslation(['student', 'app']);
  const choices = institutions.map((institution) => readFragment(InstitutionChoiceFragment, institution));
  return (
    <search className={classes.search}>
      <SearchField
        label={t('catalogue.searchLabel')}
        placeholder={t('catalogue.searchPlaceholder')}
        clearLabel={t('app:actions.clear')}
        value={search}
        onSearch={onSearch}
      />
      <NativeSelect
        aria-label={t('catalogue.institution')}
        value={institutionSlug}
        onChange={(event) => onInstitution(event.currentTarget.value)}
        data={[
          { value: '', label: t('catalogue.allInstitutions') },
          ...choices.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
    </search>
  );
}
