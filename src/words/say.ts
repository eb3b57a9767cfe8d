import { IntlMessageFormat } from 'intl-messageformat'
import type { Language, Words } from './pair.ts'
import { TAGS } from './tags.ts'

/** What fills a sentence, by name. */
export type Values = Readonly<Record<string, unknown>>

/** A sentence in one language, its values filled in and its plurals chosen; a value that is not given reads as nothing. */
export function say(words: Words, language: Language, values: Values = {}): string {
  const message = words[language]
  if (!message.includes('{')) return message
  const { format, names } = readOnce(message, language)
  return String(format.format(Object.fromEntries(names.map((name) => [name, plain(values[name])]))))
}

/** Only a number may choose a plural; whatever else is given is a word among the others. */
const plain = (value: unknown): string | number => (typeof value === 'number' ? value : String(value ?? ''))

interface Read {
  readonly format: IntlMessageFormat
  readonly names: readonly string[]
}

/** Sentences are few and said often: each is taken apart once. */
const read: Readonly<Record<Language, Map<string, Read>>> = { fr: new Map(), en: new Map() }

function readOnce(message: string, language: Language): Read {
  const known = read[language].get(message)
  if (known) return known
  const format = new IntlMessageFormat(message, TAGS[language], undefined, { ignoreTag: true })
  const made = { format, names: [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name as string) }
  read[language].set(message, made)
  return made
}
