import type { ComponentProps } from 'react';
import classes from './fields.module.css';

/** A form whose fields stand one under the other. The browser's own bubbles are off: errors are said in words, in place. */
export function FormFields(props: Omit<ComponentProps<'form'>, 'className' | 'noValidate'>) {
  return <form noValidate {...props} className={classes.form} />;
}
