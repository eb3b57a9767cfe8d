import type { Payload } from 'payload'
import type { AnyContent, ReviewableType } from '#domain/content/index.ts'
import { referencesOf } from '#domain/content/references.ts'
import type { Locale } from '#domain/content/shared.ts'
import { pageAddress } from '#domain/delivered/addresses.ts'
import { reviewOf, type Guide } from '#domain/guide.ts'
import type { Reading } from '#pages/reading.ts'
import { readingOfFrozen } from '#pages/readingOfFrozen.ts'
import { partnerNames, titlesOf } from '#review/directory.ts'

interface Asked {
  payload: Payload
  guide: Guide
  type: ReviewableType
  content: Record<string, unknown>
  locale: Locale
}

/** A frozen content set as the public page, with links a reviewer can follow: to the live page, else to our reading page. */
export async function frozenReading({ payload, guide, type, content, locale }: Asked): Promise<Reading> {
  const [titles, partners] = await Promise.all([titlesOf(payload, referencesOf(content)), partnerNames(payload)])
  return readingOfFrozen(type, complete(content), {
    locale,
    resolve: ({ type: target, uid }) => {
      const label = titles.get(uid)
      if (!label) return null
      const { live } = reviewOf(guide, { type: target, uid })
      const isPaged = live !== null && target !== 'outline'
      return { label, href: isPaged ? pageAddress({ type: target, slug: live.round.slug, locale }) : `/admin/collections/${target}/${uid}/relecture` }
    },
    partnerName: (uid) => partners.get(uid)?.name[locale] ?? uid,
  })
}

/** A working copy may lack anything; a page needs a title and lists. */
function complete(content: Record<string, unknown>): AnyContent {
  const empty = { fr: '' }
  const blank = { title: empty, summary: empty, role: empty, description: empty, beneficiaries: empty, roleForEpl: empty }
  return { ...blank, countries: [], ...content } as unknown as AnyContent
}
