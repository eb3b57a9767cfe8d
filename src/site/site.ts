import type { Locale } from '#domain/content/shared.ts'
import type { DeliveredPartner } from '#domain/delivered/partner.ts'
import type { Found } from './found.ts'

/** What every page says around its text. */
export interface Site {
  readonly locale: Locale
  /** Title of the guide: that of its outline. */
  readonly title: string
  readonly demonstration: boolean
  readonly partners: readonly DeliveredPartner[]
  /** The pages beside the guide: the foot of each page leads to them. */
  readonly pages: readonly { readonly title: string; readonly href: string }[]
  /** The address of one of our own files with the hash of its content: `site.css` → `/assets/site.css?v=…`. */
  asset(name: string): string
  /** Where this page is, if it is one to be found. */
  readonly found?: Found
}
