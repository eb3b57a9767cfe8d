import { pair, type Words } from './pair.ts'

/** What several rooms say alike. */
export const COMMON_WORDS = {
  french: pair('Français', 'French'),
  english: pair('Anglais', 'English'),
  live: pair('en ligne', 'live'),
  toReview: pair('À relire', 'To review'),
  readAndAnswer: pair('Lire et répondre', 'Read and answer'),
  progress: pair('Avancement', 'Progress'),
  mailbox: pair('Courrier local', 'Local mailbox'),
  currentPassword: pair('Mot de passe actuel', 'Current password'),
  close: pair('Fermer', 'Close'),
  writing: pair('Rédaction', 'Writing'),
  administration: pair('Administration', 'Administration'),
  state: pair('État', 'State'),
} as const satisfies Record<string, Words>
