import type { Content, ReviewableType } from '#domain/content/index.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Reading } from '#site/reading.ts'
import { readingOfDelivered } from '#site/readingOfDelivered.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import type { Asking } from './serialize/asking.ts'
import { serializeDocument } from './serialize/index.ts'
import { serializeOutline } from './serialize/outline.ts'

/** A frozen text that need not be live. */
export interface Frozen<T extends ReviewableType = ReviewableType> {
  readonly type: T
  readonly uid: string
  /** 64 hexadecimal digits. */
  readonly revision: string
  readonly content: Content<T>
}

/**
 * A frozen text as its public page would show it if it were live now, made by what makes that page. It may be an unfinished
 * one, if it was made `previewable`.
 */
export function readFrozen(frozen: Frozen, asking: Asking): Reading {
  const document = asIfLive(frozen, asking)
  const delivered = isOutline(document)
    ? serializeOutline(document, asking)
    : serializeDocument(document as LiveDocument<PagedType>, asking)
  return readingOfDelivered(delivered)
}

/** What readers see of a text does not depend on when, or by whom, it was approved. */
function asIfLive(frozen: Frozen, { now }: Asking): LiveDocument {
  const at = now.toISOString()
  const times = {
    submittedAt: at,
    attestedAt: at,
    publishedAt: at,
    firstPublishedAt: at,
    moved: { seq: 0, at },
    retiredAt: {},
  }
  return { ...frozen, ...times, links: [], round: 1, seq: 0, proof: null, approvals: [] }
}

const isOutline = (document: LiveDocument): document is LiveDocument<'outline'> => document.type === 'outline'
