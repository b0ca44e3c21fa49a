import type { DeclineReason } from '../cards/declines.js';

/** The languages of the hosted pages, as locales of their amounts and dates. */
export type PageLocale = 'fr-CA' | 'en-CA';

/** Every sentence of the hosted pages. */
export interface Messages {
  lang: string;
  testBanner: string;
  testDetail: string;
  payTitle: string;
  setupTitle: string;
  summary: string;
  total: string;
  quantity: (count: number) => string;
  back: string;
  backFromSetup: string;
  email: string;
  cardHeading: string;
  cardNumber: string;
  expiry: string;
  expiryHint: string;
  cvc: string;
  cvcHint: string;
  nameOnCard: string;
  saveCard: string;
  savesAlways: string;
  savesInSetup: string;
  pay: (amount: string) => string;
  save: string;
  required: string;
  emailInvalid: string;
  errorHeading: string;
  errorTitle: (title: string) => string;
  testCards: string;
  testCardsHint: string;
  cardColumn: string;
  outcomeColumn: string;
  outcomes: Record<
    | 'success'
    | 'mastercard'
    | 'declined'
    | 'funds'
    | 'expired'
    | 'cvc'
    | 'challengeOnce'
    | 'challengeAlways'
    | 'challengeFunds'
    | 'savedThenDeclined'
    | 'refundFails'
    | 'disputed',
    string
  >;
  expiresAt: (when: string) => string;
  expiredTitle: string;
  expiredText: string;
  completeTitle: string;
  completeText: string;
  setupCompleteText: string;
  continueToShop: string;
  notFoundTitle: string;
  notFoundText: string;
  challengeTitle: string;
  challengeText: (card: string) => string;
  challengeAmount: (amount: string) => string;
  challengeComplete: string;
  challengeFail: string;
  challengeOverTitle: string;
  challengeOverText: string;
  declines: Record<DeclineReason | 'authentication_failed' | 'other', string>;
}

