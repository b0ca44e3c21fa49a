import { ConversationPage } from '@4as/conversation';
import { useParams } from 'react-router';
import { useSignedIn } from '../app/viewer';

/** `/messages/:id`: one conversation. */
export function Component() {
  const { id = '' } = useParams();
  return <ConversationPage id={id} viewer={useSignedIn()} />;
}
