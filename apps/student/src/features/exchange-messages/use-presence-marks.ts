import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react';
import { MarkReadDocument, SetTypingDocument } from './thread-documents';

function useVisible(): boolean {
  return useSyncExternalStore(
    (listener) => {
      document.addEventListener('visibilitychange', listener);
      return () => document.removeEventListener('visibilitychange', listener);
    },
    () => document.visibilityState === 'visible',
  );
}

/** Says that the messages up to a number are read, once they are on a page that is being looked at. */
export function useReadMark(conversationId: string, lastNumber: number, readUpTo: number, viewerCacheId: string | undefined) {
  const client = useApolloClient();
  const visible = useVisible();
  const marked = useRef(0);

  const mark = useEffectEvent(async (upTo: number) => {
    marked.current = upTo;
    try {
      const { data } = await client.mutate({
        mutation: MarkReadDocument,
        variables: { input: { conversationId, upTo } },
      });
      const result = data?.markConversationRead;
      if (!result || !('unreadMessages' in result)) return;
      client.cache.modify({ id: viewerCacheId, fields: { unreadMessages: () => result.unreadMessages } });
    } catch {
      // Asked again when the page is looked at again or something new comes.
      marked.current = 0;
    }
  });

  useEffect(() => {
    if (visible && lastNumber > readUpTo && lastNumber > marked.current) void mark(lastNumber);
  }, [visible, lastNumber, readUpTo, conversationId]);
}

/** Said at most this often while someone goes on writing. */
const typingEveryMs = 3_000;

/** Tells the other party that the viewer is writing, and when they have stopped. */
export function useTypingMark(conversationId: string): (text: string) => void {
  const client = useApolloClient();
  const saidAt = useRef(0);
  return (text) => {
    const typing = text.trim() !== '';
    const now = Date.now();
    if (typing ? now - saidAt.current < typingEveryMs : saidAt.current === 0) return;
    saidAt.current = typing ? now : 0;
    void client
      .mutate({ mutation: SetTypingDocument, variables: { input: { conversationId, typing } } })
      // Nobody misses it.
      .catch(() => undefined);
  };
}
