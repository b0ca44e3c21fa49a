/** The page's languages; French is the first. */
export type Language = 'fr' | 'en';

/** The cookie that remembers the language chosen. Cookies do not know ports: its name keeps it apart from the product's. */
export const LANGUAGE_COOKIE = 'mail_inbox_language';

const texts = {
  fr: {
    title: 'Boîte de réception locale',
    explanation:
      'Tous les courriels que la plateforme envoie depuis cet ordinateur arrivent ici, et nulle part ailleurs.',
    search: 'Chercher par destinataire',
    find: 'Chercher',
    everyone: 'Voir tous les courriels',
    deleteAll: 'Supprimer tous les courriels',
    confirmDelete: 'Supprimer tous les courriels ? Rien ne pourra être récupéré.',
    none: 'Aucun courriel pour l’instant',
    noneHint: 'Dès que la plateforme en enverra un, il apparaîtra ici.',
    noMatch: 'Aucun courriel pour ce destinataire',
    noMatchHint: 'Vérifiez l’adresse, ou revenez à la liste entière.',
    count: { one: '{n} courriel', other: '{n} courriels' },
    noSubject: '(sans objet)',
    attachment: { one: '{n} pièce jointe', other: '{n} pièces jointes' },
    attachments: 'Pièces jointes',
    download: 'Télécharger',
    back: 'Tous les courriels',
    from: 'De',
    to: 'À',
    received: 'Reçu',
    asHtml: 'Mis en forme',
    asText: 'Texte',
    views: 'Affichage du courriel',
    content: 'Contenu du courriel',
    missing: 'Ce courriel n’existe pas ou a été supprimé.',
    language: 'English',
  },
  en: {
    title: 'Local mail inbox',
    explanation: 'Every e-mail that the platform sends from this computer arrives here, and nowhere else.',
    search: 'Search by recipient',
    find: 'Search',
    everyone: 'Show all e-mails',
    deleteAll: 'Delete all e-mails',
    confirmDelete: 'Delete all e-mails? None can be brought back.',
    none: 'No e-mail yet',
    noneHint: 'It will appear here as soon as the platform sends one.',
    noMatch: 'No e-mail for this recipient',
    noMatchHint: 'Check the address, or go back to the whole list.',
    count: { one: '{n} e-mail', other: '{n} e-mails' },
    noSubject: '(no subject)',
    attachment: { one: '{n} attachment', other: '{n} attachments' },
    attachments: 'Attachments',
    download: 'Download',
    back: 'All e-mails',
    from: 'From',
    to: 'To',
    received: 'Received',
    asHtml: 'Formatted',
    asText: 'Text',
    views: 'How to show the e-mail',
    content: 'Content of the e-mail',
    missing: 'This e-mail does not exist or was deleted.',
    language: 'Français',
  },
} as const;

/** The page's words in a language. */
export function textsIn(language: Language): (typeof texts)[Language] {
  return texts[language];
}

/** A number with its noun, in the singular or the plural that the language asks for. */
export function counted(language: Language, forms: { one: string; other: string }, n: number): string {
  const form = new Intl.PluralRules(`${language}-CA`).select(n) === 'one' ? forms.one : forms.other;
  return form.replace('{n}', new Intl.NumberFormat(`${language}-CA`).format(n));
}

/** The language asked for in the address, else the one chosen before, else the browser's first of the two, else French. */
export function chooseLanguage(asked: string | null, cookies = '', accepted = ''): Language {
  if (asked === 'fr' || asked === 'en') return asked;
  const kept = new RegExp(`${LANGUAGE_COOKIE}=(fr|en)`).exec(cookies)?.[1];
  if (kept !== undefined) return kept as Language;
  const first = /\b(fr|en)\b/.exec(accepted)?.[1];
  return (first ?? 'fr') as Language;
}
