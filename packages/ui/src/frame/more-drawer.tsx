import { Drawer } from '@mantine/core';
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
  return (
    <Drawer
      opened={opened}
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
