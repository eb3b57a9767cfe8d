import { pair, type Words } from './pair.ts'

/** What several rooms say alike. */
export const COMMON_WORDS = {
  french: pair('Français', 'French'),
  english: pair('Anglais', 'English'),
  live: pair('en ligne', 'live'),
  review: pair('Circuit de validation', 'Review'),
  readingPage: pair('Page de relecture', 'Reading page'),
  toReview: pair('À relire', 'To review'),
  readAndAnswer: pair('Lire et répondre', 'Read and answer'),
  progress: pair('Avancement', 'Progress'),
  mailbox: pair('Courrier local', 'Local mailbox'),
  currentPassword: pair('Mot de passe actuel', 'Current password'),
  close: pair('Fermer', 'Close'),
  writing: pair('Rédaction', 'Writing'),
  administration: pair('Administration', 'Administration'),
  fingerprint: pair('Empreinte', 'Fingerprint'),
  state: pair('État', 'State'),
  previousPage: pair('Page précédente', 'Previous page'),
  nextPage: pair('Page suivante', 'Next page'),
} as const satisfies Record<string, Words>

/** What a text is to an organisation that has answered on it before, by what it answered last: `approveChanged` … `abstainSame`. */
export const SINCE_ANSWER = {
  approveChanged: pair(
    'Modifié depuis la version que {partner} a approuvée le {date}.',
    'Changed since the version {partner} approved on {date}.',
  ),
  approveSame: pair(
    'Identique à la version que {partner} a approuvée le {date}.',
    'The same as the version {partner} approved on {date}.',
  ),
  requestChangesChanged: pair(
    'Modifié depuis la version que {partner} a demandé de corriger le {date}.',
    'Changed since the version {partner} asked to correct on {date}.',
  ),
  requestChangesSame: pair(
    'Identique à la version que {partner} a demandé de corriger le {date}.',
    'The same as the version {partner} asked to correct on {date}.',
  ),
  abstainChanged: pair(
    'Modifié depuis la version sur laquelle {partner} s’est abstenue le {date}.',
    'Changed since the version {partner} abstained on, on {date}.',
  ),
  abstainSame: pair(
    'Identique à la version sur laquelle {partner} s’est abstenue le {date}.',
    'The same as the version {partner} abstained on, on {date}.',
  ),
}
