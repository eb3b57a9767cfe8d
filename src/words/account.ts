import { COMMON_WORDS } from './common.ts'
import { pair } from './pair.ts'

/** Words about one's own account; `wordTable.ts` holds them with the others. */
export const ACCOUNT_WORDS = {
  currentPassword: COMMON_WORDS.currentPassword,
  sessionsTitle: pair('Mes sessions', 'My sessions'),
  sessionsText: pair(
    'Les navigateurs où vous êtes connecté. Fermez ceux que vous ne reconnaissez pas, puis changez votre mot de passe.',
    'The browsers you are signed in with. Close those you do not recognise, then change your password.',
  ),
  sessionLine: pair(
    '{device}, ouverte le {started}, dernière activité le {renewed}',
    '{device}, begun {started}, last active {renewed}',
  ),
  sessionUnknown: pair('Appareil inconnu', 'Unknown device'),
  sessionThis: pair('celle-ci', 'this one'),
  sessionClose: COMMON_WORDS.close,
  sessionCloseOf: pair(
    'Fermer la session {device}, ouverte le {started}',
    'Close the session {device}, begun {started}',
  ),
  sessionClosed: pair('La session est fermée.', 'The session is closed.'),
  sessionsAll: pair('Se déconnecter partout', 'Sign out everywhere'),
  sessionsFailed: pair('Les sessions n’ont pas pu être lues ou fermées. Réessayez.', 'The sessions could not be read or closed. Try again.'), // prettier-ignore
  // where a session ended under a form
  signInHere: pair('Se reconnecter ici', 'Sign in again here'),
  signInAs: pair('Mot de passe de {email}', 'Password of {email}'),
  signInButton: pair('Se reconnecter', 'Sign in again'),
  signInRefused: pair('Ce mot de passe n’est pas le bon, ou les essais ont été trop nombreux.', 'This password is not right, or there were too many attempts.'), // prettier-ignore
  signInUnreachable: pair('Le serveur ne répond pas. Réessayez.', 'The server does not answer. Try again.'),
} as const
