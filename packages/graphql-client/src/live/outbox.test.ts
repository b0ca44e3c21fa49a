import { nextToSend, outboxAfter, outboxFrom, type Outgoing, type OutboxAction } from './outbox';

const write = (clientId: string): OutboxAction => ({
  type: 'write',
  item: { clientId, body: `text ${clientId}`, writtenAt: '2026-11-24T21:00:00.000Z' },
});
const after = (actions: OutboxAction[], items: readonly Outgoing[] = []) => actions.reduce(outboxAfter, items);
const ids = (items: readonly Outgoing[]) => items.map((item) => item.clientId);

describe('an outbox', () => {
  it('sends one thing at a time, in the order of writing', () => {
    const two = after([write('a'), write('b')]);
    expect(nextToSend(two)?.clientId).toBe('a');
    const begun = after([{ type: 'begin', clientId: 'a' }], two);
    expect(nextToSend(begun)).toBeUndefined();
    const sent = after([{ type: 'end', clientId: 'a', outcome: 'sent' }], begun);
    expect(ids(sent)).toEqual(['b']);
    expect(nextToSend(sent)?.clientId).toBe('b');
  });

  it('keeps what got no answer, lets nothing overtake it, and goes on with the same id', () => {
    const lost = after([
      write('a'),
      write('b'),
      { type: 'begin', clientId: 'a' },
      { type: 'end', clientId: 'a', outcome: 'unknown' },
    ]);
    expect(ids(lost)).toEqual(['a', 'b']);
    expect(lost[0]).toMatchObject({ state: 'waiting', failed: true });
    expect(nextToSend(lost)).toBeUndefined();
    const again = after([{ type: 'retry', clientId: 'a' }], lost);
    expect(nextToSend(again)?.clientId).toBe('a');
  });

  it('does not hold up the others with what was refused', () => {
    const refused = after([
      write('a'),
      write('b'),
      { type: 'begin', clientId: 'a' },
      { type: 'end', clientId: 'a', outcome: 'refused' },
    ]);
    expect(refused[0]).toMatchObject({ state: 'refused', failed: true });
    expect(nextToSend(refused)?.clientId).toBe('b');
    expect(ids(after([{ type: 'discard', clientId: 'a' }], refused))).toEqual(['b']);
  });

  it('tries everything again after the page was loaded anew, what was under way too', () => {
    const kept = JSON.stringify(after([write('a'), write('b'), { type: 'begin', clientId: 'a' }]));
    const items = outboxFrom(kept);
    expect(ids(items)).toEqual(['a', 'b']);
    expect(nextToSend(items)?.clientId).toBe('a');
  });

  it('starts empty when what was kept can not be read', () => {
    expect(outboxFrom(null)).toEqual([]);
    expect(outboxFrom('{')).toEqual([]);
    expect(outboxFrom('[{"clientId":1}]')).toEqual([]);
  });
});
