import { ActionIcon, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSend2 } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode, type SubmitEvent } from 'react';
import classes from './conversation.module.css';

export interface ComposerProps {
  label: string;
  sendLabel: string;
  /** What was written before and not sent. */
  draft?: string;
  /** The text, trimmed and not empty. The field is cleared at once: sending shows in the conversation. */
  onSend: (text: string) => void;
  /** Each change, to keep a draft or to say that someone is writing. */
  onChange?: (text: string) => void;
  maxLength?: number;
  disabled?: boolean;
  /** Buttons before the field, for attachments. */
  tools?: ReactNode;
}

/**
 * Where one writes. Enter sends and Shift+Enter begins a line; on a touch keyboard, which has no Shift+Enter, Enter
 * begins a line and the button sends.
 */
export function Composer({
  label,
  sendLabel,
  draft = '',
  onSend,
  onChange,
  maxLength,
  disabled,
  tools,
}: ComposerProps) {
  const [text, setText] = useState(draft);
  const touch = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const ready = text.trim() !== '' && !disabled;

  const change = (next: string) => {
    setText(next);
    onChange?.(next);
  };
  const send = () => {
    if (!ready) return;
    onSend(text.trim());
    change('');
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While letters are being composed, Enter accepts them.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || touch) return;
    event.preventDefault();
    send();
  };

  return (
    <form className={classes.composer} onSubmit={onSubmit}>
      {tools}
      <Textarea
        className={classes.field}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={maxLength}
        disabled={disabled}
      />
      <ActionIcon type="submit" size={44} radius="xl" aria-label={sendLabel} disabled={!ready}>
        <IconSend2 size={22} stroke={1.75} aria-hidden />
      </ActionIcon>
    </form>
  );
}
