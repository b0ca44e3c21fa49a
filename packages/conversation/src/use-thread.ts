import { problemOf, useLive, type SendOutcome } from '@4as/graphql-client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { ThreadEventsSubscription } from './gql/graphql';
import * as documents from './thread-documents';

const pageLength = 50;
/** The server forgets that someone types after some seconds; so do we, should the end not be told. */
const typingSeconds = 6;

/** A conversation that keeps itself up to date: events as they come, and after each gap what came in it. */
export function useThread(id: string) {
  const client = useApolloClient();
  const query = useQuery(documents.ThreadDocument, { variables: { id } });
  const [typing, setTyping] = useTyping();
  const conversation = query.data?.conversation;
  const lastNumber = conversation?.messages.nodes.at(-1)?.number ?? 0;

  const catchUp = async () => {
    if (!conversation) return;
    let after = lastNumber;
    for (;;) {
      const { data } = await client.query({
        query: documents.ThreadPageDocument,
        variables: { id, after },
        fetchPolicy: 'network-only',
      });
      const nodes = data?.conversation?.messages.nodes ?? [];
      if (nodes.length < pageLength) return;
      after = nodes.at(-1)?.number ?? after;
    }
  };
  // What failed is asked for again with the next connection.
  const catchUpQuietly = () => void catchUp().catch(() => undefined);

  useLive(documents.ThreadEventsDocument, {
    variables: { conversationId: id },
    onEvent: ({ conversationEvents: event }) => {
      if (event.message) {
        // Numbers have no holes: one that is missing was lost on the way.
        if (event.message.number > lastNumber + 1) catchUpQuietly();
        addMessage(client, id, event.message);
      }
      if (event.member) setMember(client, id, event.member);
      setTyping(event);
    },
    catchUp: catchUpQuietly,
  });

  const loadEarlier = () => {
    const first = conversation?.messages.nodes[0]?.number;
    return first === undefined
      ? Promise.resolve()
      : query.fetchMore({ variables: { before: first } }).then(() => undefined);
  };
  return {
    conversation,
    loading: !query.data && !query.error,
    error: query.error,
    refetch: query.refetch,
    typing,
    loadEarlier,
    catchUp: catchUpQuietly,
  };
}

type Client = ReturnType<typeof useApolloClient>;

/** Puts a message in its place among those that are known. */
function addMessage(client: Client, id: string, message: documents.ThreadMessage): void {
  const known = client.readQuery({ query: documents.ThreadDocument, variables: { id } })?.conversation;
  if (!known) return;
  client.writeQuery({
    query: documents.ThreadPageDocument,
    variables: { id, after: message.number - 1 },
    data: {
      __typename: 'Query',
      conversation: {
        __typename: 'Conversation',
        id,
        lastNumber: Math.max(known.lastNumber, message.number),
        members: known.members,
        messages: { __typename: 'MessagePage', hasEarlier: true, nodes: [message] },
      },
    },
  });
}

function setMember(client: Client, id: string, member: documents.ThreadMember): void {
  client.cache.updateQuery({ query: documents.ThreadDocument, variables: { id } }, (data) => {
    if (!data?.conversation) return data;
    const members = data.conversation.members.map((one) =>
      one.person.id === member.person.id ? { ...one, ...member } : one,
    );
    return { ...data, conversation: { ...data.conversation, members } };
  });
}

/** Who is writing, until they stop, send, or have not been heard of for a while. */
function useTyping() {
  const [name, setName] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onEvent = ({ kind, typing, member, message }: ThreadEventsSubscription['conversationEvents']) => {
    if (kind !== 'TYPING' && !(kind === 'MESSAGE' && message && !message.mine)) return;
    clearTimeout(timer.current);
    if (kind === 'MESSAGE' || !typing) {
      setName(null);
      return;
    }
    setName(member?.person.name ?? null);
    timer.current = setTimeout(() => setName(null), typingSeconds * 1000);
  };
  return [name, onEvent] as const;
}

/** Sends one message of a conversation, as an outbox wants it sent. */
export function useSendMessage(conversationId: string) {
  const client = useApolloClient();
  return async ({ clientId, body }: { clientId: string; body: string }): Promise<SendOutcome> => {
    try {
      const { data } = await client.mutate({
        mutation: documents.SendMessageDocument,
        variables: { input: { conversationId, clientId, body } },
      });
      const result = data?.sendMessage;
      if (!result || !('sent' in result)) return 'refused';
      addMessage(client, conversationId, result.sent);
      return 'sent';
    } catch (error) {
      const { code } = problemOf(error);
      return code === 'NETWORK' || code === 'INTERNAL' || code === 'TOO_MANY_REQUESTS' ? 'unknown' : 'refused';
    }
  };
}
