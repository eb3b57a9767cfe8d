import { pageAddress } from '#domain/delivered/addresses.ts'
import { titleIn } from '#domain/delivered/titleIn.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { byTitle } from '#delivery/serialize/byTitle.ts'
import { liveOutline } from '#delivery/serialize/outline.ts'
import { serializePartners } from '#delivery/serialize/partners.ts'
import { visibleOf } from '#delivery/serialize/visible.ts'
import type { Found } from '#site/found.ts'
import type { Site } from '#site/site.ts'
import { assetAddress } from './assets.ts'

/** What stands around every page; `found` for one that programs may find. */
export function siteOf(asking: Asking, found?: Found): Site {
  const outline = liveOutline(asking)
  const title = outline?.content.title[asking.locale] ?? outline?.content.title.fr ?? 'Coplume'
  const { locale, guide } = asking
  return {
    locale,
    title,
    demonstration: guide.isDemonstration,
    partners: serializePartners(asking),
    pages: byTitle(visibleOf(asking, 'pages'), locale).map(({ content }) => ({
      title: titleIn('pages', content, locale),
      href: pageAddress({ type: 'pages', slug: content.slug, locale }),
    })),
    asset: assetAddress,
    found,
  }
}
