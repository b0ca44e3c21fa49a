import { buildSchema, execute, GraphQLError, parse, subscribe, type ExecutionArgs } from 'graphql';
import { MessageType, stringifyMessage } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';

const schema = buildSchema(`
  interface Failure { code: String! message: String! }
  type InvalidInput implements Failure { code: String! message: String! fields: [InvalidField!]! }
  type InvalidField { path: String! message: String! }
  type NameTaken implements Failure { code: String! message: String! nearest: String! }
  type Renamed { thing: Thing! }
  union RenameResult = Renamed | NameTaken | InvalidInput
  type Thing { id: ID! name: String! }
  type PageInfo { endCursor: String hasNextPage: Boolean! }
  type ThingConnection { nodes: [Thing!]! pageInfo: PageInfo! }
  type Entry { id: ID! number: Int! body: String! }
  type EntryPage { nodes: [Entry!]! hasEarlier: Boolean! }
  type Query { thing: Thing, things(search: String, first: Int!, after: String): ThingConnection!, entries(after: Int, before: Int, first: Int!): EntryPage! }
  type Mutation { rename(name: String!): RenameResult }
  type Subscription { entryAdded: Entry! }
`);

/** A request as the server got it. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: { query?: string; operationName?: string; extensions?: { persistedQuery?: unknown } };
}

interface Entry {
  id: string;
  number: number;
  body: string;
}

/** The entries that come while someone listens; listening ends with the iteration, however it ends. */
function eventsOf(listeners: Set<(entry: Entry) => void>): AsyncIterableIterator<{ entryAdded: Entry }> {
  const queue: Entry[] = [];
  let wake: (() => void) | undefined;
  let over = false;
  const listener = (entry: Entry) => {
    queue.push(entry);
    wake?.();
  };
  listeners.add(listener);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      while (queue.length === 0 && !over) await new Promise<void>((resolve) => (wake = resolve));
      const entry = queue.shift();
      return entry && !over ? { done: false, value: { entryAdded: entry } } : { done: true, value: undefined };
    },
    async return() {
      over = true;
      listeners.delete(listener);
      wake?.();
      return { done: true, value: undefined };
    },
  };
}

/** A small real API with the shapes of the product's: mutations with failures, pages, a numbered log, a subscription. */
export async function startApi() {
  const received: Received[] = [];
  const subscribed: Received['body'][] = [];
  const log: Entry[] = [];
  const listeners = new Set<(entry: Entry) => void>();
  const texts = new Map<string, string>();
  let failWith: GraphQLError | null = null;
  let held: Promise<void> | null = null;
  const names = ['Ada', 'Bea', 'Cleo', 'Dora', 'Elsa'];

  const rootValue = {
    thing: () => {
      if (failWith) throw failWith;
      return { id: '1', name: 'Ada' };
    },
    things: ({ search, first, after }: { search?: string; first: number; after?: string }) => {
      const found = names
        .map((name, index) => ({ id: String(index), name }))
        .filter(({ name }) => !search || name.includes(search));
      const from = after ? found.findIndex(({ id }) => id === after) + 1 : 0;
      const nodes = found.slice(from, from + first);
      return { nodes, pageInfo: { endCursor: nodes.at(-1)?.id ?? null, hasNextPage: from + first < found.length } };
    },
    entries: ({ after, before, first }: { after?: number; before?: number; first: number }) => {
      if (after !== undefined)
        return { nodes: log.filter(({ number }) => number > after).slice(0, first), hasEarlier: after > 0 };
      const upTo = before === undefined ? log : log.filter(({ number }) => number < before);
      return { nodes: upTo.slice(-first), hasEarlier: upTo.length > first };
    },
    rename: async ({ name }: { name: string }) => {
      await held;
      if (failWith) throw failWith;
      if (name === '')
        return {
          __typename: 'InvalidInput',
          code: 'InvalidInput',
          message: 'Look again.',
          fields: [{ path: 'name', message: 'Write a name.' }],
        };
      if (name === 'Bea')
        return { __typename: 'NameTaken', code: 'NameTaken', message: 'Bea is taken.', nearest: 'Beatrix' };
      return { __typename: 'Renamed', thing: { id: '1', name } };
    },
    entryAdded: () => eventsOf(listeners),
  };

  const textOf = (body: Received['body']) => {
    const hash = (body.extensions?.persistedQuery as { sha256Hash?: string } | undefined)?.sha256Hash ?? '';
    return texts.get(hash) ?? body.query ?? '';
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = (await json(request)) as Received['body'] & { variables?: Record<string, unknown> };
    received.push({ headers: request.headers, body });
    const result = await execute({ schema, document: parse(textOf(body)), rootValue, variableValues: body.variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
  const http = createServer((request, response) => void answer(request, response));
  const sockets = new WebSocketServer({ server: http, path: '/graphql' });
  const live = useServer(
    {
      onSubscribe: (_ctx, _id, payload): ExecutionArgs => {
        subscribed.push(payload as Received['body']);
        return { schema, document: parse(textOf(payload as Received['body'])), rootValue };
      },
      subscribe: async (args) => {
        await held;
        return subscribe(args);
      },
      onOperation: ({ extra }, _id, { operationName }) =>
        extra.socket.send(stringifyMessage({ type: MessageType.Ping, payload: { listening: operationName } })),
    },
    sockets,
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;

  return {
    httpUrl: `http://127.0.0.1:${port}/graphql`,
    wsUrl: `ws://127.0.0.1:${port}/graphql`,
    received,
    subscribed,
    /** Makes a document known by its hash, as a build does. */
    know: (hash: string, text: string) => texts.set(hash, text),
    /** Adds an entry; silently, as if the event were lost. */
    add(body: string, { silently = false } = {}) {
      const entry = { id: `e${log.length + 1}`, number: log.length + 1, body };
      log.push(entry);
      if (!silently) for (const listener of listeners) listener(entry);
    },
    failWith: (code: string | null, reference?: string) => {
      failWith = code === null ? null : new GraphQLError('No.', { extensions: { code, reference } });
    },
    /** Mutations, and subscriptions before they hear, wait until the function that is given back is called. */
    hold() {
      let release = () => undefined as void;
      held = new Promise<void>((resolve) => (release = resolve));
      return () => release();
    },
    listening: () => listeners.size,
    /** Cuts every socket as a broken network does, or closes it with a code. */
    cut(code?: number) {
      for (const socket of sockets.clients) {
        if (code === undefined) socket.terminate();
        else socket.close(code);
      }
    },
    async stop() {
      await live.dispose();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

export type Api = Awaited<ReturnType<typeof startApi>>;
