import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ClientProvider } from '../client-provider';
import { createClient, type Client } from '../create-client';
import { startApi, type Api } from '../testing/api';
import { EntryAddedDocument, entryAddedText } from '../testing/documents';
import { until } from '../testing/until';
import { useLive } from './use-live';

describe('listening live', () => {
  let api: Api;
  let client: Client;
  let known: number[];
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ClientProvider client={client}>{children}</ClientProvider>
  );

  /** Asks for what came after the last that is known, as a screen does. */
  const catchUp = async () => {
    const response = await fetch(api.httpUrl, {
      method: 'POST',
      body: JSON.stringify({ query: `{ entries(after: ${known.at(-1) ?? 0}, first: 100) { nodes { number } } }` }),
    });
    const { data } = (await response.json()) as { data: { entries: { nodes: { number: number }[] } } };
    for (const { number } of data.entries.nodes) note(number);
  };
  const note = (number: number) => {
    if (!known.includes(number)) known.push(number);
  };
  const listen = (enabled = true) =>
    renderHook(
      () =>
        useLive(EntryAddedDocument, {
          variables: {},
          onEvent: ({ entryAdded }) => note(entryAdded.number),
          catchUp: () => void catchUp(),
          enabled,
        }),
      { wrapper },
    );

  beforeEach(async () => {
    api = await startApi();
    api.know('def456', entryAddedText);
    known = [];
    client = createClient({
      httpUrl: api.httpUrl,
      wsUrl: api.wsUrl,
      language: () => 'fr',
      onSignedOut: () => undefined,
      socket: { waitBefore: () => 0 },
    });
  });
  afterEach(async () => {
    await client.close();
    await api.stop();
  });

  it('catches up at the start with what came between the page and the first event', async () => {
    api.add('before', { silently: true });
    listen();
    await until(() => known.length === 1);
    expect(known).toEqual([1]);
  });

  it('catches up when the server hears, however late that is', async () => {
    const release = api.hold();
    listen();
    await until(() => api.subscribed.length === 1);
    api.add('before', { silently: true });
    expect(known).toEqual([]);
    release();
    await until(() => known.length === 1);
    api.add('after');
    await until(() => known.length === 2);
    expect(known).toEqual([1, 2]);
  });

  it('loses and doubles nothing over a broken connection', async () => {
    listen();
    await until(() => api.listening() === 1);
    api.add('1');
    await until(() => known.length === 1);
    const release = api.hold();
    api.cut();
    await until(() => api.listening() === 0);
    api.add('2');
    api.add('3');
    release();
    await until(() => known.length === 3);
    await until(() => api.listening() === 1);
    api.add('4');
    await until(() => known.length === 4);
    expect(known).toEqual([1, 2, 3, 4]);
  });

  it('stops when the screen goes', async () => {
    const { unmount } = listen();
    await until(() => api.listening() === 1);
    unmount();
    await until(() => api.listening() === 0);
    expect(api.listening()).toBe(0);
  });

  it('does not listen while it is not to', async () => {
    listen(false);
    expect(client.connection.status()).toBe('idle');
  });
});
