import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

export interface SearchFieldProps {
  /** Names the field; it is not shown, the magnifier and the place say what it is. */
  label: string;
  placeholder?: string;
  clearLabel: string;
  /** What is searched for now. */
  value: string;
  /** Called when the person has stopped writing for a moment, at once on Enter and on clearing. */
  onSearch: (text: string) => void;
  /** How long "a moment" is, in milliseconds. */
  delay?: number;
}

/** Search as one writes, without asking the server for each letter. */
export function SearchField({ label, placeholder, clearLabel, value, onSearch, delay = 250 }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  // What was asked for last: a value that comes back from the address is not a new one.
  const asked = useRef(value);

  const ask = useEffectEvent((next: string) => {
    if (asked.current === next) return;
    asked.current = next;
    onSearch(next);
  });

  const follow = useEffectEvent((next: string) => {
    if (asked.current === next) return;
    asked.current = next;
    setText(next);
  });

  useEffect(() => follow(value), [value]);
  useEffect(() => {
    const timer = setTimeout(() => ask(text), delay);
    return () => clearTimeout(timer);
  }, [text, delay]);

  const askNow = (next: string) => {
    setText(next);
    if (asked.current === next) return;
    asked.current = next;
    onSearch(next);
  };

  return (
    <TextInput
      ref={field}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') askNow(text);
      }}
      leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
      rightSection={
        text === '' ? null : (
          <CloseButton
            aria-label={clearLabel}
            onClick={() => {
              askNow('');
              field.current?.focus();
            }}
          />
        )
      }
    />
  );
}
