import { type Html, html } from './html.js';
import type { Messages } from './messages.js';

/** The frame of every hosted page: it says at the very top that it is a local test page. */
export function layout(messages: Messages, title: string, content: Html): string {
  return `<!doctype html>${
    html`<html lang="${messages.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${messages.testBanner}</title>
        <link rel="stylesheet" href="/assets/hosted.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header class="banner">
          <p><strong>${messages.testBanner}.</strong>${messages.testDetail}</p>
        </header>
        ${content}
      </body>
    </html>`.text
  }`;
}

/** A page that only says how things stand, with a way on. */
export function noticePage(
  messages: Messages,
  title: string,
  text: string,
  link?: { href: string; text: string },
): string {
  return layout(
    messages,
    title,
    html`<main class="narrow">
      <div class="panel">
        <h1>${title}</h1>
        <p>${text}</p>
        ${link && html`<a class="button" href="${link.href}">${link.text}</a>`}
      </div>
    </main>`,
  );
}

/** Cents in the page's language: `67,50 $`, `$67.50`. */
export function money(cents: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(cents / 100);
}
