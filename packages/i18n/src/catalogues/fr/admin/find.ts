export const find = {
  open: 'Chercher partout',
  shortcut: 'Ctrl K',
  shortcutMac: '⌘ K',
  placeholder: 'Numéro, nom, cours, sujet…',
  pages: 'Aller à',
  empty: 'Écrivez au moins deux lettres, ou choisissez une page.',
  course: '{{sigle}} · {{name}}',
  order: '{{number}} · {{name}}',
  failed: 'La recherche n’a pas abouti. Vérifiez votre connexion et modifiez le texte pour réessayer.',
} as const;
