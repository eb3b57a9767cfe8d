import { pair, type Words } from './pair.ts'

/** What the gate found, by the code of the finding. */
export const FINDING_WORDS = {
  field_missing: pair('« {field} » reste à remplir.', '“{field}” is still empty.'),
  field_invalid: pair('« {field} » n’a pas la forme attendue.', '“{field}” is not in the expected form.'),
  translation_incomplete: pair(
    'La traduction anglaise de « {field} » manque.',
    'The English translation of “{field}” is missing.',
  ),
  reference_not_live: pair(
    'Le texte renvoie à « {what} », qui n’est pas en ligne.',
    'The text refers to “{what}”, which is not live.',
  ),
  reference_private: pair(
    'Le texte renvoie à un document qui n’a pas encore été soumis.',
    'The text refers to a document that has not been submitted yet.',
  ),
  reference_wordless: pair(
    'Un renvoi sans mots mène à un document qui n’a pas encore été soumis : rien ne s’afficherait à cet endroit. Écrivez les mots à afficher, ou soumettez d’abord ce document.',
    'A reference without words leads to a document that has not been submitted yet: nothing would be shown in its place. Write the words to show, or submit that document first.',
  ),
  reference_missing: pair(
    'Le texte renvoie à un document supprimé, ou mis à la corbeille : ôtez ce renvoi ou choisissez-en un autre.',
    'The text refers to a document that was deleted or put in the bin: remove the reference or choose another.',
  ),
  chapter_not_live: pair(
    'Le chapitre « {what} » n’est pas en ligne : il sera passé.',
    'The chapter “{what}” is not live: it will be skipped.',
  ),
  consent_missing: pair('L’accord de l’acteur n’est pas encore donné.', 'The actor has not agreed yet.'),
  not_a_picture: pair(
    'Un document PDF est placé comme une image : rien ne s’affichera à cet endroit. Ôtez-le.',
    'A PDF document stands where a picture is expected: nothing will be shown in its place. Remove it.',
  ),
  not_a_document: pair(
    'Une image est placée comme un document à télécharger : choisissez un PDF, ou faites-en une illustration.',
    'A picture stands where a document to download is expected: choose a PDF, or make a figure of it.',
  ),
  medium_missing: pair(
    'Une illustration ou un document n’existe plus, ou n’est pas à vos organisations : ôtez-le, ou ajoutez-le aux médias.',
    'A picture or a document is no longer there, or is not your organisations’: remove it, or add it to the media files.',
  ),
  alt_missing: pair('Une illustration n’a pas de texte de remplacement.', 'A picture has no alternative text.'),
  heading_jump: pair('L’intertitre « {what} » saute un niveau.', 'The heading “{what}” skips a level.'),
  table_caption_missing: pair('Il manque la légende du tableau {what}.', 'Table {what} has no caption.'),
  table_header_missing: pair('Le tableau {what} n’a pas de ligne d’en-tête.', 'Table {what} has no header row.'),
  source_missing: pair('Indiquez au moins une source.', 'Give at least one source.'),
  perimeter_to_confirm: pair(
    'Le statut d’Epl reste à confirmer.',
    'The status of local public enterprise is to be confirmed.',
  ),
  slug_reserved: pair(
    'L’adresse « {what} » appartient déjà à un autre document, en ligne ou en relecture.',
    'The address “{what}” belongs to another document, live or in review.',
  ),
  link_scheme: pair(
    'Le lien « {what} » n’est pas une adresse web, électronique ou téléphonique.',
    'The link “{what}” is not a web, mail or telephone address.',
  ),
  personal_data: pair(
    'Le texte contient une coordonnée personnelle : « {what} ».',
    'The text contains a personal contact: “{what}”.',
  ),
  approvals_missing: pair('Il manque l’accord de {what}.', 'The approval of {what} is missing.'),
  person_missing: pair(
    'La personne et la base légale de sa publication restent à indiquer.',
    'The person and the legal basis are missing.',
  ),
  person_expired: pair(
    'La date limite de publication de la personne est dépassée.',
    'The person may no longer be published.',
  ),
  contact_lapsed: pair(
    'Cette fiche a été soumise il y a plus de douze mois : soumettez-la de nouveau.',
    'This entry was submitted more than twelve months ago: submit it again.',
  ),
  slug_names_person: pair(
    'L’adresse de la page ne doit pas contenir le nom de la personne.',
    'The page address must not contain the person’s name.',
  ),
  nobody_to_answer: pair(
    '{what} n’a plus personne qui puisse répondre sur ce texte.',
    '{what} has nobody left who may answer on this text.',
  ),
} as const satisfies Record<string, Words>
