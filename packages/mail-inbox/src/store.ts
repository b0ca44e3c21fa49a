import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Attachment,
  type AttachmentSummary,
  type Envelope,
  type Message,
  type MessageSummary,
  type ParsedMessage,
  parseMessage,
} from './message.js';

/** More than anyone reads, and little enough that a forgotten inbox does not fill a disk. */
const KEPT = 2_000;

/** The messages received, newest first, kept in a folder: the message as it came (`.eml`) and its line of the list (`.json`). */
export class MessageStore {
  readonly #folder: string;
  #summaries: MessageSummary[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the folder, made where it is missing, with what an earlier run left in it. */
  static async open(folder: string): Promise<MessageStore> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const store = new MessageStore(folder);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    const lines = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
    store.#summaries = lines.map((line) => JSON.parse(line) as MessageSummary).reverse();
    return store;
  }

  /** Keeps a message; the oldest ones leave when there are too many. */
  async add(raw: Buffer, envelope: Envelope): Promise<MessageSummary> {
    const { subject, attachments } = await parseMessage(raw);
    const receivedAt = new Date().toISOString();
    const summary: MessageSummary = {
      // Sorts by time, so that the files' names are the order of the list.
      id: `${receivedAt.replaceAll(/\D/g, '')}-${randomBytes(4).toString('hex')}`,
      receivedAt,
      from: envelope.from,
      to: envelope.to.map((address) => address.toLowerCase()),
      subject,
      attachmentCount: attachments.length,
    };
    await writeFile(this.#path(summary.id, 'eml'), raw);
    await writeFile(this.#path(summary.id, 'json'), JSON.stringify(summary));
    this.#summaries.unshift(summary);
    await Promise.all(this.#summaries.splice(KEPT).map(({ id }) => this.#removeFiles(id)));
    return summary;
  }

  /** The messages, newest first; with `to`, those with a recipient whose address contains it, whatever the case. */
  list(to = ''): MessageSummary[] {
    const wanted = to.trim().toLowerCase();
    return this.#summaries.filter((summary) => wanted === '' || summary.to.some((address) => address.includes(wanted)));
  }

  /** One message, or null when there is none with this id. */
  async find(id: string): Promise<Message | null> {
    const summary = this.#summaries.find((each) => each.id === id);
    if (summary === undefined) return null;
    const { sender, text, html, attachments } = await this.#read(id);
    return { ...summary, sender, text, html, attachments: attachments.map(withoutContent) };
  }

  /** One attachment with its bytes, or null. */
  async findAttachment(id: string, index: number): Promise<Attachment | null> {
    if (!this.#summaries.some((each) => each.id === id)) return null;
    return (await this.#read(id)).attachments[index] ?? null;
  }

  /** Removes one message; false when there is none with this id. */
  async remove(id: string): Promise<boolean> {
    const before = this.#summaries.length;
    this.#summaries = this.#summaries.filter((each) => each.id !== id);
    if (this.#summaries.length === before) return false;
    await this.#removeFiles(id);
    return true;
  }

  /** Removes every message. */
  async clear(): Promise<void> {
    const gone = this.#summaries;
    this.#summaries = [];
    await Promise.all(gone.map(({ id }) => this.#removeFiles(id)));
  }

  async #read(id: string): Promise<ParsedMessage> {
    return parseMessage(await readFile(this.#path(id, 'eml')));
  }

  async #removeFiles(id: string): Promise<void> {
    await Promise.all(['eml', 'json'].map((extension) => rm(this.#path(id, extension), { force: true })));
  }

  #path(id: string, extension: string): string {
    return join(this.#folder, `${id}.${extension}`);
  }
}

function withoutContent({ index, filename, contentType, size }: Attachment): AttachmentSummary {
  return { index, filename, contentType, size };
}
