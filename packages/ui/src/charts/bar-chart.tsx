import classes from './bar-chart.module.css';
import { scaleAt, scaleOf } from './scale';

export interface Bar {
  key: string;
  /** What it stands for, whole: "novembre 2026". */
  label: string;
  /** The same under the bar: "nov.". */
  tick: string;
  /** Any unit, the same for all. */
  value: number;
  /** The value as people read it: "1 245,00 $". */
  text: string;
  /** A value that is expected, with the range in which it is expected. */
  expected?: { low: number; high: number };
}

export interface BarChartProps {
  /** What is shown: "Gagné par mois". */
  label: string;
  /** In the order of time. */
  bars: readonly Bar[];
  /** A value as it stands at the axis: "1 200 $". */
  writeTick: (value: number) => string;
  /** Where the axis is marked, from its one end to the other, for values on a scale of their own; else it fits the values. */
  marks?: readonly number[];
}

/**
 * Bars over time. Each says in words what it shows, so that the list of them is read as it is; expected ones are outlined, with their range as a
 * line. The page has the same figures in a table beside it.
 */
export function BarChart({ label, bars, writeTick, marks }: BarChartProps) {
  const values = bars.flatMap(({ value, expected }) => [value, expected?.low ?? 0, expected?.high ?? 0]);
  const { least, most, ticks } = marks ? scaleAt(marks) : scaleOf(values);
  const place = (value: number) => ((value - least) / (most - least)) * 100;
  const span = (from: number, to: number) => ({
    '--from': `${place(Math.min(from, to))}%`,
    '--long': `${Math.abs(place(to) - place(from))}%`,
  });
  return (
    <div className={classes.chart}>
      <div className={classes.inner}>
        <div className={classes.axis} aria-hidden>
          {ticks.map((tick) => (
            <span key={tick} style={{ '--from': `${place(tick)}%` }}>
              {writeTick(tick)}
            </span>
          ))}
        </div>
        <ol className={classes.bars} aria-label={label}>
          {bars.map((bar) => (
            <li key={bar.key} title={`${bar.label} : ${bar.text}`}>
              <span className={classes.words}>{`${bar.label} : ${bar.text}`}</span>
              <span className={classes.plot} aria-hidden>
                <span
                  className={classes.bar}
                  data-expected={bar.expected !== undefined || undefined}
                  style={span(0, bar.value)}
                />
                {bar.expected && <span className={classes.range} style={span(bar.expected.low, bar.expected.high)} />}
              </span>
              <span className={classes.tick} aria-hidden>
                {bar.tick}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
