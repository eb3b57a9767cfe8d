import { ACCOUNT_WORDS } from './account.ts'
import { COMMON_WORDS } from './common.ts'
import { LANGUAGE_WORDS } from './languages.ts'
import { pair, type Words } from './pair.ts'
import { READING_WORDS } from './reading.ts'
import { COMMAND_WORDS, STATE_WORDS } from './review.ts'
import { SAVING_WORDS } from './saving.ts'
import { SCREEN_WORDS } from './screen.ts'

/** Words of the bar, the reading page and what is around them. */
export const ADMIN_WORDS = {
  // the bar
  circuit: COMMON_WORDS.review,
  circuitState: pair('Circuit de validation : {state}', 'Review: {state}'),
  saveFirst: pair(
    'Le circuit de validation apparaîtra dès que le texte aura été enregistré.',
    'The review appears once the text has been saved.',
  ),
  neverSubmitted: pair('Jamais soumis à la relecture.', 'Never submitted for review.'),
  noOpenRound: pair('Aucune relecture en cours.', 'No review is under way.'),
  version: pair('version {number} du {date}', 'version {number} of {date}'),
  Version: pair('Version {number} du {date}', 'Version {number} of {date}'),
  VersionOnly: pair('Version {number}', 'Version {number}'),
  submittedBy: pair('soumise par {name}', 'submitted by {name}'),
  dueBefore: pair('Réponses attendues avant le {date}.', 'Answers awaited before {date}.'),
  overdueSince: pair('Réponses attendues depuis le {date}.', 'Answers overdue since {date}.'),
  live: pair('En ligne : {version}.', 'Live: {version}.'),
  livePublished: pair('version publiée le {date}', 'version published on {date}'),
  offlineSince: pair('Hors ligne depuis le {date}.', 'Off the site since {date}.'),
  nothingLive: pair('Rien n’est encore en ligne.', 'Nothing is live yet.'),
  seePage: pair('Voir la page publique', 'See the public page'),
  readLive: pair('Relire cette version', 'Read this version'),
  archivedNotice: pair(
    'Ce document est archivé : il ne paraît plus dans les listes de travail.',
    'This document is archived: it no longer appears in working lists.',
  ),
  partners: pair('Réponses des organisations', 'Answers of the organisations'),
  demonstration: pair('approbations fictives (démonstration)', 'fictitious approvals (demonstration)'),
  notAsked: pair('pas encore sollicitée', 'not asked yet'),
  awaited: pair('attendu', 'awaited'),
  approve: pair('a approuvé', 'approved'),
  requestChanges: pair('corrections demandées', 'changes requested'),
  abstain: pair('s’est abstenue', 'abstained'),
  onDay: pair('{what}, {date}', '{what}, {date}'),
  changedSinceVersion: pair(
    'La copie de travail a changé depuis la version soumise. ',
    'The working copy has changed since the submitted version. ',
  ),
  changedSinceLive: pair(
    'La copie de travail est plus récente que le texte en ligne. Le public n’en voit rien. ',
    'The working copy is newer than the live text. The public sees none of it. ',
  ),
  compare: pair('Comparer', 'Compare'),
  askedAnew: pair(
    'Soumettre de nouveau redemanderait l’approbation {partners}.',
    'Submitting again would ask anew for the approval of {partners}.',
  ),
  alsoEditing: pair(
    '{names} {count, plural, one {modifie} other {modifient}} aussi ce texte.',
    '{names} {count, plural, one {is} other {are}} editing this text too.',
  ),
  ...SAVING_WORDS,
  ...ACCOUNT_WORDS,
  ...LANGUAGE_WORDS,
  checkCount: pair(
    '{count, plural, one {# contrôle} other {# contrôles}}',
    '{count, plural, one {# check} other {# checks}}',
  ),
  ofWhichBlocking: pair(
    ', dont {count} {count, plural, one {bloquant} other {bloquants}}',
    ', {count} of them blocking',
  ),
  ...SCREEN_WORDS,
  // checks
  checks: pair('Contrôles avant publication', 'Checks before publication'),
  checksClear: pair(
    'Contrôles avant publication : aucun point bloquant.',
    'Checks before publication: nothing blocks.',
  ),
  blockingCount: pair(
    'Contrôles avant publication : {count, plural, =0 {rien ne bloque} one {# point bloquant} other {# points bloquants}}',
    'Checks before publication: {count, plural, =0 {nothing blocks} one {# blocking point} other {# blocking points}}',
  ),
  blocking: pair('Bloquant : ', 'Blocking: '),
  warning: pair('À voir : ', 'To look at: '),
  goToField: pair('Aller au champ', 'Go to the field'),
  moreChecks: pair(
    'Voir {count, plural, one {l’autre point} other {les # autres points}}',
    'Show the {count, plural, one {other point} other {# other points}}',
  ),
  refusedSubmit: pair('Soumission refusée', 'Submission refused'),
  refusedPublish: pair('Publication refusée', 'Publication refused'),
  refusedDetail: pair(
    'Rien n’a changé, ni pour le public ni pour les organisations.',
    'Nothing has changed, neither for the public nor for the organisations.',
  ),
  // buttons
  submitAgain: pair('Soumettre de nouveau', 'Submit again'),
  readAndAnswer: COMMON_WORDS.readAndAnswer,
  readVersion: pair('Lire la version soumise', 'Read the submitted version'),
  actions: pair('Actions', 'Actions'),
  saving: pair('Enregistrement de vos dernières frappes…', 'Saving your last keystrokes…'),
  sending: pair('Envoi…', 'Sending…'),
  notSaved: pair(
    'Vos dernières frappes n’ont pas pu être enregistrées : rien n’a été envoyé.',
    'Your last keystrokes could not be saved: nothing was sent.',
  ),
  unreachable: pair(
    'Le serveur ne répond pas. Rien n’est perdu : réessayez dans un instant.',
    'The server does not answer. Nothing is lost: try again in a moment.',
  ),
  // why not
  whyNeverSubmitted: pair('Le texte n’a pas encore été soumis.', 'The text has not been submitted yet.'),
  whyNotSubmitted: pair('Aucune version n’est en relecture.', 'No version is under review.'),
  whyMissing: pair('Il manque l’approbation {partners}.', 'The approval of {partners} is missing.'),
  whyNotLive: pair('Ce texte n’est pas en ligne.', 'This text is not live.'),
  whyLead: pair('Réservé à la coordination {lead}, chef de file.', 'Kept for the coordinators of {lead}, which leads.'),
  whyLeadUnnamed: pair(
    'Réservé à la coordination de l’organisation chef de file.',
    'Kept for the coordinators of the lead organisation.',
  ),
  whyOwners: pair(
    'Réservé aux auteurs des organisations copropriétaires.',
    'Kept for the authors of the owning organisations.',
  ),
  whySubmitter: pair(
    'Réservé à la personne qui l’a soumis et à la coordination {lead}, chef de file.',
    'Kept for whoever submitted it and the coordinators of {lead}, which leads.',
  ),
  whyBlocking: pair(
    '{count, plural, one {Un point bloquant reste} other {# points bloquants restent}} à lever, voir ci-dessus.',
    '{count, plural, one {One blocking point remains} other {# blocking points remain}}, see above.',
  ),
  whyRoundOpen: pair('Une relecture est en cours : retirez-la d’abord.', 'A review is under way: withdraw it first.'),
  whyLive: pair(
    'Ce texte est en ligne : retirez-le d’abord du site.',
    'This text is live: take it off the site first.',
  ),
  whyUnchanged: pair('Rien n’a changé depuis la version soumise.', 'Nothing has changed since the submitted version.'),
  whyUnchangedLive: pair('Rien n’a changé depuis la version en ligne.', 'Nothing has changed since the live version.'),
  whyArchived: pair('Ce document est archivé.', 'This document is archived.'),
  whyNotAsked: pair(
    'Ce tour ne demande pas la réponse de votre organisation.',
    'This round does not ask for your organisation’s answer.',
  ),
  whyNotReviewer: pair(
    'Votre rôle ne permet pas de répondre pour votre organisation.',
    'Your role does not let you answer for your organisation.',
  ),
  // dialogs
  cancel: pair('Annuler', 'Cancel'),
  close: COMMON_WORDS.close,
  submitTitle: COMMAND_WORDS.submit,
  submitText: pair(
    'Le texte est figé tel qu’il est maintenant. La copie de travail reste modifiable.',
    'The text is frozen as it is now. The working copy can still be edited.',
  ),
  submitNote: pair('Un mot aux relecteurs (facultatif)', 'A note to the reviewers (optional)'),
  submitNoteHelp: pair(
    'Lu avec le texte, par toutes les personnes qui y ont accès, et dans le courriel aux relecteurs. Jamais public.',
    'Read beside the text by everybody who has access to it, and in the mail to the reviewers. Never public.',
  ),
  noteOf: pair('Mot aux relecteurs, par {name}', 'Note to the reviewers, by {name}'),
  noteOfNobody: pair('Mot aux relecteurs', 'Note to the reviewers'),
  hasNote: pair('avec un mot de l’auteur', 'with a note from the author'),
  submitLocales: pair('Langues soumises', 'Languages submitted'),
  alwaysFrench: pair('Français (toujours)', 'French (always)'),
  english: COMMON_WORDS.english,
  submitAsks: pair('La réponse {partners} sera demandée.', 'The answer of {partners} will be asked for.'),
  submitSupersedes: pair('La {version} ne sera plus à relire.', 'The {version} will no longer be under review.'),
  publishTitle: COMMAND_WORDS.publish,
  publishText: pair(
    'Deviendra public : « {title} », {version}, {locales}.',
    'Will be public: “{title}”, {version}, {locales}.',
  ),
  publishReplaces: pair('Elle prend la place du texte en ligne.', 'It takes the place of the live text.'),
  publishNotCopy: pair(
    'Ce qui a été écrit depuis dans la copie de travail n’est pas publié.',
    'What was written since in the working copy is not published.',
  ),
  withdrawTitle: COMMAND_WORDS.withdraw,
  withdrawText: pair(
    'La {version} ne sera plus à relire. Les réponses déjà données restent au registre.',
    'The {version} will no longer be under review. Answers already given stay in the ledger.',
  ),
  unpublishTitle: pair('Retirer du site', 'Take off the site'),
  unpublishText: pair(
    'La page ne sera plus accessible au public. Le motif est conservé ; il n’est pas public.',
    'The page will no longer be open to the public. The reason is kept; it is not public.',
  ),
  reason: pair('Motif', 'Reason'),
  archiveTitle: COMMAND_WORDS.archive,
  archiveText: pair(
    'Le document quitte les listes de travail. On peut le désarchiver à tout moment.',
    'The document leaves the working lists. It can be restored at any time.',
  ),
  // results
  doneSubmit: pair(
    'Soumis à la relecture. Les organisations concernées sont prévenues.',
    'Submitted for review. The organisations concerned are told.',
  ),
  doneWithdraw: pair('Retiré de la relecture.', 'Withdrawn from review.'),
  donePublish: pair('Publié : le texte est en ligne.', 'Published: the text is live.'),
  doneUnpublish: pair('Retiré du site.', 'Taken off the site.'),
  doneArchive: pair('Archivé.', 'Archived.'),
  doneUnarchive: pair('Désarchivé.', 'Restored from the archive.'),
  doneApprove: pair(
    'Approbation {partner} enregistrée sur la {version}.',
    'Approval of {partner} recorded on {version}.',
  ),
  doneRequestChanges: pair(
    'Demande de corrections {partner} enregistrée sur la {version}.',
    'Request for changes by {partner} recorded on {version}.',
  ),
  doneAbstain: pair(
    'Abstention {partner} enregistrée sur la {version}.',
    'Abstention of {partner} recorded on {version}.',
  ),
  // reading page
  reading: COMMON_WORDS.readingPage,
  nothingToRead: pair('Aucune version à relire', 'No version to read'),
  nothingToReadText: pair(
    'Ce texte n’a pas encore été soumis : il n’existe qu’en copie de travail. Une version se relit ici dès qu’elle est soumise.',
    'This text has not been submitted yet: there is only a working copy. A version can be read here as soon as it is submitted.',
  ),
  damagedTitle: pair('Cette version ne peut pas être montrée', 'This version cannot be shown'),
  unknownRevision: pair(
    'Cette version n’existe pas, ou ce n’est pas une version de ce document.',
    'This version does not exist, or is not a version of this document.',
  ),
  backToForm: pair('Revenir à la copie de travail', 'Back to the working copy'),
  backToReview: pair('Revenir à « À relire »', 'Back to “To review”'),
  backToSubmitted: pair('Revenir à la version soumise', 'Back to the submitted version'),
  backToCurrent: pair('Voir la version à relire', 'See the version under review'),
  underReview: pair('en relecture', 'under review'),
  liveNow: COMMON_WORDS.live,
  pastVersion: pair('version ancienne', 'past version'),
  submittedOn: pair('Soumise par {name} le {date}.', 'Submitted by {name} on {date}.'),
  submittedOnDate: pair('Soumise le {date}.', 'Submitted on {date}.'),
  readingFor: pair('Vous relisez pour {partner}.', 'You are reading for {partner}.'),
  ...READING_WORDS,
  demandBy: pair('{name}, {partner}', '{name}, {partner}'),
  yourAnswer: pair('Votre réponse', 'Your answer'),
  onThisOnly: pair(
    'Votre approbation portera sur cette version seulement. Un texte modifié ensuite devra vous revenir.',
    'Your approval will be for this version only. A text changed afterwards must come back to you.',
  ),
  alreadyAnswered: pair(
    'Réponse déjà donnée {partner} : {what}, {date}. Une nouvelle réponse la remplace.',
    'Answer already given by {partner}: {what}, {date}. A new answer replaces it.',
  ),
  notMyRound: pair(
    'Cette version se lit ici ; votre organisation n’a pas à y répondre.',
    'This version can be read here; your organisation is not asked to answer.',
  ),
  notTheRound: pair(
    'Cette version n’est pas en relecture : on n’y répond pas.',
    'This version is not under review: it takes no answer.',
  ),
  answerTooLong: pair(
    '{over, plural, one {# caractère} other {# caractères}} de trop : {max} au plus.',
    '{over, plural, one {# character} other {# characters}} too many: {max} at most.',
  ),
  completeComment: pair('Compléter le commentaire…', 'Complete the comment…'),
  addComment: pair('Ajouter un commentaire…', 'Add a comment…'),
  completeTitle: pair('Commentaire de la réponse', 'Comment of the answer'),
  completeText: pair(
    'La même réponse {partner} est redonnée aujourd’hui, avec ce commentaire à la place du précédent.',
    'The same answer of {partner} is given again today, with this comment in place of the one before.',
  ),
  completeMissing: pair('Écrivez le commentaire.', 'Write the comment.'),
  completeLabel: pair('Commentaire', 'Comment'),
  completeSend: pair('Envoyer le commentaire', 'Send the comment'),
  completeDone: pair('Le commentaire {partner} est enregistré.', 'The comment of {partner} is stored.'),
  changesTitle: COMMAND_WORDS.requestChanges,
  changesLabel: pair('Que faut-il corriger ?', 'What must be corrected?'),
  changesSend: pair('Envoyer la demande', 'Send the request'),
  abstainTitle: COMMAND_WORDS.abstain,
  abstainText: pair(
    'L’abstention est une réponse : elle ne vaut pas approbation.',
    'An abstention is an answer: it does not count as an approval.',
  ),
  abstainLabel: pair('Commentaire (facultatif)', 'Comment (optional)'),
  abstainSend: pair('Confirmer l’abstention', 'Confirm the abstention'),
  // the rest
  autosaved: pair('Enregistré automatiquement.', 'Saved automatically.'),
  space: pair('Espace des co-auteurs', 'Co-authors’ space'),
  spaceText: pair(
    'Écrire, relire et approuver ensemble un même guide.',
    'Writing, reviewing and approving one guide together.',
  ),
  home: pair('Coplume, accueil', 'Coplume, home'),
  liveCell: STATE_WORDS.published,
  notLiveCell: pair('—', '—'),
  notLiveSpoken: pair('pas en ligne', 'not live'),
  toReview: COMMON_WORDS.toReview,
  mailbox: COMMON_WORDS.mailbox,
} as const satisfies Record<string, Words>