const FRENCH: Messages = {
  lang: 'fr-CA',
  testBanner: 'Page de test locale',
  testDetail: 'Aucun argent ne bouge : cette page imite celle de Stripe. N’y entrez jamais une vraie carte.',
  payTitle: 'Paiement',
  setupTitle: 'Enregistrer une carte',
  summary: 'Résumé de la commande',
  total: 'Total à payer',
  quantity: (count) => `Quantité : ${count}`,
  back: 'Revenir sans payer',
  backFromSetup: 'Revenir sans enregistrer',
  email: 'Adresse courriel',
  cardHeading: 'Carte de paiement',
  cardNumber: 'Numéro de carte',
  expiry: 'Date d’expiration',
  expiryHint: 'MM / AA',
  cvc: 'Code de sécurité (CVC)',
  cvcHint: 'Trois chiffres au dos',
  nameOnCard: 'Nom sur la carte',
  saveCard: 'Enregistrer cette carte pour mes prochains paiements',
  savesAlways: 'Votre carte sera enregistrée pour vos prochains paiements.',
  savesInSetup: 'Rien n’est débité aujourd’hui. Votre carte sera enregistrée pour vos prochains paiements.',
  pay: (amount) => `Payer ${amount}`,
  save: 'Enregistrer la carte',
  required: 'Ce champ est obligatoire.',
  emailInvalid: 'Entrez une adresse courriel valide.',
  errorHeading: 'Carte non acceptée',
  errorTitle: (title) => `Erreur : ${title}`,
  testCards: 'Cartes de test',
  testCardsHint: 'Avec n’importe quelle date d’expiration à venir et n’importe quel code de trois chiffres.',
  cardColumn: 'Numéro',
  outcomeColumn: 'Ce qui se passe',
  outcomes: {
    success: 'Paiement accepté (Visa)',
    mastercard: 'Paiement accepté (Mastercard)',
    declined: 'Refusée',
    funds: 'Refusée : fonds insuffisants',
    expired: 'Refusée : carte expirée',
    cvc: 'Refusée : code de sécurité inexact',
    challengeOnce: 'Authentification 3-D Secure, puis acceptée',
    challengeAlways: 'Authentification 3-D Secure à chaque paiement',
    challengeFunds: 'Authentification 3-D Secure, puis fonds insuffisants',
    savedThenDeclined: 'S’enregistre, mais ses paiements sont refusés',
    refundFails: 'Acceptée ; ses remboursements échouent plus tard',
    disputed: 'Acceptée, puis contestée',
  },
  expiresAt: (when) => `Page valable jusqu’au ${when}`,
  expiredTitle: 'Cette page n’est plus valable',
  expiredText: 'Le délai pour payer est passé et rien n’a été débité. Retournez à la boutique pour recommencer.',
  completeTitle: 'C’est fait',
  completeText: 'Cette commande est déjà payée. Elle n’a été débitée qu’une fois.',
  setupCompleteText: 'Votre carte est déjà enregistrée.',
  continueToShop: 'Retourner à la boutique',
  notFoundTitle: 'Page introuvable',
  notFoundText: 'Aucune page de paiement n’existe à cette adresse.',
  challengeTitle: 'Confirmez votre identité',
  challengeText: (card) => `La banque de la carte ${card} demande à son titulaire de confirmer cette opération.`,
  challengeAmount: (amount) => `Montant : ${amount}`,
  challengeComplete: 'Confirmer',
  challengeFail: 'Refuser',
  challengeOverTitle: 'Cette demande n’est plus en cours',
  challengeOverText: 'Une autre tentative l’a remplacée, ou elle a déjà reçu une réponse.',
  declines: {
    generic_decline: 'Votre carte a été refusée. Essayez une autre carte.',
    insufficient_funds: 'Votre carte n’a pas les fonds nécessaires. Essayez une autre carte.',
    lost_card: 'Votre carte a été refusée. Essayez une autre carte.',
    stolen_card: 'Votre carte a été refusée. Essayez une autre carte.',
    card_velocity_exceeded:
      'Votre carte a été refusée : trop de tentatives rapprochées. Essayez plus tard ou avec une autre carte.',
    expired_card: 'Votre carte est expirée. Essayez une autre carte.',
    incorrect_cvc: 'Le code de sécurité de votre carte est inexact.',
    processing_error: 'Une erreur est survenue pendant le traitement de votre carte. Réessayez dans un instant.',
    authentication_required: 'Votre banque demande une authentification. Réessayez.',
    incorrect_number: 'Le numéro de carte est inexact.',
    invalid_expiry_month: 'Le mois d’expiration est inexact. Écrivez la date sous la forme MM / AA.',
    invalid_expiry_year: 'La date d’expiration est passée ou inexacte.',
    invalid_cvc: 'Le code de sécurité doit avoir trois chiffres (quatre pour American Express).',
    test_mode_live_card:
      'Ce n’est pas une carte de test. N’entrez jamais une vraie carte ici : prenez-en une de la liste ci-dessous.',
    authentication_failed: 'Votre banque n’a pas pu confirmer votre identité. Choisissez une autre carte et réessayez.',
    other: 'Votre carte n’a pas été acceptée. Essayez une autre carte.',
  },
};

