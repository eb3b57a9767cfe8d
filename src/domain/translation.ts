import { canonicalText } from './content/canonical.ts'
import type { ReviewableType } from './content/index.ts'
import { untitled } from './content/frozenTitles.ts'
import type { Locale } from './content/shared.ts'
import { ofEachKind } from './kinds/index.ts'

type Content = Record<string, unknown>

/** Fields without which a translation is none: the gate asks for them, delivery falls back to French without them. */
export const TRANSLATED = ofEachKind(({ fields }) => [
  'title',
  ...Object.entries(fields).flatMap(([name, { isRequired, isTranslated }]) => (isRequired && isTranslated ? name : [])),
])

/**
 * The French text a translation was made from: every localised field of the content, in French only, without the titles of
 * others that freezing wrote into it. Hashed by the caller; the hash is frozen with the translation, so that readers see when
 * the French has moved on.
 */
export const frenchText = (type: ReviewableType, content: Content): string => textIn('fr', type, content)

/** The same of the translation itself: unchanged, it is still one of the French text it was made from. */
export const englishText = (type: ReviewableType, content: Content): string => textIn('en', type, content)

function textIn(locale: Locale, type: ReviewableType, content: Content): string {
  const texts = Object.entries(untitled(content)).flatMap(([field, value]) =>
    isLocalised(value) ? [[field, value[locale]]] : [],
  )
  return canonicalText({ type, ...Object.fromEntries(texts) })
}

/** Whether the English of a frozen content translates an older French text. `hash` is SHA-256, 64 hexadecimal digits. */
export function isTranslationBehind(type: ReviewableType, content: Content, hash: (text: string) => string): boolean {
  const made = (content.translates as { en?: string } | undefined)?.en
  return made !== undefined && made !== hash(frenchText(type, content))
}

const isLocalised = (value: unknown): value is Partial<Record<Locale, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'fr' in value
