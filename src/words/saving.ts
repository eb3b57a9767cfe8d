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
    'Elles sont gardées sur cet appareil et seront enregistrées d’elles-mêmes dès que la connexion reviendra.',
    'They are kept on this device and will be saved by themselves once the connection is back.',
  ),
  unsavedSession: pair('votre session est terminée.', 'your session has ended.'),
  mendSession: pair(
    'Elles sont gardées sur cet appareil. Reconnectez-vous ici : elles seront enregistrées.',
    'They are kept on this device. Sign in again here: they will be saved.',
  ),
  unsavedStorage: pair('le serveur ne peut plus rien écrire.', 'the server cannot write any more.'),
  mendStorage: pair(
    'Elles sont gardées sur cet appareil et seront enregistrées d’elles-mêmes dès que l’administration aura rétabli le stockage.',
    'They are kept on this device and will be saved by themselves once the administrator has restored the storage.',
  ),
  mendRefused: pair(
    'Elles sont gardées sur cet appareil. Changez ce qui est refusé, ou copiez votre passage ailleurs.',
    'They are kept on this device. Change what is refused, or copy your passage elsewhere.',
  ),
  // the line
  savingIdle: pair('Rien à enregistrer', 'Nothing to save'),
  savingNothingYet: pair('Rien n’est créé tant que rien n’est écrit', 'Nothing is made until something is typed'),
  savingTyping: pair('Modifié, pas encore enregistré', 'Changed, not saved yet'),
  savingUnderWay: pair('Enregistrement…', 'Saving…'),
  savingDone: pair('Enregistré à {time}', 'Saved at {time}'),
  savingWaits: pair('En attente, gardé sur cet appareil', 'Waiting, kept on this device'),
  savingConflict: pair('Deux textes : à vous de choisir', 'Two texts: yours to choose'),
  savingSignedOut: pair('Session terminée, gardé sur cet appareil', 'Session ended, kept on this device'),
  savingRefused: pair('Non enregistré', 'Not saved'),
  // leaving
  leaveUnsaved: pair(
    'Vos dernières frappes n’ont pas pu être enregistrées. Elles restent sur cet appareil et vous seront proposées quand vous rouvrirez ce texte. Quitter la page ?',
    'Your last keystrokes could not be saved. They stay on this device and will be offered to you when you open this text again. Leave the page?',
  ),
  signOutErases: pair(
    'Du texte qui n’a pas pu être enregistré est gardé sur cet appareil. Se déconnecter l’efface. Se déconnecter ?',
    'Text that could not be saved is kept on this device. Signing out erases it. Sign out?',
  ),
  // what a device kept
  offerTitle: pair(
    'Du texte tapé ici le {date} n’a pas été enregistré.',
    'Text typed here on {date} has not been saved.',
  ),
  offerTake: pair('Le reprendre', 'Take it up again'),
  offerDrop: pair('L’effacer', 'Erase it'),
  offerRead: pair('Lire ce texte', 'Read this text'),
  offerNoText: pair('(un choix, sans texte)', '(a choice, without words)'),
  offerDropSure: pair(
    'Ce texte n’est nulle part ailleurs. L’effacer de cet appareil ?',
    'This text is nowhere else. Erase it from this device?',
  ),
  offerWaits: pair(
    'Ce que vous venez d’écrire ici n’est pas encore enregistré. Reprenez l’autre texte quand ce sera fait : il reste sur cet appareil.',
    'What you have just written here is not saved yet. Take the other text up again once it is: it stays on this device.',
  ),
  // somebody else
  clashTitle: pair(
    '{field} : quelqu’un d’autre a changé ce champ pendant que vous l’écriviez.',
    '{field}: somebody else has changed this field while you were writing it.',
  ),
  clashText: pair(
    'Les deux textes sont gardés ; le vôtre n’est pas encore enregistré. Choisissez celui qui reste.',
    'Both texts are kept; yours is not saved yet. Choose which one stays.',
  ),
  clashMine: pair('Votre texte', 'Your text'),
  clashTheirs: pair('Le texte enregistré', 'The saved text'),
  clashKeepMine: pair('Garder le vôtre', 'Keep yours'),
  clashKeepTheirs: pair('Prendre le texte enregistré', 'Take the saved text'),
  clashEmpty: pair('(vide)', '(empty)'),
  movedText: pair(
    'Quelqu’un d’autre vient d’enregistrer d’autres champs de ce texte.',
    'Somebody else has just saved other fields of this text.',
  ),
  movedShow: pair('Les afficher', 'Show them'),
  // while nothing can be stored
  storageTitle: pair('Rien ne peut être enregistré pour le moment.', 'Nothing can be saved at the moment.'),
  storageText: pair(
    'Le serveur ne peut plus rien écrire. Gardez cette page ouverte : ce que vous y écrivez partira dès que l’enregistrement reprendra, et ce message disparaîtra de lui-même. Si vous devez la fermer, copiez d’abord votre texte ailleurs.',
    'The server cannot write any more. Keep this page open: what you write in it will be saved as soon as saving works again, and this message will go by itself. If you must close it, first copy your text elsewhere.',
  ),
} as const
