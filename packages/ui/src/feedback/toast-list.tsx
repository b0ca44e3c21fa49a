import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.layer.css';

/** Where `toast` shows what has just happened. Default export: it is loaded after the page. */
export default function ToastList() {
  return <Notifications position="bottom-center" limit={3} autoClose={6000} zIndex={1000} />;
}
