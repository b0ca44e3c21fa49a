import type { AttachmentSummary, Message } from '../message.js';
import { escapeHtml, layout, time } from './layout.js';
import { type Language, textsIn } from './texts.js';

/** One message: who, to whom, when, its attachments, and its content in one of its two forms. */
export function messagePage(language: Language, message: Message, view: 'html' | 'text'): string {
  const t = textsIn(language);
  const subject = message.subject || t.noSubject;
  const here = `/messages/${message.id}?view=${view}`;
  const body = `
<p><a class="back" href="/">${t.back}</a></p>
<article>
  <h1>${escapeHtml(subject)}</h1>
  <dl class="facts">
    <div><dt>${t.from}</dt><dd>${escapeHtml(message.sender || message.from)}</dd></div>
    <div><dt>${t.to}</dt><dd>${escapeHtml(message.to.join(', '))}</dd></div>
    <div><dt>${t.received}</dt><dd>${time(language, message.receivedAt)}</dd></div>
  </dl>
  ${attachments(language, message)}
  <nav class="views" aria-label="${t.views}">
    ${message.html === '' ? '' : viewLink(message, 'html', view, t.asHtml)}
    ${viewLink(message, 'text', view, t.asText)}
  </nav>
  ${content(language, message, view)}
</article>`;
  return layout(language, { title: `${subject} · ${t.title}`, body, here });
}

/** What is said where there is no such message. */
export function missingPage(language: Language): string {
  const t = textsIn(language);
  const body = `<div class="empty"><h1>${t.missing}</h1><p><a href="/">${t.back}</a></p></div>`;
  return layout(language, { title: t.title, body, here: '/' });
}

function viewLink(message: Message, view: 'html' | 'text', current: string, label: string): string {
  return `<a href="/messages/${message.id}?view=${view}"${view === current ? ' aria-current="page"' : ''}>${label}</a>`;
}

function content(language: Language, message: Message, view: 'html' | 'text'): string {
  const t = textsIn(language);
  if (view === 'text')
    return `<pre class="content" tabindex="0" role="region" aria-label="${t.content}">${escapeHtml(message.text)}</pre>`;
  return `<iframe class="content" title="${t.content}" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${message.id}/html"></iframe>`;
}

function attachments(language: Language, message: Message): string {
  const t = textsIn(language);
  if (message.attachments.length === 0) return '';
  const items = message.attachments.map(
    (attachment) => `
<li><a href="/messages/${message.id}/attachments/${attachment.index}" download>
  <span class="visually-hidden">${t.download} </span>${escapeHtml(attachment.filename)}</a>
  <span class="quiet">${size(language, attachment)}</span></li>`,
  );
  return `<section aria-labelledby="files"><h2 id="files">${t.attachments}</h2><ul class="attachments">${items.join('')}</ul></section>`;
}

function size(language: Language, attachment: AttachmentSummary): string {
  const kilobytes = Math.max(1, Math.round(attachment.size / 1024));
  const format = new Intl.NumberFormat(`${language}-CA`, { style: 'unit', unit: 'kilobyte', unitDisplay: 'short' });
  return format.format(kilobytes);
}
