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
  // signing in
  signInEmail: pair('Adresse électronique', 'E-mail address'),
  signInPassword: pair('Mot de passe', 'Password'),
  signInForgot: pair('Mot de passe oublié ?', 'Forgot your password?'),
  signInEnter: pair('Se connecter', 'Sign in'),
  signInBy: pair('Se connecter avec {name}', 'Sign in with {name}'),
  signInNext: pair('Continuer', 'Continue'),
  signInAgain: pair('Recommencer depuis le mot de passe', 'Start again from the password'),
  // signing in in two steps
  codeTitle: pair('Deuxième étape', 'Second step'),
  codeText: pair(
    'Ouvrez l’application de codes de votre téléphone et recopiez le code à six chiffres de Coplume.',
    'Open the code app of your phone and copy the six-digit code of Coplume.',
  ),
  codeLabel: pair('Code à six chiffres', 'Six-digit code'),
  codeLost: pair('Téléphone perdu ? Utiliser un code de secours', 'Lost your phone? Use a recovery code'),
  codeFound: pair('Utiliser l’application de mon téléphone', 'Use the app of my phone'),
  recoveryText: pair(
    'Recopiez un des codes de secours que vous avez conservés. Chacun ne sert qu’une fois. Si vous n’en avez plus, demandez à l’administration technique de désactiver la connexion en deux étapes de votre compte.',
    'Copy one of the recovery codes you kept. Each is good once. If you have none left, ask a technical administrator to turn off sign-in in two steps for your account.',
  ),
  recoveryLabel: pair('Code de secours', 'Recovery code'),
  factorTitle: pair('Connexion en deux étapes', 'Sign-in in two steps'),
  factorOff: pair(
    'Après votre mot de passe, un code lu sur votre téléphone : un mot de passe volé ne suffit plus pour entrer.',
    'After your password, a code read on your phone: a stolen password is no longer enough to get in.',
  ),
  factorOn: pair(
    'Activée depuis le {since}. {left, plural, =0 {Il ne vous reste aucun code de secours : changez de téléphone ci-dessous pour en recevoir d’autres.} one {Il vous reste un code de secours.} other {Il vous reste # codes de secours.}}',
    'On since {since}. {left, plural, =0 {You have no recovery code left: change phones below to be given others.} one {You have one recovery code left.} other {You have # recovery codes left.}}',
  ),
  factorDemanded: pair('Votre rôle la demande.', 'Your role asks for it.'),
  factorTurnOn: pair('Activer la connexion en deux étapes', 'Turn on sign-in in two steps'),
  factorChange: pair('Changer de téléphone', 'Change phones'),
  factorTurnOff: pair('Désactiver', 'Turn off'),
  factorIsOn: pair('La connexion en deux étapes est activée.', 'Sign-in in two steps is on.'),
  factorIsOff: pair('La connexion en deux étapes est désactivée.', 'Sign-in in two steps is off.'),
  factorCodeNow: pair('Code de votre téléphone, ou code de secours', 'Code of your phone, or recovery code'),
  factorOthersEnd: pair('Vos autres sessions seront fermées.', 'Your other sessions will be closed.'),
  enrolFirst: pair(
    'Votre rôle demande la connexion en deux étapes. Préparez-la une fois pour toutes :',
    'Your role asks for sign-in in two steps. Set it up once and for all:',
  ),
  enrolScan: pair(
    'Avec une application de codes (FreeOTP, Aegis, Google Authenticator…), photographiez cette image :',
    'With a code app (FreeOTP, Aegis, Google Authenticator…), scan this picture:',
  ),
  enrolPicture: pair('Image à photographier avec l’application de codes', 'Picture to scan with the code app'),
  enrolSecret: pair('ou recopiez-y cette clé :', 'or type this key into it:'),
  enrolConfirm: pair('Recopiez le code que l’application affiche', 'Copy the code the app shows'),
  recoveryTitle: pair('Vos codes de secours', 'Your recovery codes'),
  recoveryKeep: pair(
    'Ils remplacent votre téléphone s’il est perdu. Chacun ne sert qu’une fois, et ils ne seront plus affichés : imprimez-les ou gardez-les en lieu sûr, ailleurs que sur ce téléphone.',
    'They stand in for your phone if it is lost. Each is good once, and they will not be shown again: print them or keep them in a safe place, not on that phone.',
  ),
  recoveryCopy: pair('Copier les codes', 'Copy the codes'),
  recoveryCopied: pair('Les codes sont copiés.', 'The codes are copied.'),
  recoverySave: pair('Enregistrer dans un fichier', 'Save to a file'),
  recoveryFile: pair('codes-de-secours-coplume.txt', 'coplume-recovery-codes.txt'),
  recoveryKept: pair('Je les ai conservés', 'I have kept them'),
  // somebody else's, for the administration
  othersFactor: pair(
    'Si cette personne a perdu son téléphone et ses codes de secours, assurez-vous que c’est bien elle qui le demande. Ses sessions seront fermées et elle en sera avertie par courriel.',
    'If this person lost their phone and their recovery codes, make sure that it is them who ask. Their sessions will be closed and they will be told by mail.',
  ),
  othersFactorOff: pair('Désactiver sa connexion en deux étapes', 'Turn off their sign-in in two steps'),
  othersFactorNone: pair('Cette personne ne l’a pas activée.', 'This person has not turned it on.'),
  // the mails about what was changed of one's account
  factorTakenSubject: pair('Coplume : votre connexion en deux étapes a été désactivée', 'Coplume: your sign-in in two steps was turned off'), // prettier-ignore
  factorTakenHeading: pair('Votre connexion en deux étapes est désactivée', 'Your sign-in in two steps is off'),
  factorTakenLead: pair(
    'Une personne de l’administration technique l’a désactivée. Vos sessions sont fermées. Reconnectez-vous avec votre mot de passe, puis activez-la de nouveau dans votre compte.',
    'A technical administrator has turned it off. Your sessions are closed. Sign in again with your password, then turn it on again in your account.',
  ),
  passwordChangedSubject: pair('Coplume : votre mot de passe a été changé', 'Coplume: your password was changed'),
  passwordChangedHeading: pair('Votre mot de passe a été changé', 'Your password was changed'),
  passwordChangedLead: pair(
    'Les autres sessions ouvertes de votre compte sont fermées. Si c’est vous qui l’avez changé, il n’y a rien à faire.',
    'The other open sessions of your account are closed. If it was you who changed it, there is nothing to do.',
  ),
  addressSubject: pair('Coplume : l’adresse de votre compte a été changée', 'Coplume: the address of your account was changed'), // prettier-ignore
  addressHeading: pair('L’adresse de votre compte a été changée', 'The address of your account was changed'),
  addressLead: pair(
    'Une personne de l’administration technique l’a changée. La nouvelle adresse sert désormais à vous connecter et à vous écrire ; l’ancienne ne sert plus. Les sessions ouvertes avant ce changement sont fermées. Ce message est envoyé aux deux adresses.',
    'A technical administrator has changed it. The new address is now the one you sign in with and are written to; the former one is no longer used. Sessions opened before this change are closed. This message goes to both addresses.',
  ),
  changeNotAsked: pair(
    'Si vous n’êtes pas à l’origine de ce changement, prévenez aussitôt l’administration technique et changez votre mot de passe.',
    'If this change was not made by you or for you, tell the technical administrators at once and change your password.',
  ),
  openAccount: pair('Ouvrir mon compte', 'Open my account'),
  // the mail with a link to choose a password
  passwordSubject: pair('Coplume : choisir un nouveau mot de passe', 'Coplume: choose a new password'),
  passwordHeading: pair('Choisir un nouveau mot de passe', 'Choose a new password'),
  passwordLead: pair(
    'Vous avez demandé à choisir un nouveau mot de passe. Ce lien vaut une heure, et ne sert qu’une fois.',
    'You asked to choose a new password. This link is good for one hour, and once.',
  ),
  passwordChoose: pair('Choisir mon mot de passe', 'Choose my password'),
  passwordWhy: pair(
    'Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.',
    'If you asked for nothing, do nothing: your password stays the same.',
  ),
  invitedSubject: pair('Coplume : votre compte est ouvert', 'Coplume: your account is open'),
  invitedHeading: pair('Votre compte est ouvert', 'Your account is open'),
  invitedLead: pair(
    'Vous êtes invité à écrire ou à relire le guide dans Coplume. Choisissez d’abord un mot de passe. Ce lien vaut sept jours, et ne sert qu’une fois ; ensuite, demandez-en un autre par « Mot de passe oublié ? ».',
    'You are invited to write or review the guide in Coplume. First choose a password. This link is good for seven days, and once; after that, ask for another by “Forgot your password?”.',
  ),
  invitedWhy: pair(
    'Vous recevez ce message parce que votre organisation ou l’administration technique vous a ouvert un compte.',
    'You receive this because your organisation or a technical administrator opened an account for you.',
  ),
  // where a session ended under a form
  signInHere: pair('Se reconnecter ici', 'Sign in again here'),
  signInAs: pair('Mot de passe de {email}', 'Password of {email}'),
  signInButton: pair('Se reconnecter', 'Sign in again'),
  signInRefused: pair('Ce mot de passe n’est pas le bon, ou les essais ont été trop nombreux.', 'This password is not right, or there were too many attempts.'), // prettier-ignore
  signInEnrol: pair(
    'Votre rôle demande désormais la connexion en deux étapes : ouvrez une autre fenêtre pour vous connecter, puis revenez ici.',
    'Your role now asks for sign-in in two steps: open another window to sign in, then come back here.',
  ),
  // before what the settings want confirmed
  confirmTitle: pair('Confirmez que c’est vous', 'Confirm that it is you'),
  confirmText: pair(
    'Mettre en ligne et retirer demandent une confirmation récente.',
    'Publishing and taking down ask for a recent confirmation.',
  ),
  confirmSend: pair('Confirmer', 'Confirm'),
  signInUnreachable: pair('Le serveur ne répond pas. Réessayez.', 'The server does not answer. Try again.'),
} as const
