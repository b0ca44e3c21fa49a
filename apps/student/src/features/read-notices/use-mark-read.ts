import { useCommand } from '@4as/graphql-client';
import { useEffect, useEffectEvent } from 'react';
import { graphql } from '../../gql';

const MarkNoticesReadDocument = graphql(`
  mutation MarkNoticesRead {
    markNotificationsRead {
      ... on NotificationsRead {
        unread
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Once the notices are shown they are read: the badge goes, their marks stay until the page is left. */
export function useMarkNoticesRead(unread: number, onRead: () => void): void {
  const mark = useCommand(MarkNoticesReadDocument, { onDone: onRead });
  const markNow = useEffectEvent(() => void mark.run({}));
  useEffect(() => {
    if (unread > 0) markNow();
  }, [unread]);
}
