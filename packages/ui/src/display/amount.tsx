import type { ReactNode } from 'react';
import classes from './amount.module.css';

export interface AmountProps {
  /** Already written in the person's language: "45,00 $". */
  children: ReactNode;
  /** `hero` for the figure that a page is about, `strong` for totals. */
  weight?: 'plain' | 'strong' | 'hero';
}

/** An amount or a time that is compared with others: figures of equal width, never broken over lines. */
export function Amount({ children, weight = 'plain' }: AmountProps) {
  return (
    <span className={classes.amount} data-weight={weight}>
      {children}
    </span>
  );
}

export interface PriceLine {
  label: ReactNode;
  amount: ReactNode;
  /** `discount` for what lowers the sum. */
  kind?: 'plain' | 'discount';
}

export interface PriceLinesProps {
  lines: readonly PriceLine[];
  total: { label: ReactNode; amount: ReactNode };
}

/** Labels and amounts that add up to a total, as on a receipt. */
export function PriceLines({ lines, total }: PriceLinesProps) {
  return (
    <dl className={classes.lines}>
      {lines.map((line, index) => (
        <div key={index} className={classes.line} data-kind={line.kind ?? 'plain'}>
          <dt>{line.label}</dt>
          <dd>
            <Amount>{line.amount}</Amount>
          </dd>
        </div>
      ))}
      <div className={classes.total}>
        <dt>{total.label}</dt>
        <dd>
          <Amount weight="strong">{total.amount}</Amount>
        </dd>
      </div>
    </dl>
  );
}
