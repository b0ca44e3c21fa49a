import classes from './logo.module.css';

export interface LogoProps {
  /** The name as text; null where a visible name stands beside it already. */
  label: string | null;
  /** Height in pixels. */
  height?: number;
  /** Only the mark, without the letters. */
  markOnly?: boolean;
}

/** The logotype: a 4 written in one stroke on a page's corner, ended by the highlighter's dot. */
export function Logo({ label, height = 32, markOnly = false }: LogoProps) {
  const width = markOnly ? 32 : 84;
  const naming = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={classes.logo} viewBox={`0 0 ${width} 32`} height={height} width={(height * width) / 32} {...naming}>
      <path className={classes.page} d="M8 0h16l8 8v16a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8V8a8 8 0 0 1 8-8Z" />
      <path className={classes.stroke} d="M17 7 8.5 19.5H22M18 14.5V25" />
      <circle className={classes.dot} cx="25" cy="24.5" r="2.6" />
      {!markOnly && (
        <g className={classes.letters}>
          <path d="M50 6.5 41.5 19.5H54.5M51 14.5V25.5" />
          <path d="M57.500 25.500 63.200 7h1.600L70.500 25.500M59.500 19.500h9" />
          <path d="M82 10.200c-1.300-2-3-3-5-3-2.600 0-4.400 1.600-4.400 4 0 5.800 9.600 3.200 9.600 9.300 0 2.700-2 4.500-5 4.500-2.300 0-4.200-1.100-5.400-3.300" />
        </g>
      )}
    </svg>
  );
}
