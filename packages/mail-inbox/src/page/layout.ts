import { styles } from './styles.js';
import { type Language, textsIn } from './texts.js';

/** Text that is safe inside HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export interface Layout {
  title: string;
  body: string;
  /** The address of this same page, to which the language is added. */
  here: string;
  script?: string;
}

/** A whole page: the header with the name and the other language, and the body given, which must be HTML already. */
export function layout(language: Language, { title, body, here, script = '' }: Layout): string {
  const t = textsIn(language);
  const other = language === 'fr' ? 'en' : 'fr';
  const otherHere = `${here}${here.includes('?') ? '&' : '?'}lang=${other}`;
  return `<!doctype html>
<html lang="${language}-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<header class="top">
  <div class="inner">
    <a class="name" href="/"><span class="mark" aria-hidden="true">4AS</span>${t.title}</a>
    <a href="${escapeHtml(otherHere)}" lang="${other}" hreflang="${other}">${t.language}</a>
  </div>
</header>
<main>${body}</main>
${script === '' ? '' : `<script>${script}</script>`}
</body>
</html>`;
}

/** An instant as people say it, with the machine's form beside it. */
export function time(language: Language, iso: string): string {
  const format = new Intl.DateTimeFormat(`${language}-CA`, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'America/Toronto',
  });
  return `<time datetime="${iso}">${escapeHtml(format.format(new Date(iso)))}</time>`;
}
