import { describe, expect, it } from 'vitest'
import { ERRORS } from '#domain/errors.ts'
import { ADMIN_WORDS } from '#words/admin.ts'
import { COMMON_WORDS } from '#words/common.ts'
import { written } from '#words/dates.ts'
import { ERROR_WORDS, QUERY_REASONS } from '#words/errors.ts'
import { FINDING_WORDS } from '#words/findings.ts'
import { LIST_WORDS } from '#words/lists.ts'
import { MAIL_WORDS } from '#words/mail.ts'
import { MAILBOX_WORDS } from '#words/mailbox.ts'
import { pair, type Language, type Words } from '#words/pair.ts'
import { say } from '#words/say.ts'
import { SITE_WORDS } from '#words/site.ts'

const LANGUAGES: readonly Language[] = ['fr', 'en']

describe('a sentence', () => {
  const texts = pair(
    '{count, plural, one {# texte attend} other {# textes attendent}} {partner}.',
    '{count, plural, one {# text awaits} other {# texts await}} {partner}.',
  )

  it('chooses its plural as its language does: nothing is singular in French, and plural in English', () => {
    const said = (language: Language) =>
      [0, 1, 2, 1200].map((count) => say(texts, language, { count, partner: 'l’AFD' }))
    expect(said('fr')).toEqual([
      '0 texte attend l’AFD.',
      '1 texte attend l’AFD.',
      '2 textes attendent l’AFD.',
      '1\u202f200 textes attendent l’AFD.',
    ])
    expect(said('en').slice(0, 3)).toEqual(['0 texts await l’AFD.', '1 text awaits l’AFD.', '2 texts await l’AFD.'])
  })

  it('takes a value for what it is, whatever is written in it', () => {
    const titled = pair('« {title} » est en ligne.', '“{title}” is live.')
    expect(say(titled, 'fr', { title: '{count, plural' })).toBe('« {count, plural » est en ligne.')
    expect(say(titled, 'en', { title: "<b>l'eau</b>" })).toBe("“<b>l'eau</b>” is live.")
    expect(say(titled, 'en')).toBe('“” is live.')
  })
})

const TABLES: Readonly<Record<string, Readonly<Record<string, Words>>>> = { ADMIN_WORDS, COMMON_WORDS, ERROR_WORDS, FINDING_WORDS, LIST_WORDS, MAIL_WORDS, MAILBOX_WORDS, QUERY_REASONS, SITE_WORDS } // prettier-ignore

it.each(Object.entries(TABLES))('%s can all be said, with the same values in both languages', (_, table) => {
  for (const [key, words] of Object.entries(table)) {
    const [fr, en] = LANGUAGES.map(
      (language) => new Set(words[language].match(/(?<!(?:one|other|=\d) )\{\w+(?=[,}])/g)),
    )
    expect({ key, values: [...fr!].sort() }).toEqual({ key, values: [...en!].sort() })
    for (const language of LANGUAGES) expect(say(words, language, { count: 3, days: 3, more: 3 })).not.toMatch(/[{}#]/)
  }
})

it('every error has its sentence, and no sentence is of no error', () => {
  expect(Object.keys(ERROR_WORDS).sort()).toEqual(Object.keys(ERRORS).sort())
})

it('the first of a month is « 1er » in French; a first hour is not', () => {
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
  expect(written('2026-03-01T12:00:00Z', 'fr', day)).toBe('1er mars 2026')
  expect(written('2026-06-01T12:00:00Z', 'fr', { ...day, weekday: 'long' })).toBe('lundi 1er juin 2026')
  expect(written('2026-03-01T12:00:00Z', 'en', day)).toBe('1 March 2026')
  expect(written('2026-03-03T00:07:00Z', 'fr', { hour: '2-digit', minute: '2-digit' })).toBe('01:07')
  expect(written('no instant', 'fr', day)).toBe('no instant')
})
