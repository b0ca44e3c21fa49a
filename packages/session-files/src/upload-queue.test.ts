import { UploadQueue, type Check, type Send, type SendResult } from './upload-queue';

const file = (name: string, size = 3) => new File(['x'.repeat(size)], name);
const anything: Check = () => null;

/** A line on which the test decides what arrives. */
function line() {
  const begun: {
    clientId: string;
    name: string;
    end: (result: SendResult) => void;
    progress: (bytes: number) => void;
  }[] = [];
  const send: Send = (clientId, { name }, progress) => {
    let end: (result: SendResult) => void = () => undefined;
    const done = new Promise<SendResult>((resolve) => {
      end = resolve;
    });
    begun.push({ clientId, name, end, progress });
    return { done, cancel: () => end({ kind: 'cancelled' }) };
  };
  return { begun, send };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const shown = (queue: UploadQueue) => queue.uploads().map(({ file: { name }, state }) => `${name} ${state}`);

describe('files on their way to a session', () => {
  it('go one after another in the order in which they were chosen, and leave when the list has them', async () => {
    const { begun, send } = line();
    let asked = 0;
    const queue = new UploadQueue(send, async () => void (asked += 1));
    queue.add([file('a.pdf'), file('b.pdf')], anything);
    expect(shown(queue)).toEqual(['a.pdf sending', 'b.pdf waiting']);
    begun[0]?.end({ kind: 'sent', fileId: 'f' });
    await settled();
    expect([begun.map(({ name }) => name), shown(queue), asked]).toEqual([['a.pdf', 'b.pdf'], ['b.pdf sending'], 1]);
    begun[1]?.end({ kind: 'sent', fileId: 'f' });
    await settled();
    expect([shown(queue), asked]).toEqual([[], 2]);
  });

  it('say how far they have come', () => {
    const { begun, send } = line();
    const queue = new UploadQueue(send, async () => undefined);
    const seen: number[] = [];
    queue.subscribe(() => seen.push(queue.uploads()[0]?.sentBytes ?? -1));
    queue.add([file('a.pdf', 100)], anything);
    begun[0]?.progress(40);
    begun[0]?.progress(90);
    expect(seen.slice(-2)).toEqual([40, 90]);
  });

  it('that fail stay with why, let the next go on, and are the same file when they are tried again', async () => {
    const { begun, send } = line();
    const queue = new UploadQueue(send, async () => undefined);
    queue.add([file('a.pdf'), file('b.pdf'), file('c.pdf')], anything);
    begun[0]?.end({ kind: 'refused', message: 'Non.' });
    await settled();
    begun[1]?.end({ kind: 'problem', code: 'NETWORK' });
    await settled();
    expect(queue.uploads()).toMatchObject([
      { state: 'failed', message: 'Non.', code: null },
      { state: 'failed', message: null, code: 'NETWORK' },
      { state: 'sending' },
    ]);
    const id = begun[1]?.clientId ?? '';
    queue.retry(id);
    queue.retry(id);
    begun[2]?.end({ kind: 'sent', fileId: 'f' });
    await settled();
    expect(begun.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf', 'b.pdf']);
    expect(begun[3]?.clientId).toBe(id);
    expect(queue.uploads()[1]).toMatchObject({ state: 'sending', message: null, code: null });
  });

  it('are not sent where the check speaks against them; it knows how many are under way', () => {
    const { begun, send } = line();
    const queue = new UploadQueue(send, async () => undefined);
    queue.add([file('a.pdf'), file('b.exe'), file('c.pdf')], ({ name }, underWay) => {
      if (name.endsWith('.exe')) return 'Non.';
      return underWay >= 1 ? 'Trop.' : null;
    });
    expect(queue.uploads().map(({ state, message }) => [state, message])).toEqual([
      ['sending', null],
      ['failed', 'Non.'],
      ['failed', 'Trop.'],
    ]);
    expect(begun).toHaveLength(1);
    queue.cancel(queue.uploads()[1]?.clientId ?? '');
    expect(shown(queue)).toEqual(['a.pdf sending', 'c.pdf failed']);
  });

  it('that are cancelled are gone, whether they wait or are under way, and the list is asked again', async () => {
    const { begun, send } = line();
    let asked = 0;
    const queue = new UploadQueue(send, async () => void (asked += 1));
    queue.add([file('a.pdf'), file('b.pdf'), file('c.pdf')], anything);
    queue.cancel(queue.uploads()[1]?.clientId ?? '');
    queue.cancel(begun[0]?.clientId ?? '');
    await settled();
    expect([shown(queue), begun.map(({ name }) => name), asked]).toEqual([['c.pdf sending'], ['a.pdf', 'c.pdf'], 1]);
  });

  it('leave even when the list could not be asked', async () => {
    const { begun, send } = line();
    const queue = new UploadQueue(send, () => Promise.reject(new Error('offline')));
    queue.add([file('a.pdf')], anything);
    begun[0]?.end({ kind: 'sent', fileId: 'f' });
    await settled();
    expect(queue.uploads()).toEqual([]);
  });
});
