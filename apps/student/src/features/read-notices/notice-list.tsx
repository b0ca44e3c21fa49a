import { useFormats, useTranslation } from '@4as/i18n/react';
import { useNow } from '@4as/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { NoticeEntryFragment as NoticeEntryData } from '../../gql/graphql';
import classes from './notice-list.module.css';

const NoticeEntryFragment = graphql(`
  fragment NoticeEntry on Notification {
    id
    title
    body
    link
    createdAt
    readAt
  }
`);

/** What the student was told, the last first; each leads to what it is about. */
export function NoticeList({ notices }: { notices: readonly FragmentType<typeof NoticeEntryFragment>[] }) {
  const { t } = useTranslation('notifications');
  return (
    <ul className={classes.list} aria-label={t('title')}>
      {readFragment(NoticeEntryFragment, notices).map((notice) => (
        <li key={notice.id} data-unread={!notice.readAt || undefined}>
          <Notice notice={notice} />
        </li>
      ))}
    </ul>
  );
}

function Notice({ notice: { title, body, link, createdAt } }: { notice: NoticeEntryData }) {
  const formats = useFormats();
  const now = useNow();
  const content = (
    <>
      <span className={classes.title}>{title}</span>
      <span className={classes.body}>{body}</span>
      <span className={classes.when}>{formats.relative(createdAt, now)}</span>
    </>
  );
  return link ? (
    <Link className={classes.notice} to={link}>
      {content}
    </Link>
  ) : (
    <div className={classes.notice}>{content}</div>
  );
}
