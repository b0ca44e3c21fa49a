import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, APIResponse } from '@playwright/test';

type App = 'student' | 'tutor' | 'admin';

/** The hash under which the API knows an operation of an app, as the app's build wrote it down. */
export function hashOf(app: App, operation: string): string {
  const file = join(import.meta.dirname, `../../apps/${app}/src/gql/persisted-documents.json`);
  const documents = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const named = new RegExp(`\\b(query|mutation) ${operation}\\b`);
  const hash = Object.keys(documents).find((key) => named.test(documents[key] ?? ''));
  if (!hash) throw new Error(`The ${app} app has no operation ${operation}.`);
  return hash.replace(/^sha256:/, '');
}

/** Sends one of an app's operations as whoever the request's cookies are, and gives the raw answer. */
export function send(
  request: APIRequestContext,
  { app, operation, origin }: { app: App; operation: string; origin: string },
  variables: object = {},
): Promise<APIResponse> {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(app, operation) } };
  return request.post('/graphql', {
    headers: { origin: new URL(origin).origin },
    data: { operationName: operation, variables, extensions },
  });
}

/** The data of a student's operation, for what a test about something else needs to be there. */
export async function askAsStudent<Data>(
  request: APIRequestContext,
  operation: string,
  variables: object,
  origin: string,
): Promise<Data> {
  const response = await send(request, { app: 'student', operation, origin }, variables);
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (!data) throw new Error(`${operation} was refused: ${JSON.stringify(errors)}`);
  return data;
}
