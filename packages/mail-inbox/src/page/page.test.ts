import { describe, expect, it } from '@jest/globals';
import type { Message, MessageSummary } from '../message.js';
import { listPage } from './list.js';
import { messagePage } from './message.js';
import { chooseLanguage } from './texts.js';

const summary: MessageSummary = {
  id: '1',
  receivedAt: '2026-11-24T21:05:00.000Z',
  from: 'bonjour@example.com',
  to: ['eve@example.com'],
  subject: '<script>alert(1)</script>',
  attachmentCount: 2,
};
const message: Message = {
  ...summary,
  sender: 'La plateforme <bonjour@example.com>',
  text: 'a < b',
  html: '<p>a</p>',
  attachments: [{ index: 0, filename: '"><img>.ics', contentType: 'text/calendar', size: 2_048 }],
};

describe('the inbox’s page', () => {
  it('says everything in French or in English', () => {
    expect(listPage('fr', [summary], '')).toMatch(
      /lang="fr-CA"[^]*Boîte de réception locale[^]*1 courriel[^]*2 pièces jointes/,
    );
    expect(listPage('en', [summary, summary], '')).toMatch(
      /lang="en-CA"[^]*Local mail inbox[^]*2 e-mails[^]*2 attachments/,
    );
  });

  it('shows the time of the company’s zone', () => {
    expect(listPage('fr', [summary], '')).toContain(
      '<time datetime="2026-11-24T21:05:00.000Z">24 nov. 2026, 16 h 05</time>',
    );
  });

  it('never lets a mail’s words become part of the page', () => {
    for (const page of [listPage('fr', [summary], '"><script>'), messagePage('fr', message, 'text')]) {
      for (const smuggled of ['<script>alert', '"><script', '"><img']) expect(page).not.toContain(smuggled);
    }
    expect(messagePage('fr', message, 'text')).toContain('a &lt; b');
  });

  it('shows a mail’s HTML only inside a frame that runs nothing', () => {
    const page = messagePage('fr', message, 'html');
    expect(page).toContain(
      '<iframe class="content" title="Contenu du courriel" sandbox="allow-popups allow-popups-to-escape-sandbox"',
    );
    expect(page).not.toContain(message.html);
  });

  it('says what to do when there is nothing to list', () => {
    expect(listPage('fr', [], '')).toContain('Aucun courriel pour l’instant');
    expect(listPage('fr', [], 'eve')).toMatch(/Aucun courriel pour ce destinataire[^]*Voir tous les courriels/);
  });
});

describe('the page’s language', () => {
  it.each([
    ['the one asked for', ['en', 'mail_inbox_language=fr', 'fr'], 'en'],
    ['the one chosen before', [null, 'a=b; mail_inbox_language=en', 'fr-CA'], 'en'],
    ['the first of the browser’s that there is', [null, '', 'de-DE,de;q=0.9,en;q=0.8,fr;q=0.7'], 'en'],
    ['French when nothing is known', [null, undefined, undefined], 'fr'],
  ] as const)('is %s', (_, [asked, cookies, accepted], language) => {
    expect(chooseLanguage(asked, cookies, accepted)).toBe(language);
  });
});
