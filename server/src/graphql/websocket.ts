import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
} from 'graphql';
import { MessageType, stringifyMessage, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { WebSocketServer, type WebSocket } from 'ws';
import { Context, type Services } from '../context.js';
import { isSignedIn, type Viewer } from '../viewer.js';
import type { PublicRole } from './authorization.js';
import { BoundedSocket } from './bounded-socket.js';
import { CodedError } from './errors.js';
import { formatError } from './format-error.js';
import type { KnownDocuments } from './known-documents.js';
import { boundCost, documentLimits, limits } from './limits.js';
import { OpenSockets, signOut } from './open-sockets.js';
import type { Slices } from './slices.js';
import { subscribePerEvent } from './subscribe-per-event.js';

/** What a page may have open at once over its socket; the busiest has five. */
const SUBSCRIPTIONS_AT_ONCE = 50;
const STOP_PATIENCE_MS = 1000;

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
  socket: WebSocket;
  viewer: Viewer;
}

/**
 * Subscriptions over graphql-ws. The library validates nothing by itself, so each operation passes the same checks as over HTTP,
 * and only subscriptions are taken. The session is asked for again before every event, and when a session ends its sockets are
 * closed: someone signed out or suspended hears nothing more. A client that does not read is cut off.
 */
export function graphqlWebsocket(options: Options): { stop(): Promise<void> } {
  const { server, services, slices, viewerOf } = options;
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: 64 * 1024, WebSocket: BoundedSocket });
  const allowedOrigin = new URL(services.env.PUBLIC_URL).origin;
  const openSockets = new OpenSockets(services);
  const perMinute = new RateLimiterMemory({ points: services.env.RATE_LIMIT_PER_MINUTE, duration: 60 });

  const contextFor = (viewer: Viewer): Context =>
    new Context(services, viewer, { requestId: `ws-${randomUUID()}`, ip: null });
  const formatted = (errors: readonly GraphQLError[]) =>
    errors.map((error) => formatError(error.toJSON(), error, services.log));

  const handle = useServer<Record<string, unknown>>(
    {
      onConnect: async ({ extra: { request, socket } }) => {
        const { origin } = request.headers;
        if (origin && origin !== allowedOrigin) return false;
        const viewer = await viewerOf(request);
        if (!isSignedIn(viewer) || socket.readyState !== socket.OPEN) return false;
        openSockets.add(socket, viewer);
        return true;
      },
      onClose: ({ extra }) => openSockets.remove(extra.socket),
      onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
        const viewer = await viewerOf(extra.request);
        if (!isSignedIn(viewer)) {
          signOut(extra.socket);
          return [new CodedError('UNAUTHENTICATED', 'Sign in first.')];
        }
        const isWithinRate = await perMinute.consume(viewer.id).then(
          () => true,
          () => false,
        );
        if (!isWithinRate) return [new CodedError('TOO_MANY_REQUESTS', 'Too many subscriptions in a minute.')];
        if (Object.keys(subscriptions).length > SUBSCRIPTIONS_AT_ONCE) {
          return [new CodedError('TOO_MANY_REQUESTS', `A socket has ${SUBSCRIPTIONS_AT_ONCE} subscriptions at once.`)];
        }
        return prepare(options, payload, { request: extra.request, socket: extra.socket, viewer });
      },
      subscribe: (args) => {
        const { request, socket, viewer } = args.contextValue as Asking;
        return subscribePerEvent(args, {
          opening: contextFor(viewer),
          async contextOfEvent() {
            const current = await viewerOf(request);
            const sameSlice = slices[current.role as PublicRole] === args.schema;
            return isSignedIn(current) && current.id === viewer.id && sameSlice ? contextFor(current) : null;
          },
          hangUp: (why) => (why === 'too slow' ? socket.terminate() : signOut(socket)),
        });
      },
      // The protocol does not say when a subscription hears; a ping that names it does, so that its client can ask for what came before.
      onOperation: ({ extra }, _id, { operationName }, _args, result) => {
        if (Symbol.asyncIterator in result)
          extra.socket.send(stringifyMessage({ type: MessageType.Ping, payload: { listening: operationName } }));
      },
      onNext: (_ctx, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: formatted(result.errors) } : undefined,
      onError: (_ctx, _id, _payload, errors) => formatted(errors),
    },
    sockets,
  );

  return {
    async stop() {
      openSockets.stop();
      const impatience = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), STOP_PATIENCE_MS);
      await handle.dispose();
      clearTimeout(impatience);
    },
  };
}

/** Checks an operation as HTTP would; the arguments to run it with, or what is wrong with it. */
function prepare(options: Options, payload: SubscribePayload, asking: Asking): ExecutionArgs | readonly GraphQLError[] {
  const schema = options.slices[asking.viewer.role as PublicRole];
  try {
    const document = parse(options.documents.textOf(payload as Parameters<KnownDocuments['textOf']>[0]), {
      maxTokens: limits.tokens,
    });
    const errors = validate(schema, document, [...specifiedRules, documentLimits]);
    if (errors.length > 0) return errors;
    if (getOperationAST(document, payload.operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [new CodedError('BAD_REQUEST', 'Only subscriptions go over this socket.')];
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
    return [error instanceof GraphQLError ? error : new CodedError('BAD_REQUEST', 'The operation was not understood.')];
  }
}
