import { useId, type ReactNode } from 'react';
import { STAR } from '../display/star';
import { FieldError } from './form-error';
import classes from './stars-field.module.css';

export interface StarsFieldProps {
  /** What is scored. */
  legend: ReactNode;
  /** The question under it. */
  hint?: ReactNode;
  /** The id of the first star, for an error to lead to. */
  id: string;
  /** The browser's name of the group. */
  name: string;
  /** 1 to 5; null before one is chosen. */
  value: number | null;
  onChange: (value: number) => void;
  /** Names so many stars: "4 étoiles sur 5". */
  labelOf: (stars: number) => string;
  error?: string | undefined;
}

const FIVE = [1, 2, 3, 4, 5] as const;

/** One to five stars. They are radio buttons: Tab comes in once, the arrows choose, and each says how many stars it is. */
export function StarsField({ legend, hint, id, name, value, onChange, labelOf, error }: StarsFieldProps) {
  const own = useId();
  const described = [hint === undefined ? null : `${own}-hint`, error ? `${own}-error` : null]
    .filter(Boolean)
    .join(' ');
  return (
    <div
      role="radiogroup"
      className={classes.group}
      aria-labelledby={`${own}-legend`}
      aria-describedby={described || undefined}
      aria-invalid={error ? true : undefined}
      aria-required
    >
      <span id={`${own}-legend`} className={classes.legend}>
        {legend}
      </span>
      {hint !== undefined && (
        <span id={`${own}-hint`} className={classes.hint}>
          {hint}
        </span>
      )}
      <div className={classes.row}>
        <div className={classes.stars}>
          {FIVE.map((stars) => (
            <label key={stars} className={classes.star} data-full={(value !== null && stars <= value) || undefined}>
              <input
                type="radio"
                id={stars === 1 ? id : undefined}
                className={classes.input}
                name={name}
                value={stars}
                checked={stars === value}
                onChange={() => onChange(stars)}
                aria-label={labelOf(stars)}
              />
              <svg viewBox="-1 -1 22 22" width="30" height="30" aria-hidden>
                <path d={STAR} />
              </svg>
            </label>
          ))}
        </div>
        <span className={classes.chosen} aria-hidden>
          {value === null ? null : labelOf(value)}
        </span>
      </div>
      <FieldError id={`${own}-error`}>{error}</FieldError>
    </div>
  );
}
