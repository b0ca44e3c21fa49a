import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.layer.css';
import classes from './toast-list.module.css';

/**
 * Where `toast` shows what has just happened: under the page's header, far from the bars at the bottom of a phone and from the button
 * that was just pressed. Default export: it is loaded after the page.
 */
export default function ToastList() {
  return (
    <Notifications
      position="top-center"
      limit={3}
      autoClose={6000}
      zIndex={1000}
      classNames={{ root: classes.list, notification: classes.toast }}
    />
  );
}
