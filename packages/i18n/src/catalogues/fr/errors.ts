export const errors = {
  UNAUTHENTICATED: 'Connectez-vous pour continuer.',
  FORBIDDEN: 'Vous n’avez pas accès à ceci.',
  NOT_FOUND: 'Cet élément n’existe pas, ou plus.',
  BAD_REQUEST: 'Cette demande n’a pas été comprise. Rechargez la page et réessayez.',
  TOO_MANY_REQUESTS: 'Trop de demandes en peu de temps. Attendez un instant, puis réessayez.',
  INTERNAL: 'Une erreur est survenue de notre côté. Elle a été notée ; réessayez dans un instant.',
  NETWORK: 'Le serveur ne répond pas. Vérifiez votre connexion : rien n’a été perdu.',
} as const;
