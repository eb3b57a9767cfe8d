import type { CommandName } from './commands.ts'
import type { ErrorCode } from './errors.ts'
import { FIELD_LABELS, type FieldName } from './fieldLabels.ts'
import type { Finding, FindingCode } from './findings.ts'
import type { State } from './review.ts'

/** Words of the review, once, in both languages of the interface. Server, button, mail and documentation take them here. */
export type Language = 'fr' | 'en'
interface Words {
  readonly fr: string
  readonly en: string
}
const say = (fr: string, en: string): Words => ({ fr, en })

export const STATE_WORDS: Readonly<Record<State, Words>> = {
  draft: say('Brouillon', 'Draft'),
  in_review: say('En relecture', 'In review'),
  changes_requested: say('Corrections demandées', 'Changes requested'),
  approved: say('Approuvé par tous', 'Approved by all'),
  published: say('En ligne', 'Live'),
  archived: say('Archivé', 'Archived'),
}

export const COMMAND_WORDS: Readonly<Record<CommandName, Words>> = {
  submit: say('Soumettre à la relecture', 'Submit for review'),
  approve: say('Approuver ce texte', 'Approve this text'),
  requestChanges: say('Demander des corrections', 'Request changes'),
  abstain: say('S’abstenir', 'Abstain'),
  withdraw: say('Retirer de la relecture', 'Withdraw from review'),
  publish: say('Publier', 'Publish'),
  unpublish: say('Retirer du site…', 'Take off the site…'),
  archive: say('Archiver', 'Archive'),
  unarchive: say('Désarchiver', 'Restore from the archive'),
}

