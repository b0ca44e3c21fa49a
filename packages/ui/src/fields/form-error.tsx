import { useEffect, useRef, type ReactNode } from 'react';
import classes from './fields.module.css';

export interface FormErrorProps {
  /** Why the form was not accepted; nothing is shown without it. */
  children?: ReactNode;
  /** The fields to look at again; each leads to its field. */
  fields?: readonly { id: string; message: string }[];
}

/** Why a form was not accepted, over its buttons. Takes the focus when it appears with fields, so that it is read. */
export function FormError({ children, fields = [] }: FormErrorProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = Boolean(children) || fields.length > 0;
  const summary = fields.length > 0;
  useEffect(() => {
    if (summary) box.current?.focus();
  }, [summary]);
  if (!shown) return null;
  return (
    <div ref={box} className={classes.formError} role="alert" tabIndex={-1}>
      {children}
      {summary && (
        <ul>
          {fields.map((field) => (
            <li key={field.id}>
              <a href={`#${field.id}`}>{field.message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is wrong with one field that is not one of the kit's inputs; give its id to `aria-describedby`. */
export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className={classes.fieldError}>
      {children}
    </p>
  );
}
