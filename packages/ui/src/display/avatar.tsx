import { useState } from 'react';
import classes from './avatar.module.css';

const hues = ['ink', 'plum', 'moss', 'clay', 'sky', 'slate'] as const;

/** Up to two letters that stand for a name: "Marie-Ève Roy" gives "MR". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last]
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

function hueOf(name: string): (typeof hues)[number] {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return hues[sum % hues.length] ?? 'ink';
}

export interface AvatarProps {
  name: string;
  src?: string | null;
  /** Pixels. */
  size?: number;
  /** True where the name stands beside it as text: it is then not read twice. */
  decorative?: boolean;
  /** Shows that the person is there now; the word for it is the caller's to show. */
  online?: boolean;
}

/** Someone's picture; their initials when there is none or it does not load. */
export function Avatar({ name, src, size = 40, decorative = false, online = false }: AvatarProps) {
  const [failed, setFailed] = useState<string>();
  const naming = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name };
  return (
    <span
      className={classes.avatar}
      data-hue={hueOf(name)}
      style={{ width: size, height: size, fontSize: size * 0.4 }}
      {...naming}
    >
      {src && failed !== src ? (
        <img src={src} alt="" width={size} height={size} loading="lazy" onError={() => setFailed(src)} />
      ) : (
        <span className={classes.initials} data-initials={initials(name)} />
      )}
      {online && <span className={classes.online} />}
    </span>
  );
}
