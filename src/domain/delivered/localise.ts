import type { AnyContent, ReviewableType } from '../content/index.ts'
import type { Locale } from '../content/shared.ts'
import { TRANSLATED } from '../translation.ts'
import type { Vocabulary } from '../vocabularies.ts'
import type { Term } from './pieces.ts'

/** The language a content can be read in: the one asked for when it is wholly translated, else French. Never a mixture. */
export function localeOf(type: ReviewableType, content: AnyContent, asked: Locale): Locale {
  const fields = content as unknown as Record<string, Partial<Record<Locale, unknown>> | undefined>
  return TRANSLATED[type].every((field) => fields[field]?.[asked] !== undefined) ? asked : 'fr'
}

/** A required field in a language `localeOf` has chosen. */
export const said = <T>(value: { fr: T; en?: T }, locale: Locale): T =>
  locale === 'en' ? (value.en ?? value.fr) : value.fr

export function termOf<T extends Vocabulary>(vocabulary: T, slug: keyof T & string, locale: Locale): Term {
  return { slug, label: vocabulary[slug]?.[locale] ?? slug }
}
