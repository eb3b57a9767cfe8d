import type { DeliveredDocument } from '#domain/delivered/index.ts'
import type { Reading } from './reading.ts'
import type { Told } from './structured.ts'

/** What programs are told of a live text: what its page shows of it. */
export function toldOf(document: DeliveredDocument, { images }: Pick<Reading, 'images'>): Told {
  const { type, locale, firstPublishedAt, publishedAt, approvals } = document
  return {
    as: type === 'chapters' || type === 'examples' ? 'Article' : 'WebPage',
    language: locale,
    firstPublishedAt,
    publishedAt,
    organisations: approvals.map(({ partner }) => partner.name),
    picture: images[0],
  }
}
