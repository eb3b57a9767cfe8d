import { pair, type Words } from './pair.ts'

/** What is said of a pasted text: what of it was not taken, and what came of its pictures. */
export const PASTE_WORDS = {
  about: pair('Collage', 'Paste'),
  notTaken: pair('Texte collé. Non repris : {list}.', 'Text pasted. Not taken: {list}.'),
  allTaken: pair('Texte collé.', 'Text pasted.'),
  sending: pair(
    '{count, plural, one {Une image est en cours d’envoi…} other {# images sont en cours d’envoi…}}',
    '{count, plural, one {A picture is being sent…} other {# pictures are being sent…}}',
  ),
  sent: pair(
    '{count, plural, one {Une image est ajoutée aux médias.} other {# images sont ajoutées aux médias.}}',
    '{count, plural, one {A picture is added to the media.} other {# pictures are added to the media.}}',
  ),
  failed: pair(
    '{count, plural, one {Une image n’a pas pu être envoyée : sa place l’attend.} other {# images n’ont pas pu être envoyées : leurs places les attendent.}}',
    '{count, plural, one {A picture could not be sent: its place waits for it.} other {# pictures could not be sent: their places wait for them.}}',
  ),
  undo: pair('Annuler le collage', 'Undo the paste'),
  close: pair('Fermer cet avis', 'Close this notice'),
} as const satisfies Record<string, Words>

/** What can be left, by its name in `richtext/paste/left.ts`. */
export const LEFT_WORDS = {
  pictures: pair(
    '{count, plural, one {une image, à déposer à sa place} other {# images, à déposer à leur place}}',
    '{count, plural, one {a picture, to be put in its place} other {# pictures, to be put in their places}}',
  ),
  colours: pair('les couleurs', 'colours'),
  underlines: pair('le soulignement', 'underlining'),
  struck: pair('la barre des mots barrés', 'the line through struck words'),
  deletions: pair(
    '{count, plural, one {un passage supprimé en suivi des modifications} other {# passages supprimés en suivi des modifications}}',
    '{count, plural, one {a passage deleted as a tracked change} other {# passages deleted as tracked changes}}',
  ),
  comments: pair(
    '{count, plural, one {un commentaire} other {# commentaires}}',
    '{count, plural, one {a comment} other {# comments}}',
  ),
  insideLinks: pair(
    '{count, plural, one {un lien interne au document d’origine} other {# liens internes au document d’origine}}',
    '{count, plural, one {a link within the original document} other {# links within the original document}}',
  ),
  addresses: pair(
    '{count, plural, one {une adresse de lien inutilisable ici} other {# adresses de lien inutilisables ici}}',
    '{count, plural, one {a link address of no use here} other {# link addresses of no use here}}',
  ),
  numbers: pair('les numéros des titres', 'the numbers of headings'),
  noteMarks: pair('la mise en forme des notes', 'the formatting of footnotes'),
  quoteMarks: pair('le retrait d’une citation composée', 'the indent of a composed quotation'),
  nestedTables: pair('un tableau dans un tableau, mis en lignes', 'a table in a table, set as lines'),
  listsInTables: pair('les listes dans un tableau, mises en lignes', 'lists in a table, set as lines'),
  embedded: pair(
    '{count, plural, one {un contenu incorporé} other {# contenus incorporés}}',
    '{count, plural, one {an embedded content} other {# embedded contents}}',
  ),
  boxes: pair('l’état des cases à cocher', 'which boxes were ticked'),
} as const satisfies Record<string, Words>
