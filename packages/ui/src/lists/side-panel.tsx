import { CloseButton, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import classes from './side-panel.module.css';
import { useFocusReturn } from './use-focus-return';

export interface SidePanelProps {
  title: ReactNode;
  /** Goes back to the list's address: the panel itself has one, so it can be linked to. */
  onClose: () => void;
  closeLabel: string;
  /** Buttons under the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * The detail of a row beside its table. On a desk the table stays usable: the panel takes the focus when it opens,
 * Escape closes it and the focus goes back to the row. On a phone it covers the page and keeps the focus.
 */
export function SidePanel(props: SidePanelProps) {
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  return narrow ? <CoveringPanel {...props} /> : <StandingPanel {...props} />;
}

function CoveringPanel({ title, onClose, closeLabel, actions, children }: SidePanelProps) {
  useFocusReturn();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="100%"
      title={title}
      closeButtonProps={{ 'aria-label': closeLabel }}
    >
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      {children}
    </Drawer>
  );
}

function StandingPanel({ title, onClose, closeLabel, actions, children }: SidePanelProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useEffectEvent(onClose);
  useFocusReturn();

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      // A menu or dialog that is open above the panel has taken the key for itself.
      if (
        event.key === 'Escape' &&
        !event.defaultPrevented &&
        !document.querySelector('[role="menu"],[aria-modal="true"]')
      )
        close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <aside className={classes.panel} data-side-panel aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h2>
        <CloseButton aria-label={closeLabel} onClick={onClose} size="lg" />
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      <div className={classes.body}>{children}</div>
    </aside>
  );
}
