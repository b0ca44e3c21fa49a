import type { ReactNode } from 'react';
import classes from './choice-cards.module.css';

/** One of a few things, of which exactly one is chosen. */
export interface Choice {
  value: string;
  label: ReactNode;
  /** Under the label: what tells it from the others. */
  detail?: ReactNode;
  /** Picture or icon before the label. */
  start?: ReactNode;
}

export interface ChoiceCardsProps {
  /** The question that the choices answer. */
  legend: ReactNode;
  /** The browser's name of the group. */
  name: string;
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
  /** `row` for a few short choices beside each other. */
  layout?: 'column' | 'row';
}

/** A few choices that are all in sight, as large as a thumb. They are radio buttons: Tab comes in once, the arrows choose. */
export function ChoiceCards({ legend, name, choices, value, onChange, layout = 'column' }: ChoiceCardsProps) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.choices} data-layout={layout}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              className={classes.input}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.start}
            <span className={classes.words}>
              <span className={classes.label}>{choice.label}</span>
              {choice.detail !== undefined && <span className={classes.detail}>{choice.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
