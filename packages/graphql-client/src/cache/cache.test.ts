import { gql } from '@apollo/client';
import { InMemoryCache } from '@apollo/client/cache';
import { createClient, type Client } from '../create-client';
import { startApi, type Api } from '../testing/api';
import { cursorConnection } from './cursor-connection';
import { numberedPages } from './numbered-pages';

const Things = gql`
  query Things($search: String, $after: String) {
    things(search: $search, first: 2, after: $after) {
      nodes {
        id
        name
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;
const Entries = gql`
  query Entries($after: Int, $before: Int) {
    entries(after: $after, before: $before, first: 2) {
      nodes {
        id
        number
      }
      hasEarlier
    }
  }
`;
interface ThingsData {
  things: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}
interface EntriesData {
  entries: { nodes: { number: number }[]; hasEarlier: boolean };
}

describe('lists in pages', () => {
  let api: Api;
  let client: Client;

  beforeEach(async () => {
    api = await startApi();
    client = createClient({
      httpUrl: api.httpUrl,
      wsUrl: api.wsUrl,
      language: () => 'fr',
      onSignedOut: () => undefined,
      typePolicies: { Query: { fields: { things: cursorConnection(), entries: numberedPages() } } },
    });
  });
  afterEach(async () => {
    await client.close();
    await api.stop();
  });

  const ask = (query: typeof Things, variables: Record<string, unknown>) =>
    client.apollo.query({ query, variables, fetchPolicy: 'network-only' });
  const names = (search?: string) =>
    client.apollo.cache
      .readQuery<ThingsData>({ query: Things, variables: { search } })
      ?.things.nodes.map(({ name }) => name);
  const entries = () => client.apollo.cache.readQuery<EntriesData>({ query: Entries })?.entries;
  const numbers = () => entries()?.nodes.map(({ number }) => number);

  it('add the next page behind those before it', async () => {
    await ask(Things, {});
    await ask(Things, { after: '1' });
    expect(names()).toEqual(['Ada', 'Bea', 'Cleo', 'Dora']);
  });

  it('keep what was loaded behind the first page when that is asked again', async () => {
    await ask(Things, {});
    await ask(Things, { after: '1' });
    await ask(Things, {});
    expect(names()).toEqual(['Ada', 'Bea', 'Cleo', 'Dora']);
  });

  it('keep it too when what is shown is asked again because something changed', async () => {
    const shown = client.apollo.watchQuery<ThingsData>({ query: Things });
    const subscription = shown.subscribe(() => undefined);
    await shown.refetch();
    await shown.fetchMore({ variables: { after: '1' } });
    await client.apollo.refetchQueries({ include: 'active' });
    expect(names()).toEqual(['Ada', 'Bea', 'Cleo', 'Dora']);
    subscription.unsubscribe();
  });

  it('keep their rows when only the count is asked', () => {
    const cache = new InMemoryCache({ typePolicies: { Query: { fields: { things: cursorConnection() } } } });
    const count = (totalCount: number) =>
      cache.writeQuery({
        query: gql`
          query Count {
            things {
              totalCount
            }
          }
        `,
        data: { things: { __typename: 'ThingConnection', totalCount } },
      });
    const pageInfo = { __typename: 'PageInfo', endCursor: null, hasNextPage: false };
    const nodes = [{ __typename: 'Thing', id: 'a', name: 'a' }];
    count(1);
    cache.writeQuery({ query: Things, data: { things: { __typename: 'ThingConnection', nodes, pageInfo } } });
    count(2);
    expect(cache.readQuery<ThingsData>({ query: Things })?.things.nodes).toEqual(nodes);
  });

  it('begin anew where the first page no longer joins the rest', () => {
    const cache = new InMemoryCache({ typePolicies: { Query: { fields: { things: cursorConnection() } } } });
    const write = (ids: readonly string[], after?: string) =>
      cache.writeQuery({
        query: Things,
        variables: after === undefined ? {} : { after },
        data: {
          things: {
            __typename: 'ThingConnection',
            nodes: ids.map((id) => ({ __typename: 'Thing', id, name: id })),
            pageInfo: { __typename: 'PageInfo', endCursor: ids.at(-1) ?? null, hasNextPage: true },
          },
        },
      });
    write(['a', 'b']);
    write(['c', 'd'], 'b');
    write(['x', 'a', 'b']);
    const read = () => cache.readQuery<ThingsData>({ query: Things })?.things;
    expect(read()?.nodes.map(({ name }) => name)).toEqual(['x', 'a', 'b', 'c', 'd']);
    expect(read()?.pageInfo.endCursor).toBe('d');
    write(['y', 'z']);
    expect(read()?.nodes.map(({ name }) => name)).toEqual(['y', 'z']);
    expect(read()?.pageInfo.endCursor).toBe('z');
  });

  it('show nothing twice that moved between two pages', async () => {
    await ask(Things, {});
    await ask(Things, { after: '0' });
    expect(names()).toEqual(['Ada', 'Bea', 'Cleo']);
  });

  it('with another search are another list', async () => {
    await ask(Things, {});
    await ask(Things, { search: 'l' });
    expect(names()).toEqual(['Ada', 'Bea']);
    expect(names('l')).toEqual(['Cleo', 'Elsa']);
  });

  it('of numbered entries are one, in order, whatever came first', async () => {
    for (const body of ['1', '2', '3', '4', '5']) api.add(body);
    await ask(Entries, {});
    expect(entries()).toMatchObject({ hasEarlier: true, nodes: [{ number: 4 }, { number: 5 }] });
    api.add('6');
    await ask(Entries, { after: 5 });
    await ask(Entries, { before: 4 });
    expect(numbers()).toEqual([2, 3, 4, 5, 6]);
    expect(entries()?.hasEarlier).toBe(true);
    await ask(Entries, { before: 2 });
    expect(numbers()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(entries()?.hasEarlier).toBe(false);
  });

  it('keep what is known of earlier entries when nothing new came', async () => {
    for (const body of ['1', '2', '3']) api.add(body);
    await ask(Entries, {});
    await ask(Entries, { after: 3 });
    expect(entries()).toMatchObject({ hasEarlier: true, nodes: [{ number: 2 }, { number: 3 }] });
  });

  it('take an entry that an event brought', () => {
    const cache = new InMemoryCache({ typePolicies: { Query: { fields: { entries: numberedPages() } } } });
    const write = (number: number) =>
      cache.writeQuery({
        query: Entries,
        data: {
          entries: {
            __typename: 'EntryPage',
            hasEarlier: false,
            nodes: [{ __typename: 'Entry', id: `e${number}`, number }],
          },
        },
      });
    write(2);
    write(1);
    write(2);
    expect(cache.readQuery<EntriesData>({ query: Entries })?.entries.nodes.map(({ number }) => number)).toEqual([1, 2]);
  });
});
