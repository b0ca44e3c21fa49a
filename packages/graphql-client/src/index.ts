export { createClient, socketUrl, type Client, type ClientOptions } from './create-client';
export { ClientProvider, useConnection, useLiveConnection } from './client-provider';
export { cursorConnection } from './cache/cursor-connection';
export { numberedPages } from './cache/numbered-pages';
export type { Connection, ConnectionStatus } from './live/connection';
export { useLive, type LiveOptions } from './live/use-live';
export { useOutbox, type Outbox, type OutboxOptions } from './live/use-outbox';
export type { Outgoing, SendOutcome } from './live/outbox';
export { useRefresh } from './live/use-refresh';
export { problemOf, problemCodes, type Problem, type ProblemCode } from './problem';
export {
  useCommand,
  type Command,
  type CommandOptions,
  type Failure,
  type FailureOf,
  type Outcome,
  type SuccessOf,
} from './use-command';
export {
  createAuth,
  authCodes,
  type Auth,
  type AuthCode,
  type AuthResult,
  type Refusal,
  type SessionInfo,
} from './auth/auth-client';
