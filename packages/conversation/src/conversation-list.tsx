import { useFormats, useTranslation } from '@4as/i18n/react';
import { Avatar, useNow } from '@4as/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from './gql';
import type { ConversationEntryFragment as ConversationEntryData } from './gql/graphql';
import classes from './conversation-list.module.css';

const ConversationEntryFragment = graphql(`
  fragment ConversationEntry on Conversation {
    id
    kind
    unread
    lastNumber
    lastMessageAt
    other {
      id
      name
      pictureUrl
    }
    lastMessage {
      id
      number
      clientId
      body
      mine
      sentAt
      author {
        id
        name
      }
    }
  }
`);

/** What a conversation is about. */
export interface Subject {
  title: string;
  to: string;
}

export interface ConversationListProps {
  conversations: readonly FragmentType<typeof ConversationEntryFragment>[];
  /** The one that is open beside the list. */
  currentId?: string;
  /** What a conversation is about and where it is read, when that is not its own page: a request for support. */
  subjectOf?: (conversationId: string) => Subject | undefined;
}

/** Conversations, the last one written in first. */
export function ConversationList({ conversations, currentId, subjectOf }: ConversationListProps) {
  const { t } = useTranslation('messages');
  const entries = readFragment(ConversationEntryFragment, conversations).toSorted((a, b) =>
    (b.lastMessageAt ?? '').localeCompare(a.lastMessageAt ?? ''),
  );
  return (
    <ul className={classes.list} aria-label={t('list')}>
      {entries.map((entry) => (
        <ConversationEntry
          key={entry.id}
          conversation={entry}
          current={entry.id === currentId}
          subject={subjectOf?.(entry.id)}
        />
      ))}
    </ul>
  );
}

interface ConversationEntryProps {
  conversation: ConversationEntryData;
  current: boolean;
  subject: Subject | undefined;
}

function ConversationEntry({ conversation, current, subject }: ConversationEntryProps) {
  const { t } = useTranslation('messages');
  const formats = useFormats();
  const now = useNow();
  const { id, other, unread, lastMessage, lastMessageAt } = conversation;
  const name = other?.name ?? t('support');
  const when =
    lastMessageAt &&
    (formats.sameDay(lastMessageAt, now) ? formats.time(lastMessageAt) : formats.dateShort(lastMessageAt));
  const said = lastMessage && (lastMessage.mine ? t('lastMine', { text: lastMessage.body }) : lastMessage.body);
  return (
    <li>
      <Link
        to={subject?.to ?? `/messages/${id}`}
        className={classes.entry}
        aria-current={current ? 'page' : undefined}
        data-unread={unread > 0 || undefined}
      >
        <Avatar name={name} src={other?.pictureUrl} size={44} decorative />
        <span className={classes.words}>
          <span className={classes.name}>{subject ? `${name} · ${subject.title}` : name}</span>
          <span className={classes.said}>{said ?? t('emptyThread')}</span>
        </span>
        <span className={classes.end}>
          {when}
          {unread > 0 && (
            <span className={classes.unread}>
              <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
              <span className={classes.unseen}>{t('unread', { count: unread })}</span>
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
