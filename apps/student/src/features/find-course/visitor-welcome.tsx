import { useTranslation } from '@4as/i18n/react';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import classes from './visitor-welcome.module.css';

const InstitutionLinkFragment = graphql(`
  fragment InstitutionLink on Institution {
    id
    name
    shortName
    slug
  }
`);

export interface VisitorWelcomeProps {
  institutions: readonly FragmentType<typeof InstitutionLinkFragment>[];
  /** Called with what to search for; empty for the whole catalogue. */
  onSearch: (search: string) => void;
}

/** For people who come by for the first time: find your course, and how the rest goes. */
export function VisitorWelcome({ institutions, onSearch }: VisitorWelcomeProps) {
  const { t } = useTranslation('student');
  const [search, setSearch] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSearch(search.trim());
  };
  return (
    <>
      <form role="search" className={classes.search} onSubmit={submit}>
        <TextInput
          className={classes.field}
          aria-label={t('home.searchLabel')}
          placeholder={t('home.searchPlaceholder')}
          type="search"
          leftSection={<IconSearch size={20} stroke={1.75} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button type="submit" color="marigold">
          {t('home.search')}
        </Button>
      </form>
      {institutions.length > 0 && (
        <nav className={classes.institutions} aria-label={t('home.byInstitution')}>
          {readFragment(InstitutionLinkFragment, institutions).map(({ id, slug, name, shortName }) => (
            <Link key={id} to={`/cours?etablissement=${slug}`} title={name} className={classes.institution}>
              {shortName}
            </Link>
          ))}
        </nav>
      )}
      <ol className={classes.steps} aria-label={t('home.howTitle')}>
        <Step title={t('home.how.courseTitle')}>{t('home.how.course')}</Step>
        <Step title={t('home.how.timeTitle')}>{t('home.how.time')}</Step>
        <Step title={t('home.how.priceTitle')}>{t('home.how.price')}</Step>
      </ol>
    </>
  );
}

function Step({ title, children }: { title: string; children: string }) {
  return (
    <li className={classes.step}>
      <h2 className={classes.stepTitle}>{title}</h2>
      <p className={classes.stepText}>{children}</p>
    </li>
  );
}
