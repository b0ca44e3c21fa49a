/** Addresses of the apps' pages, as paths on the product's one origin: what notifications and mails link to. */
export const pages = {
  student: {
    order: (id: string) => `/commandes/${id}`,
    appointment: (id: string) => `/seances/${id}`,
    series: (id: string) => `/seances/series/${id}`,
    conversation: (id: string) => `/messages/${id}`,
    ticket: (id: string) => `/aide/${id}`,
    /** The page that answers a proposal of another time without signing in. */
    proposal: (token: string) => `/proposition/${token}`,
    cart: () => '/panier',
    /** The saved cards. */
    cards: () => '/compte/paiement',
    /** Where the page for adding a card sends the student back to. */
    cardAdded: () => '/compte/paiement?ajoutee=1',
    /** Where the payment page and the bank's page send the student back to, and where an order that waits for them is paid. */
    paid: (orderId: string) => `/paiement/${orderId}`,
    /** Where the payment page sends a student who changed their mind. */
    notPaid: (orderId: string) => `/panier?commande=${orderId}`,
    /** The same, where the payment was for a session to be longer. */
    notLengthened: (appointmentId: string, orderId: string) => `/seances/${appointmentId}/deplacer?commande=${orderId}`,
  },
  tutor: {
    appointment: (id: string) => `/tuteur/seances/${id}`,
    conversation: (id: string) => `/tuteur/messages/${id}`,
    /** A month of pay, by its first day. */
    earnings: (month: string) => `/tuteur/revenus/${month.slice(0, 7)}`,
    /** What students say, and where it is replied to. */
    evaluation: () => '/tuteur/evaluations',
  },
  admin: {
    appointments: () => '/admin/seances',
    order: (id: string) => `/admin/commandes/${id}`,
    appointment: (id: string) => `/admin/seances/${id}`,
    ticket: (id: string) => `/admin/assistance/${id}`,
    stripeEvent: (id: string) => `/admin/integrations/${id}`,
    stripeDifferences: () => '/admin/integrations/ecarts',
  },
} as const;