/** Why a command was refused. `{…}` is filled from the refusal's detail. */
export const ERROR_WORDS: Readonly<Record<ErrorCode, Words>> = {
  invalid_command: say('La demande est mal formée : {reason}', 'The request is malformed: {reason}'),
  unauthenticated: say('Connectez-vous pour continuer.', 'Log in to continue.'),
  forbidden: say('Votre rôle ne permet pas cette action ici.', 'Your role does not allow this here.'),
  other_site: say(
    'Cette demande vient d’un autre site : elle est refusée.',
    'This request comes from another site: it is refused.',
  ),
  wrong_password: say(
    'Le mot de passe actuel n’est pas celui-là : rien n’est changé.',
    'This is not the current password: nothing is changed.',
  ),
  too_many_attempts: say(
    'Trop de tentatives : réessayez dans un quart d’heure.',
    'Too many attempts: try again in a quarter of an hour.',
  ),
  four_eyes: say(
    'Vous avez soumis ce texte : une autre personne de votre organisation doit l’approuver.',
    'You submitted this text: somebody else of your organisation must approve it.',
  ),
  append_only: say('Le registre ne se modifie pas.', 'The ledger cannot be changed.'),
  not_found: say(
    'Ce document n’existe pas, ou vous n’y avez pas accès.',
    'This document does not exist, or you may not see it.',
  ),
  stale_round: say(
    'Un nouveau tour de relecture a commencé : la page a été mise à jour. Votre texte est intact.',
    'A new round has begun: the page has been refreshed. Your text is safe.',
  ),
  stale_revision: say(
    'Ce n’est plus la même version : la page a été mise à jour. Votre texte est intact.',
    'This is no longer the same version: the page has been refreshed. Your text is safe.',
  ),
  stale_verdict: say(
    'Votre organisation vient de répondre : la page a été mise à jour.',
    'Your organisation has just answered: the page has been refreshed.',
  ),
  stale_copy: say(
    'Quelqu’un d’autre a modifié ce texte entre-temps. Rien de ce que vous avez écrit n’est perdu : copiez votre passage, rechargez la page, puis reportez-le.',
    'Somebody else has changed this text meanwhile. Nothing you typed is lost: copy your passage, reload the page, then put it back.',
  ),
  wrong_state: say(
    'L’état du document ne le permet plus : la page a été mise à jour.',
    'The state of the document no longer allows it: the page has been refreshed.',
  ),
  nothing_to_submit: say('Rien n’a changé depuis la dernière version.', 'Nothing has changed since the last version.'),
  french_not_live: say(
    'Une traduction se soumet seule sous un texte français en ligne : soumettez les deux langues ensemble.',
    'A translation is submitted alone under a French text that is live: submit both languages together.',
  ),
  slug_reserved: say(
    'Cette adresse de page appartient déjà à un autre document, en ligne ou en relecture.',
    'This page address belongs to another document, live or in review.',
  ),
  damaged_revision: say(
    'Cette version ne correspond plus à son empreinte : elle ne peut être ni approuvée ni publiée. Prévenez l’administration.',
    'This version no longer matches its fingerprint: it can be neither approved nor published. Tell the administrator.',
  ),
  not_in_bin: say('Mettez d’abord ce document à la corbeille.', 'Put this document in the bin first.'),
  live_document: say(
    'Ce document a été soumis ou mis en ligne : on peut l’archiver, pas le supprimer.',
    'This document has been submitted or live: it can be archived, not deleted.',
  ),
  bad_request: say('La requête est mal formée.', 'The request is malformed.'),
  bad_query: say('Le paramètre « {parameter} » {reason}.', 'The parameter “{parameter}” {reason}.'),
  bad_json: say(
    'Le corps de la requête n’est pas un objet JSON valide.',
    'The body of the request is not a valid JSON object.',
  ),
  method_not_allowed: say('Cette méthode n’existe pas ici.', 'This method does not exist here.'),
  unsupported_media_type: say(
    'Ce type de contenu n’est pas accepté ici : envoyez du JSON ou un formulaire multipart.',
    'This type of content is not accepted here: send JSON or a multipart form.',
  ),
  too_large: say('Le contenu envoyé dépasse {limit}.', 'What was sent is larger than {limit}.'),
  too_slow: say(
    'L’envoi a pris trop de temps : il a été interrompu. Rien n’a été enregistré.',
    'Sending took too long and was ended. Nothing was saved.',
  ),
  too_much_at_once: say(
    'Vous demandez trop de choses à la fois : attendez la fin des premières, puis réessayez.',
    'You are asking for too much at once: wait for the first to end, then try again.',
  ),
  unknown_reference: say('Un des documents désignés n’existe pas.', 'One of the documents named does not exist.'),
  id_taken: say('Cet identifiant appartient déjà à un autre document.', 'This id belongs to another document.'),
  last_administrator: say(
    'C’est le dernier compte d’administration : il doit rester.',
    'This is the last administrator: the account must stay.',
  ),
  gate: say('Des points bloquants restent à lever.', 'Some blocking points remain.'),
  reason_required: say('Indiquez le motif.', 'Give a reason.'),
  comment_required: say('Écrivez ce qu’il faut corriger.', 'Say what must be corrected.'),
  owners_required: say('Indiquez l’organisation chef de file.', 'Name the lead organisation.'),
  storage_unavailable: say(
    'Le serveur ne peut rien enregistrer pour l’instant : votre dernière modification n’est pas enregistrée. Gardez cette page ouverte ; l’enregistrement reprendra dès que possible.',
    'The server cannot store anything right now: your last change is not saved. Keep this page open; saving resumes as soon as possible.',
  ),
  conflict: say(
    'Cette modification en contredit une autre : rechargez la page, puis réessayez.',
    'This change contradicts another one: reload the page, then try again.',
  ),
  internal: say('Une erreur est survenue. Elle a été enregistrée.', 'Something went wrong. It has been recorded.'),
  workshop_away: say(
    'L’atelier ne répond pas en ce moment. Le guide reste lisible ; réessayez dans un instant : ce qui venait d’être envoyé a pu être reçu ou non.',
    'The workshop does not answer just now. The guide can still be read; try again in a moment: what was just sent may have been received or not.',
  ),
  busy: say(
    'Le service est très sollicité : réessayez dans un instant. Rien n’est perdu.',
    'The service is busy: try again in a moment. Nothing is lost.',
  ),
  too_heavy: say(
    'Ce travail a pris trop de temps au serveur : il a été interrompu. Réessayez plus tard, ou avec un contenu plus petit.',
    'This took the server too long and was ended. Try again later, or with something smaller.',
  ),
  ledger_damaged: say(
    'Le registre est endommagé : plus rien ne peut être décidé. Prévenez l’administration.',
    'The ledger is damaged: nothing can be decided. Tell the administrator.',
  ),
}

/** What may be wrong with a parameter of a query, said after its name. */
export const QUERY_REASONS = {
  malformed: say('est mal formé', 'is malformed'),
  unknown: say('ne correspond à rien ici', 'means nothing here'),
  operator: say('compare un champ d’une façon qu’il ne permet pas', 'compares a field in a way it does not allow'),
  value: say('n’a pas une valeur de la bonne forme', 'has no value of the right form'),
  too_many: say('demande trop de choses à la fois', 'asks for too much at once'),
  too_long: say('est trop long', 'is too long'),
  too_deep: say('est trop imbriqué', 'is nested too deeply'),
} as const satisfies Readonly<Record<string, Words>>
export type QueryReason = keyof typeof QUERY_REASONS

