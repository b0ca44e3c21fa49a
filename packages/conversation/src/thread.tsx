import { useOutbox, type OutboxOptions } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Composer, ListSkeleton, MessageLog, TypingDots } from '@4as/ui';
import { Button } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { threadEntries } from './thread-entries';
import { ThreadLine } from './thread-line';
import classes from './thread.module.css';
import { useReadMark, useTypingMark } from './use-presence-marks';
import { useStayAtEnd } from './use-stay-at-end';
import { useThread } from './use-thread';

export interface ThreadProps {
  conversationId: string;
  viewer: { id: string; __typename?: 'Viewer' };
  /** How what is written is sent: as a message, or as an answer to a request for help. */
  send: OutboxOptions['send'];
  /** Under the log, over the field: that a message reopens the request, for instance. */
  hint?: string;
}

/** A conversation as it goes on: what was said, who is writing, what has arrived, and where one writes. */
export function Thread({ conversationId, viewer, send, hint }: ThreadProps) {
  const { t } = useTranslation(['messages', 'app']);
  const formats = useFormats();
  const { online } = useNetwork();
  const thread = useThread(conversationId);
  const outbox = useOutbox({
    name: conversationId,
    send: async (item) => {
      const outcome = await send(item);
      // Should the event that brings it be lost, it is here all the same.
      if (outcome === 'sent') thread.catchUp();
      return outcome;
    },
  });
  const sayTyping = useTypingMark(conversationId);
  const { conversation } = thread;
  const messages = conversation?.messages.nodes ?? [];
  const members = conversation?.members ?? [];
  const readUpTo = members.find((member) => member.person.id === viewer.id)?.readUpTo ?? 0;
  useReadMark(conversationId, messages.at(-1)?.number ?? 0, readUpTo, `Viewer:${viewer.id}`);

  const entries = threadEntries({
    messages,
    outgoing: outbox.items,
    members,
    viewerId: viewer.id,
    sameDay: (a, b) => formats.sameDay(a, b),
  });
  const scroll = useStayAtEnd(entries.at(-1)?.key, entries[0]?.key);

  if (thread.error && !conversation) {
    return <ProblemState error={thread.error} onRetry={() => void thread.refetch()} />;
  }
  if (!conversation) return <ListSkeleton label={t('app:states.loading')} />;
  const name = conversation.other?.name ?? t('support');
  return (
    <div className={classes.thread}>
      <div className={classes.scroll} ref={scroll} role="region" aria-label={t('log', { name })} tabIndex={0}>
        {conversation.messages.hasEarlier && (
          <div className={classes.earlier}>
            <Button variant="subtle" onClick={() => void thread.loadEarlier()}>
              {t('earlier')}
            </Button>
          </div>
        )}
        {entries.length === 0 && <p className={classes.empty}>{t('emptyThread')}</p>}
        <MessageLog label={t('conversation', { name })}>
          {entries.map((entry) => (
            <ThreadLine key={entry.key} entry={entry} onRetry={outbox.retry} onDiscard={outbox.discard} />
          ))}
        </MessageLog>
      </div>
      <div className={classes.write}>
        <TypingDots>{thread.typing === null ? null : t('typing', { name: thread.typing })}</TypingDots>
        {!online && <p className={classes.hint}>{t('offlineHint')}</p>}
        {hint !== undefined && <p className={classes.hint}>{hint}</p>}
        <Composer
          label={t('composer')}
          sendLabel={t('send')}
          maxLength={5000}
          onSend={outbox.write}
          onChange={sayTyping}
        />
      </div>
    </div>
  );
}
