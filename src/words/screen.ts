import { BODY_WORDS } from './body.ts'
import { pair } from './pair.ts'

/** What stands beside a text that is being written. */
export const SCREEN_WORDS = {
  column: pair('À côté du texte', 'Beside the text'),
  partFiche: pair('Fiche', 'Record'),
  partNotes: BODY_WORDS.notes,
  partCorrections: pair('Corrections', 'Corrections'),
  partFrench: pair('Texte français', 'French text'),
  notesOfOwners: pair(
    'Les notes de travail sont réservées aux organisations copropriétaires de ce texte.',
    'Working notes are kept between the organisations that own this text.',
  ),
  noCorrections: pair('Aucune correction n’est demandée.', 'No corrections are asked for.'),
  correctionsHint: pair(
    'Cochez ce qui est fait : c’est un aide-mémoire pour vous seul, gardé sur cet appareil.',
    'Tick what is done: a reminder for you alone, kept on this device.',
  ),
  correctionDone: pair('Fait', 'Done'),
  correctionsLeft: pair(
    '{count, plural, =0 {Tout est fait.} one {Reste # demande.} other {Restent # demandes.}}',
    '{count, plural, =0 {All is done.} one {# request is left.} other {# requests are left.}}',
  ),
  frenchEmpty: pair('Le texte français est vide.', 'The French text is empty.'),
  frenchUnread: pair('Le texte français n’a pas pu être lu.', 'The French text could not be read.'),
  commentOnPage: pair('Commenter sur la page de relecture', 'Comment on the reading page'),
  // the address
  addressWillBe: pair('Adresse de la page : {address}', 'Address of the page: {address}'),
  addressFromTitle: pair(
    'Elle suit le titre français. Écrivez-la vous-même pour la fixer.',
    'It follows the French title. Write it yourself to settle it.',
  ),
  addressChange: pair(
    'La changer vaut à la prochaine publication ; une adresse déjà publiée mènera à la nouvelle.',
    'Changing it counts from the next publication; an address already published will lead to the new one.',
  ),
} as const
