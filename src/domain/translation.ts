import { canonicalText } from './content/canonical.ts'
import type { ReviewableType } from './content/index.ts'

type Content = Record<string, unknown>

/**
 * The French text a translation was made from: every localised field of the content, in French only. Hashed by the caller;
 * the hash is frozen with the translation, so that readers see when the French has moved on.
 */
export function frenchText(type: ReviewableType, content: Content): string {
  const french = Object.entries(content).flatMap(([field, value]) => (isLocalised(value) ? [[field, value.fr]] : []))
  return canonicalText({ type, ...Object.fromEntries(french) })
}

/** Whether the English of a frozen content translates an older French text. `hash` is SHA-256, 64 hexadecimal digits. */
export function isTranslationBehind(type: ReviewableType, content: Content, hash: (text: string) => string): boolean {
  const made = (content.translates as { en?: string } | undefined)?.en
  return made !== undefined && made !== hash(frenchText(type, content))
}

const isLocalised = (value: unknown): value is { fr?: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'fr' in value
