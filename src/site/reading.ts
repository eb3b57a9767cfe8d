import type { ReviewableType } from '#domain/content/index.ts'
import type { ExplainedTerm } from '#domain/delivered/bodies.ts'
import type { Locale } from '#domain/content/shared.ts'

/** One value of a fact, a link when it leads somewhere. */
export interface FactValue {
  readonly text: string
  readonly href?: string
}

/** A line of the fact table. */
export interface Fact {
  readonly label: string
  readonly values: readonly FactValue[]
}

/** A text under a heading of its own. `isLesson` sets it apart as something to remember. */
export interface ReadingSection {
  readonly title: string
  readonly text: string
  readonly isLesson?: boolean
}

export interface ReadingImage {
  readonly href: string
  readonly alt: string
  readonly width?: number
  readonly height?: number
  readonly caption?: string
  readonly credit?: string
  readonly licence?: string
}

export interface ReadingSource {
  readonly title: string
  readonly url?: string
  readonly publisher?: string
  readonly consultedAt?: string
}

/**
 * A delivered document ready to be set: one that is live for the public, one that is delivered as if it were for a
 * reviewer. One function (`documentHtml`) turns it into HTML, so both see the same page. Strings are raw; `body` is
 * HTML our walkers made.
 */
export interface Reading {
  readonly type: ReviewableType
  readonly locale: Locale
  readonly title: string
  readonly summary?: string
  readonly facts: readonly Fact[]
  readonly sections: readonly ReadingSection[]
  readonly body: string
  /** Words of the glossary its links lead to. */
  readonly glossary: readonly Pick<ExplainedTerm, 'uid' | 'href' | 'title' | 'definition'>[]
  readonly keyPoints: readonly string[]
  readonly images: readonly ReadingImage[]
  readonly sources: readonly ReadingSource[]
  /** The entries of an outline. */
  readonly tree: readonly ReadingEntry[]
  /** What is frozen and approved with the text without being read on the public page: owners, address. Reviewers see it. */
  readonly record: readonly Fact[]
}

export interface ReadingEntry {
  readonly title: string
  readonly href?: string
  readonly children: readonly ReadingEntry[]
}

/** A reading with nothing but its title. */
export const emptyReading = (base: Pick<Reading, 'type' | 'locale' | 'title'>): Reading => ({
  ...base,
  facts: [],
  sections: [],
  body: '',
  glossary: [],
  keyPoints: [],
  images: [],
  sources: [],
  tree: [],
  record: [],
})
