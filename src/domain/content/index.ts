import type { z } from 'zod'
import { chapter } from './chapter.ts'
import { contact } from './contact.ts'
import { example } from './example.ts'
import { outline } from './outline.ts'
import { scheme } from './scheme.ts'

/** The schema of frozen content of every reviewable type: what delivery, comparison and exports may rely on. */
export const CONTENT = { chapters: chapter, examples: example, contacts: contact, schemes: scheme, outline } as const

/** The name of a reviewable type: the slug of its collection and the first segment of its public address. */
export type ReviewableType = keyof typeof CONTENT
export type Content<T extends ReviewableType> = z.infer<(typeof CONTENT)[T]>
export type AnyContent = Content<ReviewableType>

export const REVIEWABLE_TYPES = Object.keys(CONTENT) as ReviewableType[]
export const isReviewableType = (value: unknown): value is ReviewableType =>
  typeof value === 'string' && Object.hasOwn(CONTENT, value)

/** What a reader calls them. */
export const TYPE_LABELS = {
  chapters: { fr: 'Chapitre', en: 'Chapter' },
  examples: { fr: 'Exemple', en: 'Example' },
  contacts: { fr: 'Contact', en: 'Contact entry' },
  schemes: { fr: 'Dispositif', en: 'Scheme' },
  outline: { fr: 'Plan du guide', en: 'Outline' },
} as const
