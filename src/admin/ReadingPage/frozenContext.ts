import type { Payload } from 'payload'
import { referencesOf } from '#domain/content/references.ts'
import type { Locale } from '#domain/content/shared.ts'
import { pageAddress } from '#domain/delivered/addresses.ts'
import { reviewOf, type Guide } from '#domain/guide.ts'
import type { FrozenReadingContext } from '#site/readingOfFrozen.ts'
import { directoryOf } from '#directory/directory.ts'
import { pointedAt, tellableTitle } from '#review/pointedAt.ts'

interface Asked {
  payload: Payload
  guide: Guide
  /** The contents that will be read with it. */
  contents: readonly Record<string, unknown>[]
  locale: Locale
}

/** What frozen texts do not hold, with links a reviewer can follow: to the live page, else to our reading page. */
export async function frozenContext({ payload, guide, contents, locale }: Asked): Promise<FrozenReadingContext> {
  const references = contents.flatMap((content) => referencesOf(content))
  const [pointed, { partners }] = await Promise.all([pointedAt(payload, references), directoryOf(payload)])
  const readers = contents.flatMap(({ leadPartner, coPartners }) => [leadPartner, ...((coPartners as unknown[]) ?? [])])
  return {
    locale,
    resolve: ({ type, uid }) => {
      const label = tellableTitle({ type, uid }, { guide, pointed, readers: readers as string[] })
      if (!label) return null
      const { live } = reviewOf(guide, { type, uid })
      const isPaged = live !== null && type !== 'outline'
      return {
        label,
        href: isPaged
          ? pageAddress({ type, slug: live.round.slug, locale })
          : `/admin/collections/${type}/${uid}/relecture`,
      }
    },
    partnerName: (uid) => partners.get(uid)?.name[locale] ?? uid,
  }
}
