import type { MessageSummary } from '../message.js';
import { escapeHtml, layout, time } from './layout.js';
import { type Language, counted, textsIn } from './texts.js';

/**
 * Brings new mail into the open page: it asks for the page again while someone looks at it, and puts the list in place where it
 * changed. Without it the page works all the same, after a reload.
 */
const refresh = `
setInterval(async () => {
  if (document.hidden || document.activeElement?.closest('#messages')) return;
  const answer = await fetch(location.href).catch(() => null);
  if (answer === null || !answer.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#messages');
  const now = document.querySelector('#messages');
  if (next && now && next.innerHTML !== now.innerHTML) now.innerHTML = next.innerHTML;
}, 3000);
document.querySelector('form[data-confirm]').addEventListener('submit', (event) => {
  if (!confirm(event.target.dataset.confirm)) event.preventDefault();
});`;

/** The list of messages, narrowed by a recipient where one is searched for. */
export function listPage(language: Language, messages: MessageSummary[], search: string): string {
  const t = textsIn(language);
  const body = `
<h1>${t.title}</h1>
<p class="quiet">${t.explanation}</p>
<div class="tools">
  <form role="search" action="/" method="get">
    <label for="to">${t.search}</label>
    <div class="field">
      <input id="to" name="to" type="search" autocomplete="off" value="${escapeHtml(search)}">
      <button>${t.find}</button>
    </div>
  </form>
  <form action="/delete" method="post" data-confirm="${escapeHtml(t.confirmDelete)}">
    <button class="danger">${t.deleteAll}</button>
  </form>
</div>
<section id="messages" aria-live="polite">
  ${messages.length === 0 ? empty(language, search) : list(language, messages)}
</section>`;
  const here = search === '' ? '/' : `/?to=${encodeURIComponent(search)}`;
  return layout(language, { title: t.title, body, here, script: refresh });
}

function list(language: Language, messages: MessageSummary[]): string {
  const t = textsIn(language);
  const rows = messages.map(({ id, to, subject, receivedAt, attachmentCount }) => {
    const files =
      attachmentCount === 0 ? '' : `<span class="files">${counted(language, t.attachment, attachmentCount)}</span>`;
    return `
<li><a href="/messages/${id}">
  <span class="subject">${escapeHtml(subject || t.noSubject)}</span>
  <span class="to">${escapeHtml(to.join(', '))}</span>
  <span class="when">${time(language, receivedAt)}</span>${files}
</a></li>`;
  });
  return `<h2 class="count">${counted(language, t.count, messages.length)}</h2><ul class="messages">${rows.join('')}</ul>`;
}

function empty(language: Language, search: string): string {
  const t = textsIn(language);
  if (search === '') return `<div class="empty"><h2>${t.none}</h2><p>${t.noneHint}</p></div>`;
  return `<div class="empty"><h2>${t.noMatch}</h2><p>${t.noMatchHint}</p><p><a href="/">${t.everyone}</a></p></div>`;
}
