import type { z } from 'zod'
import { KINDS, ofEachKind, type KindName } from '../kinds/index.ts'
import { contentOf } from '../kinds/kind.ts'

/** The schema of frozen content of every reviewable type: what delivery, comparison and exports may rely on. */
export const CONTENT = {
  chapters: contentOf(KINDS.chapters),
  examples: contentOf(KINDS.examples),
  contacts: contentOf(KINDS.contacts),
  schemes: contentOf(KINDS.schemes),
  'legal-references': contentOf(KINDS['legal-references']),
  'glossary-terms': contentOf(KINDS['glossary-terms']),
  'key-figures': contentOf(KINDS['key-figures']),
  pages: contentOf(KINDS.pages),
  outline: contentOf(KINDS.outline),
} as const satisfies Record<KindName, unknown>

/** The name of a reviewable type: the slug of its collection and the first segment of its public address. */
export type ReviewableType = KindName
export type Content<T extends ReviewableType> = z.infer<(typeof CONTENT)[T]>
export type AnyContent = Content<ReviewableType>

export const REVIEWABLE_TYPES = Object.keys(KINDS) as ReviewableType[]
export const isReviewableType = (value: unknown): value is ReviewableType =>
  typeof value === 'string' && Object.hasOwn(KINDS, value)

/** What a reader calls one of them. */
export const TYPE_LABELS = ofEachKind(({ name }) => name)
