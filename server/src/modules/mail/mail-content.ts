import type { Formats, Language } from '@4as/i18n';
import type { TFunction } from 'i18next';

/** What a mail says; one layout turns it into HTML and text, so every mail looks the same. */
export interface MailContent {
  subject: string;
  heading: string;
  paragraphs: string[];
  /** Label and value, for what people look up: date, amount, order number. */
  facts?: { label: string; value: string }[];
  action?: { label: string; url: string };
  note?: string;
}

/** What a mail is written with: the recipient's language, zone and name, and the product's address. */
export interface MailTools {
  language: Language;
  name: string;
  t: TFunction<'mail'>;
  formats: Formats;
  /** An address of the product from its path: `url('/commandes/…')`. */
  url: (path: string) => string;
}

/** A file that goes with a mail. */
export interface MailAttachment {
  filename: string;
  content: string | Buffer;
  contentType: string;
}

/** Someone a mail goes to. */
export interface Recipient {
  email: string;
  name: string;
  language: Language;
  timeZone: string;
}
