import classes from './score-list.module.css';

export interface ScoreListProps {
  /** What the scores are of, for assistive technology. */
  label: string;
  scores: readonly {
    key: string;
    name: string;
    /** 0 to 5. */
    value: number;
    /** The value as people read it: "4,8". */
    text: string;
  }[];
}

/** Scores out of five, one under the other: a name, a bar that is as long as the score is good, and the number. */
export function ScoreList({ label, scores }: ScoreListProps) {
  return (
    <dl className={classes.scores} aria-label={label}>
      {scores.map(({ key, name, value, text }) => (
        <div key={key} className={classes.score}>
          <dt>{name}</dt>
          <dd>
            <span className={classes.track} aria-hidden>
              <span className={classes.bar} style={{ '--share': `${(Math.max(0, Math.min(5, value)) / 5) * 100}%` }} />
            </span>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
