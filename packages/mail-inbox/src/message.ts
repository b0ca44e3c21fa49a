import { type AddressObject, simpleParser } from 'mailparser';

/** What a list shows of a message. */
export interface MessageSummary {
  id: string;
  /** When it was received: an ISO instant in UTC. */
  receivedAt: string;
  from: string;
  /** Every address it was delivered to, hidden copies included, in small letters. */
  to: string[];
  subject: string;
  attachmentCount: number;
}

/** A whole message, without the bytes of its attachments. */
export interface Message extends MessageSummary {
  /** The sender as written, name included. */
  sender: string;
  text: string;
  /** Empty when the message has no HTML part. */
  html: string;
  attachments: AttachmentSummary[];
}

export interface AttachmentSummary {
  /** Its place in the message, from 0: part of its address. */
  index: number;
  filename: string;
  contentType: string;
  /** In bytes. */
  size: number;
}

export interface Attachment extends AttachmentSummary {
  content: Buffer;
}

/** Who an SMTP conversation said the message is from and for. */
export interface Envelope {
  from: string;
  to: string[];
}

/** A message as it came over the wire, read: what it says, with its attachments' bytes. */
export interface ParsedMessage {
  sender: string;
  subject: string;
  text: string;
  html: string;
  attachments: Attachment[];
}

/** Reads a message in the internet message format. Pictures that the HTML refers to are put inside it. */
export async function parseMessage(raw: Buffer): Promise<ParsedMessage> {
  const mail = await simpleParser(raw);
  return {
    sender: addressText(mail.from),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    attachments: mail.attachments
      .filter((attachment) => !attachment.related)
      .map((attachment, index) => ({
        index,
        filename: attachment.filename ?? `attachment-${index + 1}`,
        contentType: attachment.contentType,
        size: attachment.size,
        content: attachment.content,
      })),
  };
}

function addressText(address: AddressObject | undefined): string {
  return address?.text ?? '';
}
