import type { Locale } from '#domain/content/shared.ts'
import type { Delivered } from '#delivery/live.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { now } from '#platform/clock.ts'

/** What a page asks of a publication. */
export const askingOf = ({ guide }: Pick<Delivered, 'guide'>, locale: Locale): Asking => ({
  guide,
  locale,
  format: 'html',
  now: now(),
})
