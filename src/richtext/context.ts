import type { FrozenMedium, Locale } from '#domain/content/shared.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import type { ReviewableType } from '#domain/content/index.ts'

/** What a reference points to: where it is found while it is live, and the words it stands under when the text has none. */
export interface Target {
  readonly found: Found | null
  readonly label: string
}

/** A live document, as it is found. */
export interface Found {
  readonly type: PagedType
  readonly uid: string
  readonly slug: string
  /** Its page. */
  readonly href: string
  /** Its address in `/v1`. */
  readonly self: string
}

/** All a body needs from outside to be rendered. Pure lookups: they never throw, they answer null. */
export interface RenderContext {
  readonly locale: Locale
  /** The target of a reference, or null when it never was live. */
  resolve(reference: { type: ReviewableType; uid: string }): Target | null
  /** What was frozen of a medium with the text that uses it. */
  media(uid: string): FrozenMedium | undefined
  /** Where the page finds a picture or a document, by the SHA-256 of its bytes; where everybody does, when left out. */
  readonly fileAddress?: (sha256: string) => string
  /** Added to every heading level: 1 makes h2 an h3. Default 0. */
  readonly headingOffset?: number
}
