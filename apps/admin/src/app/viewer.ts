import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql';
import type { ViewerQuery } from '../gql/graphql';

/** Whoever is signed in, as the frame and the guards need them. Pages ask for more themselves. */
export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      role
      name
      email
      language
      timeZone
      pictureUrl
      unreadMessages
      unreadNotifications
    }
  }
`);

export type Viewer = NonNullable<ViewerQuery['viewer']>;

/** Whoever is signed in; null for a visitor. The layout shows pages only once it is known. */
export function useViewer(): Viewer | null {
  return useQuery(ViewerDocument).data?.viewer ?? null;
}

/** Whoever is signed in, in pages that only they are shown. */
export function useSignedIn(): Viewer {
  const viewer = useViewer();
  if (viewer === null) throw new Error('This page is behind the sign-in, and nobody is signed in');
  return viewer;
}
