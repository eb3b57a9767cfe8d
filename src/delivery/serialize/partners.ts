import { deliveredPartner, type DeliveredPartner } from '#domain/delivered/partner.ts'
import type { Asking } from './asking.ts'

/** The organisations of the guide, in its fixed order. */
export function serializePartners({ guide, locale }: Pick<Asking, 'guide' | 'locale'>): DeliveredPartner[] {
  return guide.partners.map(({ uid, slug, name, nameWithArticle, fullName, website }) =>
    deliveredPartner.parse({
      type: 'partners',
      uid,
      slug,
      locale,
      name: name[locale],
      nameWithArticle: nameWithArticle[locale],
      fullName: fullName[locale],
      website: website && /^https?:\/\//i.test(website) ? website : undefined,
    }),
  )
}
