import type { Payload } from 'payload'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { openRound } from '#domain/review.ts'
import type { Language } from '#domain/wording.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { directoryOf } from '#directory/directory.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { get } from '#shelf/shelf.ts'
import { workingCopy } from '#shelf/workingCopy.ts'
import { homeAddress, pageAddress } from '#domain/delivered/addresses.ts'
import type { LiveApprovals } from './answers.ts'

/** What the bar says beside the snapshot: names and addresses that change only with a command, read when the page is made. */
export interface Circumstances {
  /** Name with article of the partner that leads. */
  readonly lead: string | null
  readonly live:
    (LiveApprovals & { readonly round: number; readonly submittedAt: string; readonly href: string | null }) | null
  /** Of the open round's revision: what publishing would make public. */
  readonly round: { readonly revision: string; readonly title: string; readonly href: string | null } | null
}

export async function circumstancesOf(
  payload: Payload,
  document: DocumentRef,
  language: Language,
): Promise<Circumstances> {
  const review = reviewOf(ledgerOf(payload).guide, document)
  const [{ partners }, raw] = await Promise.all([
    directoryOf(payload),
    workingCopy(payload, document.type, document.uid),
  ])
  const round = openRound(review)
  const { live } = review
  const nameOf = (uid: unknown) => partners.get(String(uid))?.nameWithArticle[language] ?? null
  return {
    lead: nameOf((round ?? live?.round)?.leadPartner ?? raw?.leadPartner),
    live: live && {
      revision: live.revision,
      round: live.round.number,
      submittedAt: live.round.submittedAt,
      href: addressOf(document.type, live.round.slug),
      approvals: Object.entries(live.round.verdicts)
        .filter(([, { verdict }]) => verdict === 'approve')
        .map(([partner, { at }]) => ({ partner: partners.get(partner)?.slug ?? partner, at })),
    },
    round: round && {
      revision: round.revision,
      title: await frozenTitle(payload, document, round.revision),
      href: addressOf(document.type, round.slug),
    },
  }
}

async function frozenTitle(payload: Payload, document: DocumentRef, revision: string): Promise<string> {
  const content = await get<{ title?: { fr?: string } }>(storageOf(payload), { ...document, revision }).catch(
    () => null,
  )
  return content?.title?.fr ?? ''
}

const addressOf = (type: DocumentRef['type'], slug: string): string =>
  type === 'outline' ? homeAddress('fr') : pageAddress({ type, slug, locale: 'fr' })
