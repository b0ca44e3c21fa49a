export const mail = {
  greeting: 'Bonjour {{name}},',
  closing: 'À bientôt,',
  signature: 'L’équipe 4AS',
  footer: 'Vous recevez ce courriel parce que vous avez un compte 4AS.',
  buttonFallback: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
  verifyEmail: {
    subject: 'Confirmez votre adresse courriel',
    heading: 'Confirmez votre adresse',
    text: 'Une dernière étape pour ouvrir votre compte 4AS : confirmez que cette adresse est bien la vôtre.',
    action: 'Confirmer mon adresse',
    note: 'Ce lien est valable 24 heures. Si vous n’avez rien demandé, ignorez ce courriel.',
  },
  resetPassword: {
    subject: 'Choisissez un nouveau mot de passe',
    heading: 'Nouveau mot de passe',
    text: 'Vous avez demandé à changer votre mot de passe. Le bouton ci-dessous vous laisse en choisir un nouveau ; vos autres appareils seront déconnectés.',
    action: 'Choisir un mot de passe',
    note: 'Ce lien est valable une heure. Si vous n’avez rien demandé, ignorez ce courriel : votre mot de passe reste le même.',
  },
} as const;
