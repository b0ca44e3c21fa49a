import classes from './rating.module.css';
import { STAR } from './star';

export interface RatingProps {
  /** 0 to 5; halves and tenths are drawn. */
  value: number;
  /** The score in words, read and shown: "4,8 sur 5, 12 avis". */
  label: string;
  /** Shows only the stars; the label is then read but not seen. */
  starsOnly?: boolean;
}

/** A score as stars and words. */
export function Rating({ value, label, starsOnly = false }: RatingProps) {
  const share = Math.max(0, Math.min(5, value)) / 5;
  return (
    <span className={classes.rating} {...(starsOnly ? { role: 'img', 'aria-label': label } : {})}>
      <svg className={classes.stars} viewBox="0 0 108 20" width="94" height="18" aria-hidden>
        <defs>
          <clipPath id={`stars-${Math.round(share * 1000)}`}>
            <rect x="0" y="0" width={4 * 22 * share + 20 * share} height="20" />
          </clipPath>
        </defs>
        {[0, 1, 2, 3, 4].map((index) => (
          <path key={index} d={STAR} transform={`translate(${index * 22} 0)`} className={classes.empty} />
        ))}
        <g clipPath={`url(#stars-${Math.round(share * 1000)})`}>
          {[0, 1, 2, 3, 4].map((index) => (
            <path key={index} d={STAR} transform={`translate(${index * 22} 0)`} className={classes.full} />
          ))}
        </g>
      </svg>
      {!starsOnly && <span>{label}</span>}
    </span>
  );
}
