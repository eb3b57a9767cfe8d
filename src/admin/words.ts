import type { CommandName } from '#domain/commands.ts'
import type { VerdictKind } from '#domain/events.ts'
import type { Language } from '#domain/wording.ts'
import { typography } from '#richtext/typography.ts'
import { WORDS } from './wordTable.ts'

export type WordKey = keyof typeof WORDS

/** A sentence in the language of the interface, `{…}` filled, its French spaces set. */
export function say(key: WordKey, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  const sentence = WORDS[key][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return typography(sentence, language)
}

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
