import { createClient, socketUrl, type Client, type ClientOptions } from './create-client';
import { problemOf } from './problem';
import { startApi, type Api } from './testing/api';
import { EntryAddedDocument, entryAddedText, ThingDocument, thingText, type EntryData } from './testing/documents';
import { until } from './testing/until';

describe('the client of the API', () => {
  let api: Api;
  let client: Client;
  let signedOut: number;

  const make = (options: Partial<ClientOptions> = {}) => {
    signedOut = 0;
    client = createClient({
      httpUrl: api.httpUrl,
      wsUrl: api.wsUrl,
      language: () => 'fr',
      onSignedOut: () => (signedOut += 1),
      socket: { waitBefore: () => 0 },
      ...options,
    });
    return client;
  };
  const hear = () => {
    const heard: EntryData[] = [];
    const errors: unknown[] = [];
    const subscription = client.apollo.subscribe({ query: EntryAddedDocument }).subscribe({
      next: ({ data, error }) => (error ? errors.push(error) : data && heard.push(data)),
      error: (error: unknown) => errors.push(error),
    });
    return { heard, errors, stop: () => subscription.unsubscribe() };
  };

  beforeEach(async () => {
    api = await startApi();
    api.know('abc123', thingText);
    api.know('def456', entryAddedText);
  });
  afterEach(async () => {
    await client.close();
    await api.stop();
  });

  it('names a document by its hash and keeps its text to itself', async () => {
    await make().apollo.query({ query: ThingDocument });
    const { body, headers } = api.received[0] ?? {};
    expect(body).toMatchObject({
      operationName: 'Thing',
      extensions: { persistedQuery: { version: 1, sha256Hash: 'abc123' } },
    });
    expect(body).not.toHaveProperty('query');
    expect(headers).toMatchObject({ 'apollo-require-preflight': 'true', 'accept-language': 'fr' });
  });

  it('sends the text too to a development server', async () => {
    await make({ sendText: true }).apollo.query({ query: ThingDocument });
    expect(api.received[0]?.body.query).toContain('query Thing');
  });

  it('takes subscriptions over the socket, by hash as well', async () => {
    make();
    const { heard } = hear();
    await until(() => api.listening() === 1);
    api.add('hello');
    await until(() => heard.length === 1);
    expect(heard[0]?.entryAdded.body).toBe('hello');
    expect(api.subscribed[0]).toMatchObject({
      query: '',
      extensions: { persistedQuery: { version: 1, sha256Hash: 'def456' } },
    });
  });

  it('opens no socket before something subscribes', async () => {
    await make().apollo.query({ query: ThingDocument });
    expect(client.connection.status()).toBe('idle');
  });

  it('subscribes again by itself after the network broke, and says so meanwhile', async () => {
    make();
    const states: string[] = [];
    let connected = 0;
    client.connection.subscribe(() => states.push(client.connection.status()));
    client.connection.onConnected(() => (connected += 1));
    const { heard } = hear();
    await until(() => api.listening() === 1);
    api.cut();
    await until(() => api.subscribed.length === 2 && api.listening() === 1);
    api.add('again');
    await until(() => heard.length === 1);
    expect(states).toEqual(['connecting', 'connected', 'reconnecting', 'connected']);
    expect(connected).toBe(2);
  });

  it('is idle again some time after the last one stopped listening', async () => {
    make();
    const { stop } = hear();
    await until(() => api.listening() === 1);
    stop();
    await until(() => client.connection.status() === 'idle');
    expect(api.listening()).toBe(0);
  });

  it('says once that nobody is signed in any more, however it learns', async () => {
    make();
    api.failWith('UNAUTHENTICATED');
    await expect(client.apollo.query({ query: ThingDocument })).rejects.toThrow();
    await expect(client.apollo.query({ query: ThingDocument, fetchPolicy: 'network-only' })).rejects.toThrow();
    expect(signedOut).toBe(1);
  });

  it('hears from the socket that the session was ended', async () => {
    make();
    hear();
    await until(() => api.listening() === 1);
    api.cut(4403);
    await until(() => signedOut === 1);
    expect(signedOut).toBe(1);
  });

  it('is told again when a session was only replaced, and the socket goes on with the new one', async () => {
    let ended = 0;
    make({
      onSignedOut: () => {
        ended += 1;
        return false;
      },
    });
    hear();
    await until(() => api.listening() === 1);
    api.cut(4403);
    await until(() => ended === 1 && api.listening() === 1);
    api.cut(4403);
    await until(() => ended === 2);
    expect(ended).toBe(2);
  });

  it('keeps code and reference of an error for the screen', async () => {
    make();
    api.failWith('INTERNAL', 'ref-1');
    const error: unknown = await client.apollo.query({ query: ThingDocument }).catch((caught: unknown) => caught);
    expect(problemOf(error)).toEqual({ code: 'INTERNAL', reference: 'ref-1' });
    expect(signedOut).toBe(0);
  });

  it('calls it the network’s fault when nothing answers', async () => {
    make({ httpUrl: 'http://127.0.0.1:9/graphql' });
    const error: unknown = await client.apollo.query({ query: ThingDocument }).catch((caught: unknown) => caught);
    expect(problemOf(error)).toEqual({ code: 'NETWORK' });
  });
});

describe('the socket’s address', () => {
  it('is secure where the page is', () => {
    expect(socketUrl('/graphql', { protocol: 'https:', host: '4as.ca' })).toBe('wss://4as.ca/graphql');
    expect(socketUrl('/graphql', { protocol: 'http:', host: 'localhost:4000' })).toBe('ws://localhost:4000/graphql');
  });
});
