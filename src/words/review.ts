import { pair, type Words } from './pair.ts'

/** What a text may be, and what may be done with it: the names of states and commands. */
export const STATE_WORDS = {
  draft: pair('Brouillon', 'Draft'),
  in_review: pair('En relecture', 'In review'),
  changes_requested: pair('Corrections demandées', 'Changes requested'),
  approved: pair('Approuvé par tous', 'Approved by all'),
  published: pair('En ligne', 'Live'),
  archived: pair('Archivé', 'Archived'),
} as const satisfies Record<string, Words>

export const COMMAND_WORDS = {
  submit: pair('Soumettre à la relecture', 'Submit for review'),
  approve: pair('Approuver ce texte', 'Approve this text'),
  requestChanges: pair('Demander des corrections', 'Request changes'),
  abstain: pair('S’abstenir', 'Abstain'),
  withdraw: pair('Retirer de la relecture', 'Withdraw from review'),
  publish: pair('Publier', 'Publish'),
  unpublish: pair('Retirer du site…', 'Take off the site…'),
  archive: pair('Archiver', 'Archive'),
  unarchive: pair('Désarchiver', 'Restore from the archive'),
} as const satisfies Record<string, Words>
