import { LIST_WORDS } from './lists.ts'
import { pair, type Words } from './pair.ts'

/** Words of the place where a body is written. */
export const WRITING_WORDS = {
  // references
  wordsShown: pair('Mots affichés', 'Words shown'),
  leftEmpty: pair('Laissés vides : le titre du document.', 'Left empty: the title of the document.'),
  isNotLive: pair(
    'Pas encore en ligne : les lecteurs ne verront que les mots.',
    'Not live yet: readers will see the words alone.',
  ),
  isLiveTarget: pair('En ligne.', 'Live.'),
  isGone: pair(
    'Ce document n’existe plus, ou vous ne pouvez pas le lire.',
    'This document is no more, or you may not read it.',
  ),
  chooseTarget: pair('Document à choisir', 'Document to choose'),
  findDocument: pair('Chercher un document', 'Find a document'),
  noDocument: pair('Aucun document de ce nom.', 'No document of this name.'),
  changeTarget: pair('Un autre document', 'Another document'),
  // footnotes
  noteText: pair('Texte de la note {number}', 'Text of note {number}'),
  noteCall: pair('Note {number}', 'Note {number}'),
  backToCall: pair('Retour à l’appel de la note {number}', 'Back to the call of note {number}'),
  removeNote: pair('Ôter la note {number}', 'Remove note {number}'),
  // the bar of a block
  barOf: pair('Réglages : {block}', 'Settings: {block}'),
  moveUp: LIST_WORDS.up,
  moveDown: LIST_WORDS.down,
  removeBlock: pair('Ôter : {block}', 'Remove: {block}'),
  // texts of blocks, where they are empty
  titleHint: pair('Titre (facultatif)', 'Title (optional)'),
  textHint: pair('Texte', 'Text'),
  figureHint: pair('29 puits', '29 wells'),
  quoteHint: pair('Texte cité', 'Quoted text'),
  attributionHint: pair('Auteur et source', 'Who and where'),
  captionHint: pair('Légende du tableau', 'Caption of the table'),
  tableNoteHint: pair('Note sous le tableau (facultative)', 'Note below the table (optional)'),
  pictureCaptionHint: pair('Légende propre à ce texte (facultative)', 'Caption in this text (optional)'),
  fileTitleHint: pair('Titre du document', 'Title of the document'),
  // media
  choosePicture: pair('Choisir une image', 'Choose a picture'),
  chooseFile: pair('Choisir un fichier PDF', 'Choose a PDF file'),
  changeMedium: pair('Changer', 'Change'),
  pictureToCome: pair('Image à déposer', 'Picture to come'),
  fileToCome: pair('Fichier à déposer', 'File to come'),
  noLanguage: pair('Langue non précisée', 'Language not stated'),
  // tables
  row: pair('Ligne', 'Row'),
  column: pair('Colonne', 'Column'),
  rows: pair('Lignes', 'Rows'),
  columns: pair('Colonnes', 'Columns'),
  addRow: pair('Ajouter une ligne', 'Add a row'),
  removeRow: pair('Ôter la ligne', 'Remove the row'),
  rowUp: pair('Monter la ligne', 'Move the row up'),
  rowDown: pair('Descendre la ligne', 'Move the row down'),
  addColumn: pair('Ajouter une colonne', 'Add a column'),
  removeColumn: pair('Ôter la colonne', 'Remove the column'),
  columnLeft: pair('Déplacer la colonne à gauche', 'Move the column left'),
  columnRight: pair('Déplacer la colonne à droite', 'Move the column right'),
} as const satisfies Record<string, Words>
