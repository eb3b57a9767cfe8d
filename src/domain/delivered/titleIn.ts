import type { AnyContent, Content, ReviewableType } from '../content/index.ts'
import type { Locale } from '../content/shared.ts'
import { localeOf, said } from './localise.ts'

/** Longest title of a reference, in characters. */
const LONGEST = 200

/**
 * The title a frozen text is referred to under, in a language, or in French when it has not that one. A named contact is
 * its organisation and role: a person is named by nobody's text but their own entry, and leaves with it.
 */
export function titleIn(type: ReviewableType, content: AnyContent, asked: Locale): string {
  const locale = localeOf(type, content, asked)
  if (type !== 'contacts' || (content as Content<'contacts'>).kind !== 'named') return said(content.title, locale)
  const { organisation, role } = content as Content<'contacts'>
  const words = `${organisation}, ${said(role, locale)}`.replace(/\s+/g, ' ').replace(/\.? ?$/, '')
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words
}
