/** How sending a file ended: it is there, the server says why it does not take it, or nobody knows. */
export type SendResult =
  | { kind: 'sent'; fileId: string }
  | { kind: 'refused'; message: string }
  | { kind: 'problem'; code: string }
  | { kind: 'cancelled' };

/** A file that is being sent. */
export interface Sending {
  /** Never rejects. */
  done: Promise<SendResult>;
  cancel: () => void;
}

/** Sends a file under its id; says from time to time how many of its bytes have left. */
export type Send = (clientId: string, file: File, onProgress: (sentBytes: number) => void) => Sending;

/** A file that was chosen and is not among those of the session yet. */
export interface Upload {
  /** Given here once and for all: the server takes a second try with the same id for the same file. */
  readonly clientId: string;
  readonly file: File;
  /** `sent` until the list has been asked again; `failed` ones wait for the person. */
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed';
  readonly sentBytes: number;
  /** Of one that was sent: what it is called among the files of the session, where it may be seen already. */
  readonly fileId: string | null;
  /** Why it failed, in the words of the server or of this page; null unless it has. */
  readonly message: string | null;
  /** The code of a problem that has no words of its own; it may be tried again. */
  readonly code: string | null;
}

/** What is to be told about a file before it is sent, or null where it may be sent. */
export type Check = (file: File, underWay: number) => string | null;

/**
 * Files on their way to a session, one after another in the order in which they were chosen. One that fails stays, with why, and the
 * next goes on. It lives as long as the page of the session: what is under way when the page is left arrives all the same.
 */
export class UploadQueue {
  readonly #send: Send;
  readonly #onArrived: () => Promise<void>;
  readonly #listeners = new Set<() => void>();
  #uploads: readonly Upload[] = [];
  #current: { clientId: string; sending: Sending } | null = null;

  /** `onArrived` asks for the files of the session again; until it has, a file that arrived is still shown here. */
  constructor(send: Send, onArrived: () => Promise<void>) {
    this.#send = send;
    this.#onArrived = onArrived;
  }

  /** All of them now, in the order in which they were chosen; the same array until something changes. */
  readonly uploads = (): readonly Upload[] => this.#uploads;

  /** Calls `listener` after each change; answers how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Adds files that were chosen. One that the check speaks against is shown with what it says, and not sent. */
  add(files: readonly File[], check: Check): void {
    for (const file of files) {
      const underWay = this.#uploads.filter(({ state }) => state !== 'failed').length;
      const message = check(file, underWay);
      const state = message === null ? 'waiting' : 'failed';
      const clientId = crypto.randomUUID();
      this.#set([...this.#uploads, { clientId, file, state, sentBytes: 0, fileId: null, message, code: null }]);
    }
    this.#goOn();
  }

  /** Sends one that failed again, after those that wait. It is the same file: should it have arrived after all, nothing more happens. */
  retry(clientId: string): void {
    const upload = this.#uploads.find((one) => one.clientId === clientId);
    if (upload?.state !== 'failed') return;
    this.#change(clientId, { state: 'waiting', sentBytes: 0, message: null, code: null });
    this.#goOn();
  }

  /** Takes one out: it is not sent, or not to its end. */
  cancel(clientId: string): void {
    if (this.#current?.clientId === clientId) this.#current.sending.cancel();
    else this.#remove(clientId);
  }

  #goOn(): void {
    const next = this.#uploads.find(({ state }) => state === 'waiting');
    if (this.#current || !next) return;
    const { clientId, file } = next;
    const sending = this.#send(clientId, file, (sentBytes) => this.#change(clientId, { sentBytes }));
    this.#current = { clientId, sending };
    this.#change(clientId, { state: 'sending' });
    void sending.done.then((result) => {
      this.#current = null;
      this.#end(clientId, file, result);
      this.#goOn();
    });
  }

  #end(clientId: string, file: File, result: SendResult): void {
    if (result.kind === 'refused') this.#change(clientId, { state: 'failed', message: result.message });
    else if (result.kind === 'problem') this.#change(clientId, { state: 'failed', code: result.code });
    else {
      // One that was cancelled may have arrived a moment before: the list says.
      if (result.kind === 'sent')
        this.#change(clientId, { state: 'sent', sentBytes: file.size, fileId: result.fileId });
      else this.#remove(clientId);
      const leave = () => this.#remove(clientId);
      void this.#onArrived().then(leave, leave);
    }
  }

  #change(clientId: string, to: Partial<Upload>): void {
    this.#set(this.#uploads.map((upload) => (upload.clientId === clientId ? { ...upload, ...to } : upload)));
  }

  #remove(clientId: string): void {
    this.#set(this.#uploads.filter((upload) => upload.clientId !== clientId));
  }

  #set(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) listener();
  }
}
