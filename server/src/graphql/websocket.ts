import { getOperationAST, GraphQLError, OperationTypeNode, parse, specifiedRules, validate, type ExecutionArgs } from 'graphql';
import { CloseCode, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { Context, type Services } from '../context.js';
import { isSignedIn, type Viewer } from '../viewer.js';
import type { PublicRole } from './authorization.js';
import { formatError } from './format-error.js';
import type { KnownDocuments } from './known-documents.js';
import { boundCost, documentLimits, limits } from './limits.js';
import type { Slices } from './slices.js';
import { subscribePerEvent } from './subscribe-per-event.js';

interface Options {
  server: Server;
  services: Services;
  slices: Slices;
  documents: KnownDocuments;
  viewerOf: (request: IncomingMessage) => Promise<Viewer>;
}

/** The asking of a subscription: who asked, over which socket. */
interface Asking {
  request: IncomingMessage;
  viewer: Viewer;
}

/**
 * Subscriptions over graphql-ws. The library validates nothing by itself, so each operation passes the same checks as over HTTP,
 * and only subscriptions are taken. The session is asked for again before every event, and when a user's sessions end their
 * sockets are closed: someone signed out or suspended hears nothing more.
 */
export function graphqlWebsocket(options: Options): { stop(): Promise<void> } {
  const { server, services, slices, viewerOf } = options;
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: 64 * 1024 });
  const allowedOrigin = new URL(services.env.PUBLIC_URL).origin;
  const userOfSocket = new Map<WebSocket, string>();

  const contextFor = (viewer: Viewer): Context => new Context(services, viewer, { requestId: `ws-${randomUUID()}`, ip: null });

  const handle = useServer<Record<string, unknown>>(
    {
      onConnect: async ({ extra }) => {
        const { origin } = extra.request.headers;
        if (origin && origin !== allowedOrigin) return false;
        const viewer = await viewerOf(extra.request);
        if (isSignedIn(viewer)) userOfSocket.set(extra.socket, viewer.id);
        return isSignedIn(viewer);
      },
      onDisconnect: ({ extra }) => {
        userOfSocket.delete(extra.socket);
      },
      onSubscribe: async ({ extra }, _id, payload) => {
        const viewer = await viewerOf(extra.request);
        if (!isSignedIn(viewer)) {
          extra.socket.close(CloseCode.Forbidden, 'Forbidden');
          return [new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })];
        }
        return prepare(options, payload, { request: extra.request, viewer });
      },
      subscribe: (args) => {
        const { request, viewer } = args.contextValue as Asking;
        return subscribePerEvent(args, contextFor(viewer), async () => {
          const current = await viewerOf(request);
          return isSignedIn(current) && slices[current.role as PublicRole] === args.schema ? contextFor(current) : null;
        });
      },
      onError: (_ctx, _id, _payload, errors) => errors.map((error) => formatError(error.toJSON(), error, services.log)),
    },
    sockets,
  );

  const ended = services.live.subscribe('session');
  void (async () => {
    for await (const { userId } of ended) {
      for (const [socket, user] of userOfSocket) if (user === userId) socket.close(CloseCode.Forbidden, 'Forbidden');
    }
  })();

  return { stop: async () => handle.dispose() };
}

/** Checks an operation as HTTP would; the arguments to run it with, or what is wrong with it. */
function prepare(options: Options, payload: SubscribePayload, asking: Asking): ExecutionArgs | readonly GraphQLError[] {
  const schema = options.slices[asking.viewer.role as PublicRole];
  try {
    const document = parse(options.documents.textOf(payload as Parameters<KnownDocuments['textOf']>[0]), { maxTokens: limits.tokens });
    const errors = validate(schema, document, [...specifiedRules, documentLimits]);
    if (errors.length > 0) return errors;
    if (getOperationAST(document, payload.operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [new GraphQLError('Only subscriptions go over this socket.', { extensions: { code: 'BAD_REQUEST' } })];
    }
    boundCost(schema, document, payload.operationName ?? undefined, payload.variables ?? {});
    return {
      schema,
      document,
      operationName: payload.operationName,
      variableValues: payload.variables,
      contextValue: asking,
    };
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('The operation was not understood.')];
  }
}
