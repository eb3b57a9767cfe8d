import type { Payload } from 'payload'
import type { FrozenMedium } from '#domain/content/shared.ts'
import type { DocumentRef } from '#domain/events.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { lookAtText, lookAtWorking } from './looking.ts'

/** Pictures of texts that need not be live, for whoever may read them. Rights are the caller's to ask. */

const REVISIONS = /^[0-9a-f]{64}(?:-[0-9a-f]{64})?$/

interface Asked {
  /** One or two revisions of the document, joined by a hyphen: what a reading page shows, and what it compares it with. */
  revisions: string
  sha256: string
}

/**
 * The medium that one of these revisions was frozen with, when it is a picture; null otherwise. A revision may be what the
 * working copy would be frozen to now.
 */
export async function pictureIn(
  payload: Payload,
  document: DocumentRef,
  { revisions, sha256 }: Asked,
): Promise<FrozenMedium | null> {
  if (!REVISIONS.test(revisions)) return null
  for (const revision of revisions.split('-')) {
    const content =
      (await lookAtText(payload, document, revision)) ?? (await workingContent(payload, document, revision))
    const picture = content && pictureOf(content, sha256)
    if (picture) return picture
  }
  return null
}

/** The picture of a content with these bytes, or null: other files are none. */
export function pictureOf(content: Record<string, unknown>, sha256: string): FrozenMedium | null {
  const media = Object.values((content.media ?? {}) as Record<string, FrozenMedium>)
  return media.find((medium) => medium.sha256 === sha256 && medium.mimeType.startsWith('image/')) ?? null
}

async function workingContent(payload: Payload, document: DocumentRef, revision: string) {
  const ledger = ledgerOf(payload)
  await ledger.follow()
  const working = await lookAtWorking(payload, ledger.guide, document)
  return working?.revision === revision ? working.content : null
}
