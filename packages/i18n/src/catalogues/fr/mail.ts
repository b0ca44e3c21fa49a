export const mail = {
  greeting: 'Bonjour {{name}},',
  closing: 'À bientôt,',
  signature: 'L’équipe 4AS',
  footer: 'Vous recevez ce courriel parce que vous avez un compte 4AS.',
  buttonFallback: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
} as const;
