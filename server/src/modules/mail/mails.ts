import type { MailContent, MailTools } from './mail-content.js';

/** Data of each mail that a job can send by name. Other modules add theirs by declaration merging and `defineMail`. */
export interface MailData {}

export type MailName = keyof MailData;

type Compose<Name extends MailName> = (data: MailData[Name], tools: MailTools) => MailContent;

const mails = new Map<string, Compose<MailName>>();

/** Says how a mail reads. Called once, where the module that owns the mail is loaded. */
export function defineMail<Name extends MailName>(name: Name, compose: Compose<Name>): void {
  mails.set(name, compose as Compose<MailName>);
}

/** The content of a mail by its name; throws for a name that no module defined. */
export function composeMail<Name extends MailName>(name: Name, data: MailData[Name], tools: MailTools): MailContent {
  const compose = mails.get(name);
  if (!compose) throw new Error(`No mail is called ${String(name)}.`);
  return compose(data as never, tools);
}
