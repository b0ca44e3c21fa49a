import type { Work } from '../work.js';
import type { ApiError } from './errors.js';
import type { Params } from './params.js';

/** What a handler is given: the unit of work it may change things in, and what was asked. */
export interface Call {
  work: Work;
  params: Params;
  /** The id in the address, empty where it has none. */
  id: string;
}

/** Answers a call: an object, or a refusal whose effects stay (see `ApiError`). */
type Handler = (call: Call) => object | ApiError;

type Method = 'GET' | 'POST' | 'DELETE';

/** A verb of the API; `:id` in the path stands for one id. */
export interface Route {
  method: Method;
  path: string;
  handle: Handler;
}

export interface Match {
  route: Route;
  id: string;
}

/** Finds the verb for an address. A literal path wins over one with an id, whatever their order. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const parts = path.split('/');
  let found: Match | undefined;
  for (const route of routes) {
    if (route.method !== method) continue;
    const wanted = route.path.split('/');
    if (wanted.length !== parts.length) continue;
    let id = '';
    const fits = wanted.every((word, index) => {
      const part = parts[index] ?? '';
      if (word !== ':id') return word === part;
      id = decodeURIComponent(part);
      return part !== '';
    });
    if (fits && (found === undefined || id === '')) found = { route, id };
  }
  return found;
}
