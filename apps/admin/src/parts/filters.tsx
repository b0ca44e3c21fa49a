import { Button } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import classes from './filters.module.css';

export interface FiltersProps {
  /** The search first, then the filters. */
  children: ReactNode;
  /** More filters than a phone has room for: there they are behind a button, which says how many are set. */
  folded?: { label: string; filters: ReactNode };
  /** How many rows there are under them: "232 résultats"; read out when it changes. */
  count?: string;
}

/** The search and the filters over a table, in one line where there is room. All of them are kept in the address. */
export function Filters({ children, folded, count }: FiltersProps) {
  const narrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  const [open, { toggle }] = useDisclosure(false);
  const id = useId();
  return (
    <div className={classes.filters} role="search">
      {children}
      {folded && narrow && (
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.75} aria-hidden />}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={toggle}
        >
          {folded.label}
        </Button>
      )}
      {folded && narrow && open && (
        <div id={id} className={classes.folded}>
          {folded.filters}
        </div>
      )}
      {!narrow && folded?.filters}
      <p className={classes.count} role="status">
        {count}
      </p>
    </div>
  );
}