const ENGLISH: Messages = {
  lang: 'en-CA',
  testBanner: 'Local test page',
  testDetail: 'No money moves: this page stands in for Stripe’s. Never enter a real card here.',
  payTitle: 'Payment',
  setupTitle: 'Save a card',
  summary: 'Order summary',
  total: 'Total due',
  quantity: (count) => `Quantity: ${count}`,
  back: 'Go back without paying',
  backFromSetup: 'Go back without saving',
  email: 'Email address',
  cardHeading: 'Payment card',
  cardNumber: 'Card number',
  expiry: 'Expiry date',
  expiryHint: 'MM / YY',
  cvc: 'Security code (CVC)',
  cvcHint: 'Three digits on the back',
  nameOnCard: 'Name on card',
  saveCard: 'Save this card for my next payments',
  savesAlways: 'Your card will be saved for your next payments.',
  savesInSetup: 'Nothing is charged today. Your card will be saved for your next payments.',
  pay: (amount) => `Pay ${amount}`,
  save: 'Save card',
  required: 'This field is required.',
  emailInvalid: 'Enter a valid email address.',
  errorHeading: 'Card not accepted',
  errorTitle: (title) => `Error: ${title}`,
  testCards: 'Test cards',
  testCardsHint: 'With any expiry date in the future and any three-digit code.',
  cardColumn: 'Number',
  outcomeColumn: 'What happens',
  outcomes: {
    success: 'Payment accepted (Visa)',
    mastercard: 'Payment accepted (Mastercard)',
    declined: 'Declined',
    funds: 'Declined: insufficient funds',
    expired: 'Declined: expired card',
    cvc: 'Declined: incorrect security code',
    challengeOnce: '3-D Secure authentication, then accepted',
    challengeAlways: '3-D Secure authentication for every payment',
    challengeFunds: '3-D Secure authentication, then insufficient funds',
    savedThenDeclined: 'Can be saved, but its payments are declined',
    refundFails: 'Accepted; its refunds fail later',
    disputed: 'Accepted, then disputed',
  },
  expiresAt: (when) => `Page good until ${when}`,
  expiredTitle: 'This page is no longer good',
  expiredText: 'The time to pay is over and nothing was charged. Go back to the shop to start again.',
  completeTitle: 'All done',
  completeText: 'This order is already paid. It was charged only once.',
  setupCompleteText: 'Your card is already saved.',
  continueToShop: 'Back to the shop',
  notFoundTitle: 'Page not found',
  notFoundText: 'There is no payment page at this address.',
  challengeTitle: 'Confirm your identity',
  challengeText: (card) => `The bank of card ${card} asks its holder to confirm this operation.`,
  challengeAmount: (amount) => `Amount: ${amount}`,
  challengeComplete: 'Confirm',
  challengeFail: 'Refuse',
  challengeOverTitle: 'This request is no longer open',
  challengeOverText: 'Another attempt took its place, or it was answered already.',
  declines: {
    generic_decline: 'Your card was declined. Try another card.',
    insufficient_funds: 'Your card has insufficient funds. Try another card.',
    lost_card: 'Your card was declined. Try another card.',
    stolen_card: 'Your card was declined. Try another card.',
    card_velocity_exceeded:
      'Your card was declined: too many attempts in a short time. Try later or with another card.',
    expired_card: 'Your card has expired. Try another card.',
    incorrect_cvc: 'Your card’s security code is incorrect.',
    processing_error: 'An error occurred while processing your card. Try again in a moment.',
    authentication_required: 'Your bank asks for authentication. Try again.',
    incorrect_number: 'The card number is incorrect.',
    invalid_expiry_month: 'The expiry month is incorrect. Write the date as MM / YY.',
    invalid_expiry_year: 'The expiry date is past or incorrect.',
    invalid_cvc: 'The security code must have three digits (four for American Express).',
    test_mode_live_card: 'This is not a test card. Never enter a real card here: pick one from the list below.',
    authentication_failed: 'Your bank could not confirm your identity. Choose another card and try again.',
    other: 'Your card was not accepted. Try another card.',
  },
};

/** The sentences in a language. */
export function messagesIn(locale: PageLocale): Messages {
  return locale === 'fr-CA' ? FRENCH : ENGLISH;
}

/**
 * The language of a page: the session's own, or, for `auto` and none, the browser's first of the two that it accepts. Anything
 * that is neither French nor English is shown in English.
 */
export function pageLocale(sessionLocale: string | null, acceptLanguage: string | undefined): PageLocale {
  if (sessionLocale !== null && sessionLocale !== 'auto')
    return sessionLocale.toLowerCase().startsWith('fr') ? 'fr-CA' : 'en-CA';
  const accepted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters
        .map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1])
        .find((found) => found !== undefined);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag }) => /^(fr|en)\b/.test(tag))
    .sort((a, b) => b.quality - a.quality);
  return accepted[0]?.tag.startsWith('fr') ? 'fr-CA' : 'en-CA';
}
