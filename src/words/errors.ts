import { pair, type Words } from './pair.ts'

/** Why a command was refused. `{…}` is filled from the refusal's detail. */
export const ERROR_WORDS = {
  invalid_command: pair('La demande est mal formée : {reason}', 'The request is malformed: {reason}'),
  unauthenticated: pair('Connectez-vous pour continuer.', 'Log in to continue.'),
  forbidden: pair('Votre rôle ne permet pas cette action ici.', 'Your role does not allow this here.'),
  other_site: pair(
    'Cette demande vient d’un autre site : elle est refusée.',
    'This request comes from another site: it is refused.',
  ),
  wrong_password: pair(
    'Le mot de passe actuel n’est pas celui-là : rien n’est changé.',
    'This is not the current password: nothing is changed.',
  ),
  address_by_administrator: pair(
    'Une adresse électronique est changée par l’administration technique : demandez-le-lui.',
    'An e-mail address is changed by a technical administrator: ask one.',
  ),
  wrong_code: pair(
    'Ce code n’est pas le bon, ou il a déjà servi : attendez le suivant.',
    'This code is not right, or has been used: wait for the next one.',
  ),
  sign_in_over: pair(
    'Cette étape a expiré : recommencez depuis le mot de passe.',
    'This step has expired: start again from the password.',
  ),
  confirmation_required: pair(
    'Confirmez que c’est bien vous, puis recommencez.',
    'Confirm that it is you, then try again.',
  ),
  provider_away: pair(
    'Le service de connexion ne répond pas : réessayez dans un instant, ou connectez-vous avec votre mot de passe.',
    'The sign-in service does not answer: try again in a moment, or sign in with your password.',
  ),
  provider_refused: pair(
    'La connexion par ce service n’a pas abouti : recommencez, ou connectez-vous avec votre mot de passe.',
    'Signing in by this service did not succeed: start again, or sign in with your password.',
  ),
  provider_unknown: pair(
    'Aucun compte actif d’ici n’a l’adresse électronique que ce service a vérifiée. Demandez-en un à votre coordination.',
    'No active account here has the e-mail address this service has verified. Ask your coordinator for one.',
  ),
  factor_demanded: pair(
    'Votre rôle demande la connexion en deux étapes : elle ne peut pas être désactivée.',
    'Your role asks for sign-in in two steps: it cannot be turned off.',
  ),
  too_many_attempts: pair(
    'Trop de tentatives : réessayez dans un quart d’heure.',
    'Too many attempts: try again in a quarter of an hour.',
  ),
  four_eyes: pair(
    'Vous avez soumis ce texte : une autre personne de votre organisation doit l’approuver.',
    'You submitted this text: somebody else of your organisation must approve it.',
  ),
  append_only: pair('Le registre ne se modifie pas.', 'The ledger cannot be changed.'),
  not_found: pair(
    'Ce document n’existe pas, ou vous n’y avez pas accès.',
    'This document does not exist, or you may not see it.',
  ),
  stale_round: pair(
    'Un nouveau tour de relecture a commencé : la page a été mise à jour. Votre texte est intact.',
    'A new round has begun: the page has been refreshed. Your text is safe.',
  ),
  stale_revision: pair(
    'Ce n’est plus la même version : la page a été mise à jour. Votre texte est intact.',
    'This is no longer the same version: the page has been refreshed. Your text is safe.',
  ),
  stale_verdict: pair(
    'Votre organisation vient de répondre : la page a été mise à jour.',
    'Your organisation has just answered: the page has been refreshed.',
  ),
  stale_copy: pair(
    'Quelqu’un d’autre a modifié ce texte entre-temps. Rien de ce que vous avez écrit n’est perdu : copiez votre passage, rechargez la page, puis reportez-le.',
    'Somebody else has changed this text meanwhile. Nothing you typed is lost: copy your passage, reload the page, then put it back.',
  ),
  wrong_state: pair(
    'L’état du document ne le permet plus : la page a été mise à jour.',
    'The state of the document no longer allows it: the page has been refreshed.',
  ),
  nothing_to_submit: pair('Rien n’a changé depuis la dernière version.', 'Nothing has changed since the last version.'),
  french_not_live: pair(
    'Une traduction se soumet seule sous un texte français en ligne : soumettez les deux langues ensemble.',
    'A translation is submitted alone under a French text that is live: submit both languages together.',
  ),
  slug_reserved: pair(
    'Cette adresse de page appartient déjà à un autre document, en ligne ou en relecture.',
    'This page address belongs to another document, live or in review.',
  ),
  damaged_revision: pair(
    'Cette version ne correspond plus à son empreinte : elle ne peut être ni approuvée ni publiée. Prévenez l’administration.',
    'This version no longer matches its fingerprint: it can be neither approved nor published. Tell the administrator.',
  ),
  not_in_bin: pair('Mettez d’abord ce document à la corbeille.', 'Put this document in the bin first.'),
  live_document: pair(
    'Ce document a été soumis ou mis en ligne : on peut l’archiver, pas le supprimer.',
    'This document has been submitted or live: it can be archived, not deleted.',
  ),
  bad_request: pair('La requête est mal formée.', 'The request is malformed.'),
  bad_query: pair('Le paramètre « {parameter} » {reason}.', 'The parameter “{parameter}” {reason}.'),
  bad_json: pair(
    'Le corps de la requête n’est pas un objet JSON valide.',
    'The body of the request is not a valid JSON object.',
  ),
  method_not_allowed: pair('Cette méthode n’existe pas ici.', 'This method does not exist here.'),
  unsupported_media_type: pair(
    'Ce type de contenu n’est pas accepté ici : envoyez du JSON ou un formulaire multipart.',
    'This type of content is not accepted here: send JSON or a multipart form.',
  ),
  too_large: pair('Le contenu envoyé dépasse {limit}.', 'What was sent is larger than {limit}.'),
  too_slow: pair(
    'L’envoi a pris trop de temps : il a été interrompu. Rien n’a été enregistré.',
    'Sending took too long and was ended. Nothing was saved.',
  ),
  too_much_at_once: pair(
    'Vous demandez trop de choses à la fois : attendez la fin des premières, puis réessayez.',
    'You are asking for too much at once: wait for the first to end, then try again.',
  ),
  unknown_reference: pair('Un des documents désignés n’existe pas.', 'One of the documents named does not exist.'),
  file_missing: pair('Joignez un fichier.', 'Attach a file.'),
  file_fixed: pair(
    'Un fichier ne se remplace pas : ajoutez un nouveau média.',
    'A file cannot be replaced: add a new one.',
  ),
  file_type: pair('Seuls JPEG, PNG, WebP et PDF sont acceptés.', 'Only JPEG, PNG, WebP and PDF are accepted.'),
  pdf_unreadable: pair(
    'Ce PDF n’a pas pu être lu : il est abîmé, vide ou protégé par un mot de passe.',
    'This PDF could not be read: it is damaged, empty or protected by a password.',
  ),
  picture_unreadable: pair('Cette image n’a pas pu être lue.', 'This picture could not be read.'),
  already_said: pair(
    'Votre envoi précédent est déjà enregistré, avec d’autres mots ou pour d’autres lecteurs : modifiez-le plutôt.',
    'What you sent before is stored already, in other words or for other readers: edit it instead.',
  ),
  comment_answered: pair(
    'On a répondu à ce commentaire : il ne peut plus être supprimé.',
    'This comment has been answered: it can no longer be deleted.',
  ),
  no_suggestion: pair('Ce commentaire ne propose pas d’autre rédaction.', 'This comment suggests no other wording.'),
  comments_full: pair(
    'Il y a déjà {limit} commentaires ici : on ne peut pas en ajouter.',
    'There are {limit} comments here already: no more can be added.',
  ),
  circle_changed: pair(
    'Ceux qui lisent ce commentaire ne sont plus les mêmes : relisez votre texte avant de l’envoyer.',
    'Those who read this comment are no longer the same: read your text again before you send it.',
  ),
  id_taken: pair('Cet identifiant appartient déjà à un autre document.', 'This id belongs to another document.'),
  last_administrator: pair(
    'C’est le dernier compte d’administration : il doit rester.',
    'This is the last administrator: the account must stay.',
  ),
  gate: pair('Des points bloquants restent à lever.', 'Some blocking points remain.'),
  reason_required: pair('Indiquez le motif.', 'Give a reason.'),
  comment_required: pair('Écrivez ce qu’il faut corriger.', 'Say what must be corrected.'),
  owners_required: pair('Indiquez l’organisation chef de file.', 'Name the lead organisation.'),
  storage_unavailable: pair(
    'Le serveur ne peut rien enregistrer pour l’instant : votre dernière modification n’est pas enregistrée. Gardez cette page ouverte ; l’enregistrement reprendra dès que possible.',
    'The server cannot store anything right now: your last change is not saved. Keep this page open; saving resumes as soon as possible.',
  ),
  conflict: pair(
    'Cette modification en contredit une autre : rechargez la page, puis réessayez.',
    'This change contradicts another one: reload the page, then try again.',
  ),
  internal: pair('Une erreur est survenue. Elle a été enregistrée.', 'Something went wrong. It has been recorded.'),
  workshop_away: pair(
    'L’atelier ne répond pas en ce moment. Le guide reste lisible ; réessayez dans un instant : ce qui venait d’être envoyé a pu être reçu ou non.',
    'The workshop does not answer just now. The guide can still be read; try again in a moment: what was just sent may have been received or not.',
  ),
  busy: pair(
    'Le service est très sollicité : réessayez dans un instant. Rien n’est perdu.',
    'The service is busy: try again in a moment. Nothing is lost.',
  ),
  too_heavy: pair(
    'Ce travail a pris trop de temps au serveur : il a été interrompu. Réessayez plus tard, ou avec un contenu plus petit.',
    'This took the server too long and was ended. Try again later, or with something smaller.',
  ),
  ledger_damaged: pair(
    'Le registre est endommagé : plus rien ne peut être décidé. Prévenez l’administration.',
    'The ledger is damaged: nothing can be decided. Tell the administrator.',
  ),
} as const satisfies Record<string, Words>

/** How large what is sent may be: a file, the form that holds it, a document, what somebody who is not logged in says. */
export const LIMIT_WORDS = {
  file: pair('15 Mo', '15 MB'),
  form: pair('16 Mo', '16 MB'),
  document: pair('2 Mo', '2 MB'),
  open: pair('8 ko', '8 kB'),
} as const satisfies Record<string, Words>

/** What may be wrong with a parameter of a query, said after its name. */
export const QUERY_REASONS = {
  malformed: pair('est mal formé', 'is malformed'),
  unknown: pair('ne correspond à rien ici', 'means nothing here'),
  operator: pair('compare un champ d’une façon qu’il ne permet pas', 'compares a field in a way it does not allow'),
  value: pair('n’a pas une valeur de la bonne forme', 'has no value of the right form'),
  too_many: pair('demande trop de choses à la fois', 'asks for too much at once'),
  too_long: pair('est trop long', 'is too long'),
  too_deep: pair('est trop imbriqué', 'is nested too deeply'),
} as const satisfies Record<string, Words>

export type QueryReason = keyof typeof QUERY_REASONS
