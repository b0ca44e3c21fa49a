import { useFormats, useTranslation } from '@4as/i18n/react';
import { ChatBubble, DayDivider, useNow } from '@4as/ui';
import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconChecks } from '@tabler/icons-react';
import type { Progress, ThreadEntry } from './thread-entries';
import classes from './thread.module.css';

export interface ThreadLineProps {
  entry: ThreadEntry;
  onRetry: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
}

/** One line of a conversation: a day, or something said. */
export function ThreadLine({ entry, onRetry, onDiscard }: ThreadLineProps) {
  const { t } = useTranslation('messages');
  const formats = useFormats();
  const now = useNow();
  if (entry.kind === 'day') return <DayDivider>{dayName(entry.at)}</DayDivider>;
  if (entry.kind === 'theirs') {
    const { message } = entry;
    return (
      <ChatBubble side="theirs" author={message.author.name} time={formats.time(message.sentAt)}>
        {message.body}
      </ChatBubble>
    );
  }
  const { clientId, body, at, progress, isLast } = entry;
  return (
    <ChatBubble
      side="mine"
      author={t('you')}
      time={formats.time(at)}
      state={progress === 'failed' ? 'failed' : progress === 'sending' ? 'pending' : 'settled'}
      status={<ProgressMark progress={progress} inWords={isLast || progress === 'failed'} />}
      action={
        progress === 'failed' && (
          <>
            <UnstyledButton className={classes.action} onClick={() => onRetry(clientId)}>
              {t('retry')}
            </UnstyledButton>
            <UnstyledButton className={classes.action} onClick={() => onDiscard(clientId)}>
              {t('discard')}
            </UnstyledButton>
          </>
        )
      }
    >
      {body}
    </ChatBubble>
  );

  function dayName(day: string): string {
    if (formats.sameDay(day, now)) return t('today');
    if (formats.sameDay(day, now - 86_400_000)) return t('yesterday');
    return formats.date(day, now);
  }
}

/** How far a message has come: a tick when the server has it, two when it was delivered, in ink when it was read. */
function ProgressMark({ progress, inWords }: { progress: Progress; inWords: boolean }) {
  const { t } = useTranslation('messages');
  const Icon = progress === 'sent' ? IconCheck : IconChecks;
  const hasTick = progress !== 'sending' && progress !== 'failed';
  return (
    <span className={classes.progress} data-progress={progress}>
      {hasTick && <Icon size={16} stroke={2} aria-hidden />}
      <span className={inWords ? undefined : classes.unseen}>{t(progress)}</span>
    </span>
  );
}
