import { useId, type ReactNode } from 'react';
import classes from './page.module.css';

export interface SectionProps {
  title: ReactNode;
  /** A sentence under the title. */
  hint?: ReactNode;
  /** A link or button that belongs to the section: "Tout voir". */
  action?: ReactNode;
  children: ReactNode;
}

/** A named part of a page; its heading is its name for assistive technology. */
export function Section({ title, hint, action, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <div>
          <h2 id={id} className={classes.sectionTitle}>
            {title}
          </h2>
          {hint !== undefined && <p className={classes.sectionHint}>{hint}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
