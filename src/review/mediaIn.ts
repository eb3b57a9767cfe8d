import type { Payload } from 'payload'
import { mediaUsesOf, type MediumUse } from '#domain/content/references.ts'
import type { FrozenMedium } from '#domain/content/shared.ts'
import type { DocumentRef } from '#domain/events.ts'
import { isDocument, isPicture } from '#domain/mediaTypes.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { lookAtText, lookAtWorking } from './looking.ts'

/** Files of texts that need not be live, for whoever may read them. Rights are the caller's to ask. */

const REVISIONS = /^[0-9a-f]{64}(?:-[0-9a-f]{64})?$/

interface Asked {
  /** One or two revisions of the document, joined by a hyphen: what a reading page shows, and what it compares it with. */
  revisions: string
  sha256: string
}

/**
 * The medium that one of these revisions was frozen with, where it shows it or gives it to download; null otherwise. A revision
 * may be what the working copy would be frozen to now.
 */
export async function mediumIn(
  payload: Payload,
  document: DocumentRef,
  { revisions, sha256 }: Asked,
): Promise<FrozenMedium | null> {
  if (!REVISIONS.test(revisions)) return null
  for (const revision of revisions.split('-')) {
    const content =
      (await lookAtText(payload, document, revision)) ?? (await workingContent(payload, document, revision))
    const medium = content && mediumOf(content, sha256)
    if (medium) return medium
  }
  return null
}

/** The medium of a content with these bytes, where it is used as what it is; or null. */
export function mediumOf(content: Record<string, unknown>, sha256: string): FrozenMedium | null {
  const media = (content.media ?? {}) as Record<string, FrozenMedium>
  const isUsed = ({ uid, as }: MediumUse) => media[uid]?.sha256 === sha256 && USED[as](media[uid].mimeType)
  const use = mediaUsesOf(content).find(isUsed)
  return use ? media[use.uid]! : null
}

const USED: Readonly<Record<MediumUse['as'], (mimeType: string) => boolean>> = {
  picture: isPicture,
  attachment: isDocument,
}

async function workingContent(payload: Payload, document: DocumentRef, revision: string) {
  const ledger = ledgerOf(payload)
  await ledger.follow()
  const working = await lookAtWorking(payload, ledger.guide, document)
  return working?.revision === revision ? working.content : null
}
