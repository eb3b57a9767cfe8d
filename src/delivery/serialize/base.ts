import { apiAddress, pageAddress, proofAddress, type PagedType } from '#domain/delivered/addresses.ts'
import { localeOf, said } from '#domain/delivered/localise.ts'
import type { Approval, DeliveredSource } from '#domain/delivered/shared.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { LiveDocument, LiveGuide } from '#domain/liveDocument.ts'
import { isTranslationBehind } from '#domain/translation.ts'
import { sha256 } from '#platform/hash.ts'
import type { Asking } from './asking.ts'
import { movedOf } from './moved.ts'

/** What a list shows of any document. */
export function itemBaseOf(document: LiveDocument<PagedType>, asking: Asking) {
  const { guide, locale: asked } = asking
  const { type, uid, content, revision } = document
  asking.told?.add(uid)
  const locale = localeOf(type, content, asked)
  const slug = content.slug
  return {
    uid,
    slug,
    title: said(content.title, locale),
    locale,
    fallback: locale !== asked,
    ...datesOf(document, asking),
    revision,
    version: document.round,
    demonstration: guide.isDemonstration,
    links: {
      self: apiAddress({ type, slug, locale: asked }),
      proof: proofAddress({ type, slug }),
      page: pageAddress({ type, slug, locale: asked }),
    },
  }
}

/** When it was submitted and went live, and which event changed what is served of it last. */
export function datesOf(document: LiveDocument, asking: Pick<Asking, 'guide' | 'now' | 'locale'>) {
  const { submittedAt, firstPublishedAt, publishedAt } = document
  const { seq, at } = movedOf(document, asking)
  return { submittedAt, firstPublishedAt, publishedAt, updatedAt: at, contentVersion: seq }
}

/** What any single document carries beside, except its related documents. */
export function documentBaseOf(document: LiveDocument<PagedType>, asking: Asking) {
  const base = itemBaseOf(document, asking)
  const { type, content } = document
  return {
    ...base,
    sources: (content.sources ?? []).map(sourceOf),
    approvals: approvalsOf(document, asking.guide, asking.locale),
    translationBehind: base.locale === 'en' && isTranslationBehind(type, content, sha256),
  }
}

/** In the order of the guide; under the names the partners have today. */
export function approvalsOf(document: LiveDocument, guide: LiveGuide, locale: Locale): Approval[] {
  return guide.partners.flatMap(({ uid, slug, name, nameWithArticle }) => {
    const given = document.approvals.find(({ partner }) => partner === uid)
    return given
      ? [{ partner: { slug, name: name[locale], nameWithArticle: nameWithArticle[locale] }, at: given.at }]
      : []
  })
}

const sourceOf = ({ title, url, publisher, consultedAt }: DeliveredSource): DeliveredSource => ({
  title,
  url,
  publisher,
  consultedAt,
})
