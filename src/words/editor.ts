import { pair } from './pair.ts'

/** What the editor's own features say in French otherwise than they would, by feature and by Payload's keys. */
export const EDITOR_WORDS = {
  heading: { label: 'Intertitre {{headingLevel}}' },
  unorderedList: { label: 'Liste à puces' },
  orderedList: { label: 'Liste numérotée' },
  blocks: {
    label: 'Blocs',
    inlineBlocks: {
      create: 'Insérer : {{label}}',
      edit: 'Changer : {{label}}',
      label: 'Dans le texte',
      remove: 'Ôter : {{label}}',
    },
  },
} as const

/** What the editor asks before it makes a table, by the field of the question. */
export const TABLE_QUESTIONS = {
  rows: pair('Nombre de lignes', 'Number of rows'),
  columns: pair('Nombre de colonnes', 'Number of columns'),
} as const

/** What the editor asks of a link, by the field of the question. */
export const LINK_QUESTIONS = {
  text: pair('Mots du lien', 'Words of the link'),
  linkType: pair('Sorte de lien', 'Kind of link'),
  url: pair('Adresse', 'Address'),
  newTab: pair('S’ouvre dans un nouvel onglet', 'Opens in a new tab'),
} as const
