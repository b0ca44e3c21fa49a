import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createAuth, type Auth } from './auth-client';

interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

describe('the account’s endpoints', () => {
  let server: Server;
  let auth: Auth;
  let answer: Answer;
  let asked: { method?: string; url?: string; language?: string; body: unknown };

  beforeEach(async () => {
    server = createServer((request, response) => {
      void text(request).then((sent) => {
        const body: unknown = sent === '' ? null : JSON.parse(sent);
        asked = { method: request.method, url: request.url, language: request.headers['accept-language'], body };
        response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
        response.end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    auth = createAuth({ baseUrl: `http://127.0.0.1:${port}/api/auth`, language: () => 'en' });
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('sends what a form has, in the page’s language', async () => {
    answer = { status: 200, body: { user: { id: '1' } } };
    const result = await auth.signInEmail({ email: 'a@b.ca', password: 'long enough' });
    expect(result.ok).toBe(true);
    expect(asked).toEqual({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      language: 'en',
      body: { email: 'a@b.ca', password: 'long enough' },
    });
  });

  it('ends the other sessions when a password is changed', async () => {
    answer = { status: 200, body: {} };
    await auth.changePassword({ currentPassword: 'old', newPassword: 'new' });
    expect(asked.body).toMatchObject({ revokeOtherSessions: true });
  });

  it('asks for the session only after a change of password has been answered', async () => {
    let change: (response: Response) => void = () => undefined;
    const changed = new Promise<Response>((resolve) => {
      change = resolve;
    });
    const calls: unknown[] = [];
    const slow = createAuth({
      language: () => 'en',
      fetch: (address) => {
        calls.push(address);
        return calls.length === 1 ? changed : Promise.resolve(Response.json(null));
      },
    });
    void slow.changePassword({ currentPassword: 'old', newPassword: 'new' });
    const session = slow.getSession();
    expect(calls).toEqual(['/api/auth/change-password']);
    change(Response.json({}));
    await session;
    expect(calls).toEqual(['/api/auth/change-password', '/api/auth/get-session']);
  });

  it.each([
    [401, 'INVALID_EMAIL_OR_PASSWORD', 'INVALID_EMAIL_OR_PASSWORD'],
    [403, 'EMAIL_NOT_VERIFIED', 'EMAIL_NOT_VERIFIED'],
    [403, 'ACCOUNT_SUSPENDED', 'ACCOUNT_SUSPENDED'],
    [422, 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL', 'USER_ALREADY_EXISTS'],
    [401, undefined, 'SESSION_EXPIRED'],
    [500, 'SOMETHING_NEW', 'UNKNOWN'],
    [503, undefined, 'NETWORK'],
  ])('reads %s %s as %s', async (status, code, expected) => {
    answer = { status, body: code === undefined ? null : { code, message: 'No.' } };
    expect(await auth.signInEmail({ email: 'a@b.ca', password: 'x' })).toEqual({ ok: false, code: expected });
  });

  it('says how long to wait after too many tries', async () => {
    answer = { status: 429, body: { code: 'TOO_MANY_REQUESTS', retryAfter: 42 } };
    expect(await auth.signOut()).toEqual({ ok: false, code: 'TOO_MANY_REQUESTS', retryAfter: 42 });
    answer = { status: 429, body: null, headers: { 'retry-after': '7' } };
    expect(await auth.signOut()).toEqual({ ok: false, code: 'TOO_MANY_REQUESTS', retryAfter: 7 });
  });

  it('does not throw when nothing answers', async () => {
    const nobody = createAuth({ baseUrl: 'http://127.0.0.1:9/api/auth', language: () => 'fr' });
    expect(await nobody.getSession()).toEqual({ ok: false, code: 'NETWORK' });
  });
});
