import classes from './logo.module.css';

export interface LogoProps {
  /** The name as text; null where a visible name stands beside it already. */
  label: string | null;
  /** Height in pixels. */
  height?: number;
  /** Only the mark, without the letters. */
  markOnly?: boolean;
}

/** The logotype: a 4 written in one stroke on a page with a folded corner, ended by the highlighter's dot, then AS. */
export function Logo({ label, height = 32, markOnly = false }: LogoProps) {
  const width = markOnly ? 32 : 71;
  const naming = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={classes.logo} viewBox={`0 0 ${width} 32`} height={height} width={(height * width) / 32} {...naming}>
      <path className={classes.page} d="M8 0h16l8 8v16a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8V8a8 8 0 0 1 8-8Z" />
      <path className={classes.stroke} d="M17 7 8.5 19.5H22M18 14.5V25" />
      <circle className={classes.dot} cx="25" cy="24.5" r="2.6" />
      {!markOnly && (
        <g className={classes.letters}>
          <path d="M38.5 25.5 45.2 7h1.600L53.5 25.500M40.8 19.500h10.4" />
          <path d="M68 10.400c-1.3-2.2-3.2-3.3-5.4-3.3-2.8 0-4.7 1.7-4.7 4.2 0 6 10.3 3.4 10.3 9.7 0 2.8-2.2 4.7-5.3 4.7-2.5 0-4.5-1.2-5.8-3.5" />
        </g>
      )}
    </svg>
  );
}
