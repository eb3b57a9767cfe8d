import type { CommandName } from '#domain/commands.ts'
import type { VerdictKind } from '#domain/events.ts'
import type { Language } from '#domain/wording.ts'
import { KINDS, ofEachKind } from '#domain/kinds/index.ts'
import { DOCUMENT_LANGUAGES } from '#domain/vocabularies.ts'
import { ADMIN_WORDS } from '#words/admin.ts'
import { COMMENT_WORDS } from '#words/comments.ts'
import { SINCE_ANSWER } from '#words/common.ts'
import { LIST_WORDS } from '#words/lists.ts'
import { say as sentence, type Values } from '#words/say.ts'
import { typography } from '#richtext/typography.ts'

const WORDS = {
  ...ADMIN_WORDS,
  ...COMMENT_WORDS,
  ...LIST_WORDS,
  ...SINCE_ANSWER,
  // Things are called what the domain calls them.
  ...ofEachKind(({ plural }) => plural),
  whichChapter: KINDS.chapters.name,
  inFrench: DOCUMENT_LANGUAGES.fr,
  inEnglish: DOCUMENT_LANGUAGES.en,
}

export type WordKey = keyof typeof WORDS

/** A sentence in the language of the interface, its values filled in, its French spaces set. */
export const say = (key: WordKey, language: Language, values?: Values): string =>
  typography(sentence(WORDS[key], language, values), language)

/** What the interface says in: English when asked for, else French. */
export const languageFrom = (i18n: { language: string }): Language => (i18n.language === 'en' ? 'en' : 'fr')

export const VERDICT_DONE: Readonly<Record<VerdictKind, WordKey>> = {
  approve: 'doneApprove',
  requestChanges: 'doneRequestChanges',
  abstain: 'doneAbstain',
}

export const COMMAND_DONE: Readonly<Partial<Record<CommandName, WordKey>>> = {
  submit: 'doneSubmit',
  withdraw: 'doneWithdraw',
  publish: 'donePublish',
  unpublish: 'doneUnpublish',
  archive: 'doneArchive',
  unarchive: 'doneUnarchive',
}
