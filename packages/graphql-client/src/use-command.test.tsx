import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ClientProvider } from './client-provider';
import { createClient, type Client } from './create-client';
import { startApi, type Api } from './testing/api';
import { RenameDocument, type RenameData } from './testing/documents';
import { useCommand, type CommandOptions } from './use-command';

describe('a command', () => {
  let api: Api;
  let client: Client;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ClientProvider client={client}>{children}</ClientProvider>
  );
  const use = (options?: CommandOptions<RenameData>) =>
    renderHook(() => useCommand(RenameDocument, options), { wrapper }).result;

  beforeEach(async () => {
    api = await startApi();
    client = createClient({
      httpUrl: api.httpUrl,
      wsUrl: api.wsUrl,
      language: () => 'en',
      onSignedOut: () => undefined,
      possibleTypes: { Failure: ['NameTaken', 'InvalidInput'], RenameResult: ['Renamed', 'NameTaken', 'InvalidInput'] },
    });
  });
  afterEach(async () => {
    await client.close();
    await api.stop();
  });

  it('that is done hands over what was asked for', async () => {
    const done: string[] = [];
    const command = use({ onDone: ({ thing }) => done.push(thing.name) });
    const outcome = await act(() => command.current.run({ name: 'Ada' }));
    expect(outcome).toMatchObject({ kind: 'done', result: { thing: { name: 'Ada' } } });
    expect(done).toEqual(['Ada']);
    expect(command.current).toMatchObject({ running: false, failure: null, problem: null, fieldErrors: {} });
  });

  it('that is refused hands over the failure with what it knows', async () => {
    const failures: string[] = [];
    const command = use({ onFailure: (failure) => failures.push(failure.message) });
    await act(() => command.current.run({ name: 'Bea' }));
    expect(command.current.failure).toMatchObject({
      __typename: 'NameTaken',
      message: 'Bea is taken.',
      nearest: 'Beatrix',
    });
    expect(failures).toEqual(['Bea is taken.']);
  });

  it('sets the messages of wrong fields beside their paths', async () => {
    const command = use();
    await act(() => command.current.run({ name: '' }));
    expect(command.current.fieldErrors).toEqual({ name: 'Write a name.' });
  });

  it('forgets a failure when the next run begins', async () => {
    const command = use();
    await act(() => command.current.run({ name: 'Bea' }));
    await act(() => command.current.run({ name: 'Ada' }));
    expect(command.current.failure).toBeNull();
  });

  it('run twice at once runs once', async () => {
    const release = api.hold();
    const command = use();
    const outcomes = await act(async () => {
      const both = Promise.all([command.current.run({ name: 'Ada' }), command.current.run({ name: 'Ada' })]);
      release();
      return both;
    });
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'ignored']);
    expect(api.received).toHaveLength(1);
  });

  it('that has no answer is a problem of the network, and can be run again', async () => {
    const { httpUrl } = api;
    await api.stop();
    const problems: string[] = [];
    const command = use({ onProblem: ({ code }) => problems.push(code) });
    await act(() => command.current.run({ name: 'Ada' }));
    expect(httpUrl).toContain('/graphql');
    expect(command.current.problem).toEqual({ code: 'NETWORK' });
    await act(() => command.current.run({ name: 'Ada' }));
    expect(problems).toEqual(['NETWORK', 'NETWORK']);
    api = await startApi();
  });

  it('that breaks the server keeps the reference for support', async () => {
    api.failWith('INTERNAL', 'ref-2');
    const command = use();
    await act(() => command.current.run({ name: 'Ada' }));
    expect(command.current.problem).toEqual({ code: 'INTERNAL', reference: 'ref-2' });
  });
});
