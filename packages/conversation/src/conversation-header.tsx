import { useFormats, useTranslation } from '@4as/i18n/react';
import { Avatar, useNow } from '@4as/ui';
import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { graphql, readFragment, type FragmentType } from './gql';
import classes from './conversation-header.module.css';

const ConversationHeaderFragment = graphql(`
  fragment ConversationHeader on Conversation {
    id
    other {
      id
      name
      pictureUrl
    }
    members {
      readUpTo
      deliveredUpTo
      online
      person {
        id
        name
      }
    }
    nextAppointment {
      id
      startsAt
    }
  }
`);

/** With whom one writes, whether they are there, and when one meets next. */
export function ConversationHeader({
  conversation,
}: {
  conversation: FragmentType<typeof ConversationHeaderFragment>;
}) {
  const { t } = useTranslation(['messages', 'app']);
  const formats = useFormats();
  const now = useNow();
  const { other, members, nextAppointment } = readFragment(ConversationHeaderFragment, conversation);
  const name = other?.name ?? t('support');
  const online = members.some((member) => member.person.id === other?.id && member.online);
  const heading = useRef<HTMLHeadingElement>(null);
  const navigated = useLocation().key !== 'default';

  useEffect(() => {
    document.title = `${t('conversation', { name })} · ${t('app:name')}`;
    if (navigated) heading.current?.focus({ preventScroll: true });
  }, [name, navigated, t]);

  return (
    <div className={classes.header}>
      <ActionIcon
        component={Link}
        to="/messages"
        className={classes.back}
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('app:actions.back')}
      >
        <IconArrowLeft size={22} stroke={1.75} aria-hidden />
      </ActionIcon>
      <Avatar name={name} src={other?.pictureUrl} size={40} online={online} decorative />
      <div className={classes.words}>
        <h1 className={classes.name} ref={heading} tabIndex={-1}>
          {name}
        </h1>
        <span className={classes.presence} role="status">
          {online ? t('online') : t('offline')}
        </span>
      </div>
      {nextAppointment && (
        <Link className={classes.next} to={`/seances/${nextAppointment.id}`}>
          {t('nextSession', { when: formats.dateTime(nextAppointment.startsAt, now) })}
        </Link>
      )}
    </div>
  );
}
