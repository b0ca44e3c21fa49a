import { Drawer } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import type { NavItem } from './navigation';
import { NavigationList } from './side-navigation';

export interface MoreDrawerProps {
  opened: boolean;
  onClose: () => void;
  items: readonly NavItem[];
  title: string;
  closeLabel: string;
}

/** All destinations, from the bottom of a phone's window. Default export: loaded when it is first opened. */
export default function MoreDrawer({ opened, onClose, items, title, closeLabel }: MoreDrawerProps) {
  // Where the focus goes back to is kept as a dialog that is there opens; this one may only just have been loaded.
  const there = useMounted();
  return (
    <Drawer
      opened={opened && there}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={title}
      closeButtonProps={{ 'aria-label': closeLabel }}
    >
      <NavigationList items={items} onFollow={onClose} />
    </Drawer>
  );
}
