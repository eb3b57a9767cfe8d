import type { DeliveredDocument } from '#domain/delivered/index.ts'
import type { Locale } from '#domain/content/shared.ts'
import { WORDS } from '../words.ts'

/** Says that the text is not in the language asked for, or that its translation is behind. Else nothing. */
export function TranslationNote({
  document,
  locale,
}: {
  document: Pick<DeliveredDocument, 'fallback' | 'translationBehind'>
  locale: Locale
}) {
  const { fallback, translationBehind } = document
  if (!fallback && !translationBehind) return null
  return <p className="traduction">{fallback ? WORDS[locale].fallback : WORDS[locale].behind}</p>
}