const FINDING_WORDS: Readonly<Record<FindingCode, Words>> = {
  field_missing: say('« {field} » reste à remplir.', '“{field}” is still empty.'),
  field_invalid: say('« {field} » n’a pas la forme attendue.', '“{field}” is not in the expected form.'),
  translation_incomplete: say(
    'La traduction anglaise de « {field} » manque.',
    'The English translation of “{field}” is missing.',
  ),
  reference_not_live: say(
    'Le texte renvoie à « {what} », qui n’est pas en ligne.',
    'The text refers to “{what}”, which is not live.',
  ),
  reference_private: say(
    'Le texte renvoie à un document qui n’a pas encore été soumis.',
    'The text refers to a document that has not been submitted yet.',
  ),
  reference_wordless: say(
    'Un renvoi sans mots mène à un document qui n’a pas encore été soumis : rien ne s’afficherait à cet endroit. Écrivez les mots à afficher, ou soumettez d’abord ce document.',
    'A reference without words leads to a document that has not been submitted yet: nothing would be shown in its place. Write the words to show, or submit that document first.',
  ),
  reference_missing: say(
    'Le texte renvoie à un document supprimé, ou mis à la corbeille : ôtez ce renvoi ou choisissez-en un autre.',
    'The text refers to a document that was deleted or put in the bin: remove the reference or choose another.',
  ),
  chapter_not_live: say(
    'Le chapitre « {what} » n’est pas en ligne : il sera passé.',
    'The chapter “{what}” is not live: it will be skipped.',
  ),
  consent_missing: say('L’accord de l’acteur n’est pas encore donné.', 'The actor has not agreed yet.'),
  not_a_picture: say(
    'Un document PDF est placé comme une image : rien ne s’affichera à cet endroit. Ôtez-le.',
    'A PDF document stands where a picture is expected: nothing will be shown in its place. Remove it.',
  ),
  not_a_document: say(
    'Une image est placée comme un document à télécharger : choisissez un PDF, ou faites-en une illustration.',
    'A picture stands where a document to download is expected: choose a PDF, or make a figure of it.',
  ),
  medium_missing: say(
    'Une illustration ou un document n’existe plus, ou n’est pas à vos organisations : ôtez-le, ou ajoutez-le aux médias.',
    'A picture or a document is no longer there, or is not your organisations’: remove it, or add it to the media files.',
  ),
  alt_missing: say('Une illustration n’a pas de texte de remplacement.', 'A picture has no alternative text.'),
  heading_jump: say('L’intertitre « {what} » saute un niveau.', 'The heading “{what}” skips a level.'),
  table_caption_missing: say('Il manque la légende du tableau {what}.', 'Table {what} has no caption.'),
  table_header_missing: say('Le tableau {what} n’a pas de ligne d’en-tête.', 'Table {what} has no header row.'),
  source_missing: say('Indiquez au moins une source.', 'Give at least one source.'),
  perimeter_to_confirm: say(
    'Le statut d’Epl reste à confirmer.',
    'The status of local public enterprise is to be confirmed.',
  ),
  slug_reserved: say(
    'L’adresse « {what} » appartient déjà à un autre document, en ligne ou en relecture.',
    'The address “{what}” belongs to another document, live or in review.',
  ),
  link_scheme: say(
    'Le lien « {what} » n’est pas une adresse web, électronique ou téléphonique.',
    'The link “{what}” is not a web, mail or telephone address.',
  ),
  personal_data: say(
    'Le texte contient une coordonnée personnelle : « {what} ».',
    'The text contains a personal contact: “{what}”.',
  ),
  approvals_missing: say('Il manque l’accord de {what}.', 'The approval of {what} is missing.'),
  person_missing: say(
    'La personne et la base légale de sa publication restent à indiquer.',
    'The person and the legal basis are missing.',
  ),
  person_expired: say(
    'La date limite de publication de la personne est dépassée.',
    'The person may no longer be published.',
  ),
  contact_lapsed: say(
    'Cette fiche a été soumise il y a plus de douze mois : soumettez-la de nouveau.',
    'This entry was submitted more than twelve months ago: submit it again.',
  ),
  slug_names_person: say(
    'L’adresse de la page ne doit pas contenir le nom de la personne.',
    'The page address must not contain the person’s name.',
  ),
  nobody_to_answer: say(
    '{what} n’a plus personne qui puisse répondre sur ce texte.',
    '{what} has nobody left who may answer on this text.',
  ),
}

export function refusalText(
  refusal: { code: ErrorCode; detail?: Readonly<Record<string, unknown>> },
  language: Language,
): string {
  return fill(ERROR_WORDS[refusal.code][language], refusal.detail ?? {})
}

/** A finding as a sentence. `nameOf` turns a partner uid into its name with article. */
export function findingText(
  finding: Finding,
  language: Language,
  nameOf: (uid: string) => string = (uid) => uid,
): string {
  const what = finding.what ? nameOf(finding.what) : ''
  return fill(FINDING_WORDS[finding.code][language], { field: fieldText(finding.field ?? '', language), what })
}

/** « sources.0.url » → « Origine des informations, 1 » : the field's label and the row people see. */
export function fieldText(path: string, language: Language): string {
  const [name = '', ...rest] = path.split('.')
  const label = Object.hasOwn(FIELD_LABELS, name) ? FIELD_LABELS[name as FieldName][language] : name
  const row = rest.find((part) => /^\d+$/.test(part))
  return row === undefined ? label : `${label}, ${Number(row) + 1}`
}

const fill = (sentence: string, values: Readonly<Record<string, unknown>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
