import { pair, type Words } from './pair.ts'

/** What a line can be made, and what can be put into a text, in the menu of « / ». */
export const MENU_WORDS = {
  menu: pair('Insérer dans le texte', 'Put into the text'),
  documents: pair('Documents du guide', 'Documents of the guide'),
  undo: pair('Annuler', 'Undo'),
  redo: pair('Rétablir', 'Redo'),
  paragraph: pair('Paragraphe', 'Paragraph'),
  h2: pair('Intertitre 2', 'Heading 2'),
  h3: pair('Intertitre 3', 'Heading 3'),
  h4: pair('Intertitre 4', 'Heading 4'),
  bullet: pair('Puces', 'Bullets'),
  number: pair('Numéros', 'Numbers'),
} as const satisfies Record<string, Words>

/** What the buttons of the bar are called, by Payload's keys: they are icons alone. */
export const TOOL_WORDS = {
  undo: MENU_WORDS.undo,
  redo: MENU_WORDS.redo,
  bold: pair('Gras', 'Bold'),
  italic: pair('Italique', 'Italic'),
  superscript: pair('Exposant', 'Superscript'),
  subscript: pair('Indice', 'Subscript'),
  link: pair('Lien', 'Link'),
  block: pair('Insérer un bloc', 'Insert a block'),
  sentence: pair('Insérer dans la phrase', 'Insert into the sentence'),
} as const satisfies Record<string, Words>

/** Other names they are looked for under. */
export const MENU_ALIASES = {
  paragraph: ['texte', 'normal', 'text'],
  h2: ['titre', 'h2', 'title'],
  h3: ['titre 3', 'sous-titre', 'h3', 'subtitle'],
  h4: ['titre 4', 'h4'],
  bullet: ['liste', 'tirets', 'ul', 'list'],
  number: ['liste numérotée', 'ol', 'numéros', 'numbered list'],
  callout: ['à retenir', 'bloc', 'note', 'box'],
  table: ['grille', 'grid'],
  quote: ['guillemets', 'verbatim', 'blockquote'],
  steps: ['méthode', 'procédure', 'étape', 'how-to'],
  checklist: ['cases', 'vérifier', 'points', 'todo', 'check'],
  figure: ['image', 'photo', 'figure', 'picture'],
  attachment: ['pdf', 'fichier', 'pièce jointe', 'télécharger', 'file'],
  footnote: ['note', 'appel', 'bas de page'],
  exampleRef: ['exemple', 'example'],
  schemeRef: ['dispositif', 'financement', 'scheme'],
  contactRef: ['contact'],
  glossaryRef: ['glossaire', 'terme', 'définition', 'glossary'],
  legalRef: ['loi', 'décret', 'article', 'texte de référence', 'law'],
  keyFigureRef: ['chiffre', 'nombre', 'figure'],
} as const satisfies Record<string, readonly string[]>
