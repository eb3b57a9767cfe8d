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
} as const satisfies Record<string, Words>
