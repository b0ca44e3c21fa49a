/** The password of every account of the demo; documented in the README. */
export const DEMO_PASSWORD = 'demo-4as-2026';

/** Who of the demo has an account in English; everyone else's is in French. */
export const ENGLISH = { student: 'Olivia Bennett', tutor: 'Rachel Cohen', admin: 'Grace Thompson' } as const;

/**
 * The accounts that `npm start` prints: one of each role in French, then one of each in English (an account's language is that of its pages and
 * mails), then a second student and a second tutor.
 */
export const DEMO_ACCOUNTS = [
  { role: 'student', language: 'fr', email: 'etudiante@4as.example', name: 'Léa Marchand' },
  { role: 'tutor', language: 'fr', email: 'tutrice@4as.example', name: 'Ariane Bouchard' },
  { role: 'admin', language: 'fr', email: 'admin@4as.example', name: 'Dominique Lavoie' },
  { role: 'student', language: 'en', email: 'student@4as.example', name: ENGLISH.student },
  { role: 'tutor', language: 'en', email: 'tutor@4as.example', name: ENGLISH.tutor },
  { role: 'admin', language: 'en', email: 'admin-en@4as.example', name: ENGLISH.admin },
  { role: 'student', language: 'fr', email: 'etudiant@4as.example', name: 'Mathis Nguyen' },
  { role: 'tutor', language: 'fr', email: 'tuteur@4as.example', name: 'Samuel Okafor' },
] as const;

/** Students of the demo whose accounts are in French; the first two have demo accounts. */
export const STUDENT_NAMES: readonly string[] = [
  'Léa Marchand',
  'Mathis Nguyen',
  'Juliette Bergeron',
  'Thomas Girard',
  'Aïcha Traoré',
  'Félix Ouellet',
  'Maélie Pelletier',
  'Zachary Cloutier',
  'Inès Khelifi',
  'Nathan Lévesque',
  'Florence Beaulieu',
  'Liam O’Connor',
  'Camille Dubé',
  'Alexis Poirier',
  'Yasmine El Amrani',
  'Raphaël Simard',
  'Charlotte Nadeau',
  'Édouard Caron',
  'Sarah-Maude Lessard',
  'Antoine Fournier',
  'Mégane Couture',
  'Justin Paquette',
  'Laurence Hébert',
  'Ousmane Sow',
  'Élodie Villeneuve',
  'Simon Rousseau',
  'Victoria Chen',
  'Gabriel Thibault',
  'Anaïs Bélanger',
  'Loïc Demers',
  'Marianne Leclerc',
  'Jérémie Boucher',
  'Noah Lefebvre',
  'Jade Morin',
  'Vincent Arsenault',
  'Coralie Lemieux',
  'Emma Bilodeau',
  'Jacob Drouin',
  'Alice Gauthier',
  'Étienne Savard',
];
