import type { Locale } from '#domain/content/shared.ts'

/** What programs are told of where a page is. A page that is not to be found (an error, a preview) tells nothing. */
export interface Found {
  /** Of the site, without a slash at the end. */
  readonly origin: string
  /** The whole address of this text in its own language. */
  readonly address: string
  /** The same text in each language it is written in, and for whoever reads none; empty when there is but one. */
  readonly others: readonly { readonly lang: Locale | 'x-default'; readonly address: string }[]
  /** It only shows the French text, which has an address of its own. */
  readonly isBorrowed: boolean
}
