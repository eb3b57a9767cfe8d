import { pair } from './pair.ts'

/** Words for when what was typed is not stored; `wordTable.ts` holds them with the others. */
export const SAVING_WORDS = {
  // one form
  unsaved: pair(
    'Vos dernières frappes ne sont pas enregistrées : {reason}',
    'Your last keystrokes are not saved: {reason}',
  ),
  unsavedUnreachable: pair('le serveur ne répond pas.', 'the server does not answer.'),
  mendUnreachable: pair(
    'Elles restent sur cette page et seront enregistrées d’elles-mêmes dès que la connexion reviendra. Ne fermez pas la page.',
    'They stay on this page and will be saved by themselves once the connection is back. Do not close the page.',
  ),
  unsavedSession: pair('votre session est terminée.', 'your session has ended.'),
  mendSession: pair(
    'Elles restent sur cette page. Reconnectez-vous ici : elles seront enregistrées.',
    'They stay on this page. Sign in again here: they will be saved.',
  ),
  unsavedStorage: pair('le serveur ne peut plus rien écrire.', 'the server cannot write any more.'),
  mendStorage: pair(
    'Elles restent sur cette page et seront enregistrées d’elles-mêmes dès que l’administration aura rétabli le stockage. Ne fermez pas la page.',
    'They stay on this page and will be saved by themselves once the administrator has restored the storage. Do not close the page.',
  ),
  mendRefused: pair(
    'Elles restent sur cette page. Changez ce qui est refusé, ou copiez votre passage avant de quitter la page.',
    'They stay on this page. Change what is refused, or copy your passage before you leave the page.',
  ),
  // while nothing can be stored
  storageTitle: pair('Rien ne peut être enregistré pour le moment.', 'Nothing can be saved at the moment.'),
  storageText: pair(
    'Le serveur ne peut plus rien écrire. Gardez cette page ouverte : ce que vous y écrivez partira dès que l’enregistrement reprendra, et ce message disparaîtra de lui-même. Si vous devez la fermer, copiez d’abord votre texte ailleurs.',
    'The server cannot write any more. Keep this page open: what you write in it will be saved as soon as saving works again, and this message will go by itself. If you must close it, first copy your text elsewhere.',
  ),
} as const
