import { createFormats } from '@4as/i18n';
import { createTransport } from 'nodemailer';
import type { Services } from '../../context.js';
import type { MailAttachment, MailContent, MailTools, Recipient } from './mail-content.js';
import { renderMail } from './mail-layout.js';

/** Hands mails to the SMTP server. Rejects when it does not take them: the job that asked is tried again. */
export interface Mailer {
  send(to: Recipient, compose: (tools: MailTools) => MailContent, attachments?: MailAttachment[]): Promise<void>;
  /** Whether the SMTP server answers. */
  isReachable(): Promise<boolean>;
  close(): void;
}

export function createMailer(env: Services['env'], texts: Services['texts']): Mailer {
  const transport = createTransport({ url: env.SMTP_URL, pool: true, maxConnections: 2, connectionTimeout: 10_000 });
  return {
    async send(to, compose, attachments = []) {
      const tools: MailTools = {
        language: to.language,
        name: to.name,
        t: texts(to.language, 'mail'),
        formats: createFormats(to.language, to.timeZone),
        url: (path) => new URL(path, env.PUBLIC_URL).href,
      };
      const content = compose(tools);
      const { html, text } = await renderMail(content, tools);
      await transport.sendMail({
        from: env.MAIL_FROM,
        to: { name: to.name, address: to.email },
        subject: content.subject,
        html,
        text,
        headers: { 'Content-Language': to.language === 'fr' ? 'fr-CA' : 'en-CA', 'Auto-Submitted': 'auto-generated' },
        attachments,
      });
    },
    async isReachable() {
      return transport.verify().catch(() => false);
    },
    close: () => transport.close(),
  };
}
