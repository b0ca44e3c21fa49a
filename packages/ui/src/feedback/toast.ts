import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/**
 * Short words about what has just happened, over the page, under its header. They go away, so never the only place where
 * something can be read or done. `success` is read politely, `error` at once and stays until closed.
 */
export const toast = {
  success(message: ReactNode): void {
    notifications.show({ message, color: 'green', role: 'status' });
  },
  info(message: ReactNode): void {
    notifications.show({ message, color: 'ink', role: 'status' });
  },
  error(message: ReactNode): void {
    notifications.show({ message, color: 'red', role: 'alert', autoClose: false });
  },
};
