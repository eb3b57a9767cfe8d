/** Languages of the interface; those of the guide are the same two. */
export type Language = 'fr' | 'en'

/** A sentence in both. Where a value goes stands its name, `{title}`; a number may choose, `{count, plural, one {…} other {…}}`. */
export type Words = {
  readonly fr: string
  readonly en: string
}

export const pair = (fr: string, en: string): Words => ({ fr, en })
