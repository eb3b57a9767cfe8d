import type { Locale } from '#domain/content/shared.ts'
import type { Delivered } from '#delivery/live.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { now } from '#platform/clock.ts'

/** It notes the documents it is told of. */
type Told = Asking & { readonly told: Set<string> }

/** What a page asks of a publication. */
export const askingOf = ({ guide }: Pick<Delivered, 'guide'>, locale: Locale): Told => ({
  guide,
  locale,
  format: 'html',
  now: now(),
  told: new Set<string>(),
})
